import { consequence, seatOf, type Replayed } from "@parley/analysis";
import type { SessionMove } from "@parley/model";
import { useState, type JSX } from "react";
import { ChoiceField } from "../chrome/choice-field.tsx";
import { EditForm } from "../chrome/edit-form.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { textMoveWords } from "./text-changes.ts";

interface OwnProps {
  readonly seat: string;
  readonly played: Replayed;
  readonly make: (move: SessionMove, words: string) => Promise<boolean>;
}

/** A text that somebody writes option by option; what would follow is said while it is written. */
export function OwnTextForm({ seat, played: { rules, state }, make }: OwnProps): JSX.Element | null {
  const { subject, partyName } = useCaseView();
  const [isOpen, setOpen] = useState(false);
  const own = state.texts.find(({ by }) => by === seat);
  const [options, setOptions] = useState<Readonly<Record<string, string>>>({ ...own?.text.options });
  const [answers, setAnswers] = useState("");
  const [splits, setSplits] = useState(false);
  const role = seatOf(rules, seat);
  if (!state.sitting || !state.participants.includes(seat) || !(role?.negotiates || role?.mediates)) return null;
  if (!isOpen)
    return (
      <p>
        <button type="button" className="plain-button" onClick={() => setOpen(true)}>
          Write a text of one’s own for {partyName(seat)}
        </button>
      </p>
    );
  const move: SessionMove = role.negotiates
    ? answers === ""
      ? { kind: "table-package", by: seat, options: { ...options }, claims: [] }
      : { kind: "counter", by: seat, text: Number(answers), options: { ...options }, claims: [] }
    : { kind: "mediator-draft", by: seat, options: { ...options }, splits, claims: [] };
  const begin = (n: string): void => {
    setAnswers(n);
    setOptions({ ...(n === "" ? own : state.texts.find((one) => String(one.n) === n))?.text.options });
  };
  const save = async (): Promise<boolean> => {
    const made = await make(move, textMoveWords(subject, state, move).short);
    if (made) setOpen(false);
    return made;
  };
  return (
    <EditForm label={`A text by ${partyName(seat)}`} lack={undefined} onSave={save} onCancel={() => setOpen(false)}>
      <ChoiceField
        label="Begins from"
        hint={role.negotiates ? "another’s text is answered, and so rejected" : ""}
        value={answers}
        choices={[
          ["", own ? `its own text ${own.n}` : "an empty text"],
          ...state.texts
            .filter(({ by }) => by !== seat)
            .map(({ n, by }) => [String(n), `text ${n}, by ${partyName(by)}`] as const),
        ]}
        onChoice={begin}
      />
      <OptionFields options={options} onOptions={setOptions} />
      {!role.negotiates && (
        <label className="check">
          <input type="checkbox" checked={splits} onChange={() => setSplits(!splits)} />
          <span>each step that cannot be undone in two parts</span>
        </label>
      )}
      <p role="status" className="small">
        {consequence(subject, rules, { state, move })}
      </p>
    </EditForm>
  );
}

interface OptionFieldsProps {
  readonly options: Readonly<Record<string, string>>;
  readonly onOptions: (options: Readonly<Record<string, string>>) => void;
}

/** What the text says on each issue. */
function OptionFields({ options, onOptions }: OptionFieldsProps): JSX.Element {
  const { subject, optionLabel } = useCaseView();
  const choose = (issue: string, option: string): void => {
    const { [issue]: _before, ...rest } = options;
    onOptions(option === "" ? rest : { ...rest, [issue]: option });
  };
  return (
    <div className="own-text">
      {subject.issues.map(({ id, label, options: all }) => (
        <ChoiceField
          key={id}
          label={label}
          value={options[id] ?? ""}
          choices={[["", "left open"], ...all.map((option) => [option.id, optionLabel(id, option.id)] as const)]}
          onChoice={(option) => choose(id, option)}
        />
      ))}
    </div>
  );
}
