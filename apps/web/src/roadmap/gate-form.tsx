import type { Step } from "@parley/model";
import { useState, type JSX } from "react";
import { ChoiceField } from "../chrome/choice-field.tsx";
import { EditForm } from "../chrome/edit-form.tsx";
import { TextField } from "../chrome/text-field.tsx";
import { PartyField } from "../parties/party-field.tsx";
import type { Gate } from "./gate-step.ts";
import type { StepMoves } from "./use-step-moves.ts";

interface GateFormProps {
  readonly step: Step;
  readonly moves: StepMoves;
  readonly onDone: () => void;
}

/** A gate before a step: who checks, or answers for it, before it is done. */
export function GateForm({ step, moves, onDone }: GateFormProps): JSX.Element {
  const [gate, setGate] = useState<Gate>({ kind: "verification", by: "", text: "" });
  const save = async () => {
    const done = await moves.gate(step, gate);
    if (done) onDone();
    return done;
  };
  return (
    <EditForm
      label={`A gate before “${step.text}”`}
      lack={gate.text.trim() === "" ? "Say what must be so before the step is done." : undefined}
      onSave={save}
      onCancel={onDone}
    >
      <p className="small">The step will wait until this is complete: “{step.text}”.</p>
      <ChoiceField
        label="Kind"
        value={gate.kind}
        choices={[
          ["verification", "verification: somebody checks what was done before"],
          ["guarantee", "guarantee: somebody answers for what comes"],
        ]}
        onChoice={(kind) => setGate({ ...gate, kind })}
      />
      <TextField
        label="What"
        hint="such as: the monitors confirm that the guns are silent"
        isFirst
        text={gate.text}
        onText={(text) => setGate({ ...gate, text })}
      />
      <PartyField label="By" party={gate.by} onParty={(by) => setGate({ ...gate, by })} none="not said" />
    </EditForm>
  );
}
