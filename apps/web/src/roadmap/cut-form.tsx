import type { Step } from "@parley/model";
import { useState, type JSX } from "react";
import { EditForm } from "../chrome/edit-form.tsx";
import { TextField } from "../chrome/text-field.tsx";
import type { StepMoves } from "./use-step-moves.ts";

interface CutFormProps {
  readonly step: Step;
  readonly moves: StepMoves;
  readonly onDone: () => void;
}

/** Into how many tranches a step is split. */
export function CutForm({ step, moves, onDone }: CutFormProps): JSX.Element {
  const [typed, setTyped] = useState("2");
  const parts = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0;
  const save = async () => {
    const done = await moves.cut(step, parts);
    if (done) onDone();
    return done;
  };
  return (
    <EditForm
      label={`Split “${step.text}”`}
      lack={parts < 2 || parts > 12 ? "Say into how many tranches: 2 to 12." : undefined}
      onSave={save}
      onCancel={onDone}
    >
      <TextField label="How many tranches" hint="2 to 12, one after the other" isFirst text={typed} onText={setTyped} />
      <p className="small">
        What waits for the whole waits for the last tranche. A level and a duration were judged of the whole, so no
        tranche keeps them.
      </p>
    </EditForm>
  );
}
