import { stanceLabel, type Stance } from "@parley/model";
import { useState, type JSX } from "react";
import { EditForm } from "../chrome/edit-form.tsx";
import { Field, FieldGroup } from "../chrome/field.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { StanceGlyph } from "../view/stance-glyph.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { ClaimPicker } from "./claim-picker.tsx";
import { ConditionFields } from "./condition-fields.tsx";
import { OptionsField } from "./options-field.tsx";
import { draftedPosition, draftLack, type PositionDraft } from "./position-draft.ts";

interface PositionFormProps {
  readonly start: PositionDraft;
  /** Called when it is saved or left. */
  readonly onDone: () => void;
}

const order: readonly Stance[] = ["accepts", "accepts-if", "demands", "refuses", "red-line", "not-reported"];

/** Everything that a position says, in one form. */
export function PositionForm({ start, onDone }: PositionFormProps): JSX.Element {
  const view = useCaseView();
  const { record } = useRecorder();
  const [draft, setDraft] = useState(start);
  const change = (part: Partial<PositionDraft>) => setDraft((before) => ({ ...before, ...part }));
  const save = async () => {
    const position = draftedPosition(draft, view.page.case);
    const words = `${view.partyName(position.party)} ${stanceLabel(position.stance)}`;
    const done = await record([{ type: "position-set", position }], `Saved the position ${position.id}: ${words}`);
    if (done) onDone();
    return done;
  };
  const several = draft.issue === undefined;
  return (
    <EditForm
      label={start.from ? `Edit the position ${start.from.id}` : "A new position"}
      lack={draftLack(draft)}
      onSave={save}
      onCancel={onDone}
    >
      <StanceField stance={draft.stance} onStance={(stance) => change({ stance })} several={several} />
      {draft.issue !== undefined && (
        <OptionsField
          issue={draft.issue}
          chosen={draft.options}
          onChange={(options) => change({ options })}
          label="Options it speaks of"
        />
      )}
      {(several || draft.stance === "accepts-if") && (
        <ConditionFields
          condition={draft.condition}
          onChange={(condition) => change({ condition })}
          without={draft.issue}
          several={several}
        />
      )}
      <BasisField basis={draft.basis} onBasis={(basis) => change({ basis })} />
      <ClaimPicker draft={draft} onClaims={(claims) => change({ claims })} />
      <Field label="Since" hint="a day, month or year: 2026-03-04, 2026-03~">
        <input
          type="text"
          className="short"
          autoComplete="off"
          value={draft.since}
          onChange={(event) => change({ since: event.currentTarget.value })}
        />
      </Field>
      <Field label="In your own words" hint="instead of the usual sentence">
        <input
          type="text"
          autoComplete="off"
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      </Field>
    </EditForm>
  );
}

interface StanceFieldProps {
  readonly stance: Stance;
  readonly onStance: (stance: Stance) => void;
  readonly several: boolean;
}

/** Over several issues only what must hold can be said, more or less firmly. */
const severalStances: readonly Stance[] = ["demands", "refuses", "red-line"];

function StanceField({ stance, onStance, several }: StanceFieldProps): JSX.Element {
  return (
    <FieldGroup label="Stance">
      <div className="stance-choices">
        {(several ? severalStances : order).map((one) => (
          <label key={one} className="stance-choice">
            <input
              type="radio"
              name="stance"
              value={one}
              checked={one === stance}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opens the form begins here
              autoFocus={one === stance}
              onChange={() => onStance(one)}
            />
            <StanceGlyph stance={one} />
            {stanceLabel(one)}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

interface BasisFieldProps {
  readonly basis: PositionDraft["basis"];
  readonly onBasis: (basis: PositionDraft["basis"]) => void;
}

function BasisField({ basis, onBasis }: BasisFieldProps): JSX.Element {
  return (
    <FieldGroup label="Basis">
      {(["stated", "inferred"] as const).map((one) => (
        <label key={one} className="check">
          <input type="radio" name="basis" checked={one === basis} onChange={() => onBasis(one)} />
          <span>{one === "stated" ? "stated in a report" : "inferred: nobody stated it"}</span>
        </label>
      ))}
    </FieldGroup>
  );
}
