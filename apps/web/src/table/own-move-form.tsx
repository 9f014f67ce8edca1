import { consequence, moveWords, seatOf, type Replayed } from "@parley/analysis";
import type { SessionMove } from "@parley/model";
import { useState, type JSX } from "react";
import { ChoiceField } from "../chrome/choice-field.tsx";
import { EditForm } from "../chrome/edit-form.tsx";
import { Field } from "../chrome/field.tsx";
import { TextField } from "../chrome/text-field.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { emptyOwnMove, ownMove, type OwnMoveDraft } from "./own-move-draft.ts";

interface OwnProps {
  readonly seat: string;
  readonly played: Replayed;
  readonly make: (move: SessionMove, words: string) => Promise<boolean>;
}

type Kind = Exclude<OwnMoveDraft["kind"], "">;

const kindWords: Readonly<Record<Kind, string>> = {
  convene: "convenes a round on a day",
  plan: "plans a round, tentatively",
  adjourn: "adjourns the round to a day",
  threaten: "threatens",
  ultimatum: "sets an ultimatum",
  "attach-condition": "attaches a condition to any text",
  "side-promise": "promises somebody something aside",
};

/** Moves whose words are a person's own: rounds on chosen days, threats, conditions, promises aside. */
export function OwnMoveForm({ seat, played, make }: OwnProps): JSX.Element | null {
  const { subject, partyName } = useCaseView();
  const { rules, state } = played;
  const [draft, setDraft] = useState<OwnMoveDraft>();
  const kinds = kindsOf(played, seat);
  if (kinds.length === 0) return null;
  if (!draft)
    return (
      <p>
        <button type="button" className="plain-button" onClick={() => setDraft(emptyOwnMove)}>
          Another move of {partyName(seat)}, in one’s own words
        </button>
      </p>
    );
  const move = ownMove(draft, seat);
  const save = async (): Promise<boolean> => {
    if (typeof move === "string") return false;
    const made = await make(move, moveWords(subject, move));
    if (made) setDraft(undefined);
    return made;
  };
  return (
    <EditForm
      label={`Another move of ${partyName(seat)}`}
      lack={typeof move === "string" ? move : undefined}
      onSave={save}
      onCancel={() => setDraft(undefined)}
    >
      <Field label="What it does">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- only in a form that somebody has just opened */}
        <select
          autoFocus
          value={draft.kind}
          onChange={({ currentTarget: { value } }) => setDraft({ ...draft, kind: value as OwnMoveDraft["kind"] })}
        >
          <option value="">choose</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindWords[kind]}
            </option>
          ))}
        </select>
      </Field>
      <OwnMoveFields draft={draft} seats={rules.seats} seat={seat} onDraft={setDraft} />
      {typeof move !== "string" && (
        <p role="status" className="small">
          {consequence(subject, rules, { state, move })}
        </p>
      )}
    </EditForm>
  );
}

/** What a seat may do in its own words now. */
function kindsOf({ rules, state }: Replayed, seat: string): readonly Kind[] {
  const { negotiates = false, mediates = false } = seatOf(rules, seat) ?? {};
  if (state.phase !== "talks" || state.out.includes(seat)) return [];
  const sits = state.sitting && state.participants.includes(seat);
  const rounds: readonly Kind[] = state.sitting ? (sits ? ["adjourn"] : []) : ["convene", "plan"];
  return [
    ...(negotiates || mediates ? rounds : []),
    ...(negotiates ? (["threaten", "ultimatum"] as const) : []),
    ...(sits && negotiates ? (["attach-condition"] as const) : []),
    ...(mediates ? (["side-promise"] as const) : []),
  ];
}

interface FieldsProps {
  readonly draft: OwnMoveDraft;
  readonly seats: Replayed["rules"]["seats"];
  readonly seat: string;
  readonly onDraft: (draft: OwnMoveDraft) => void;
}

function OwnMoveFields({ draft, seats, seat, onDraft }: FieldsProps): JSX.Element {
  const set = (part: Partial<OwnMoveDraft>): void => onDraft({ ...draft, ...part });
  const { kind } = draft;
  const isRound = kind === "convene" || kind === "plan";
  return (
    <>
      {kind === "side-promise" && (
        <ChoiceField
          label="To"
          value={draft.to}
          choices={[
            ["", "choose"],
            ...seats.filter(({ party }) => party !== seat).map(({ party, name }) => [party, name] as const),
          ]}
          onChoice={(to) => set({ to })}
        />
      )}
      {(kind === "threaten" || kind === "ultimatum" || kind === "side-promise") && (
        <TextField
          label={kind === "side-promise" ? "What is promised" : "What it would do"}
          text={draft.words}
          onText={(words) => set({ words })}
        />
      )}
      {(isRound || kind === "ultimatum" || kind === "adjourn") && (
        <TextField
          label={isRound ? "From day" : kind === "adjourn" ? "To day" : "By day"}
          hint="days of the session, which begins on day 0"
          text={draft.day}
          onText={(day) => set({ day })}
        />
      )}
      {isRound && <TextField label="To day" text={draft.until} onText={(until) => set({ until })} />}
      {isRound && <TextField label="Place" text={draft.place} onText={(place) => set({ place })} />}
      {(kind === "attach-condition" || kind === "ultimatum") && <OptionField draft={draft} set={set} />}
    </>
  );
}

function OptionField({ draft, set }: { draft: OwnMoveDraft; set: (part: Partial<OwnMoveDraft>) => void }): JSX.Element {
  const { subject, optionLabel } = useCaseView();
  return (
    <Field label={draft.kind === "ultimatum" ? "Met by" : "Every text has to say"}>
      <select
        value={draft.option === "" ? "" : `${draft.issue} ${draft.option}`}
        onChange={({ currentTarget: { value } }) => {
          const [issue = "", option = ""] = value.split(" ");
          set({ issue, option });
        }}
      >
        <option value="">{draft.kind === "ultimatum" ? "a signature" : "choose"}</option>
        {subject.issues.map(({ id, label, options }) => (
          <optgroup key={id} label={label}>
            {options.map((option) => (
              <option key={option.id} value={`${id} ${option.id}`}>
                {optionLabel(id, option.id)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}
