import { counted } from "@parley/model";
import { useState, type JSX } from "react";
import { Field } from "../chrome/field.tsx";
import { EditForm } from "../chrome/edit-form.tsx";
import { PartyField } from "../parties/party-field.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { endsInCondition, stepLines } from "./step-lines.ts";

/** The steps of a proposal typed one a line, whose order it is chosen beside them. */
export function StepsByLine({ onDone }: { onDone: () => void }): JSX.Element {
  const { subject } = useCaseView();
  const { record } = useRecorder();
  const [lines, setLines] = useState("");
  const [proposal, setProposal] = useState("");
  const steps = stepLines(lines, { ...subject, ...(proposal === "" ? {} : { proposal }) });
  const hasOrders = subject.steps.some((step) => step.proposal !== undefined);
  const lack = endsInCondition(lines)
    ? "Write the step that the last line is a condition of."
    : steps.length === 0
      ? "Write at least one step."
      : hasOrders && proposal === ""
        ? "Say whose order this is: other steps of the case have theirs."
        : undefined;
  const save = async () => {
    const done = await record(
      steps.map((step) => ({ type: "step-set", step })),
      `Added ${counted(steps.length, "step")}`,
    );
    if (done) onDone();
    return done;
  };
  return (
    <EditForm label="Steps, one a line" lack={lack} onSave={save} onCancel={onDone}>
      <Field label="Steps" hint="in their order; a line with “if” is a condition of the next; “Name: …” says who">
        <textarea
          rows={6}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opens the form begins here
          autoFocus
          value={lines}
          onChange={({ currentTarget: { value } }) => setLines(value)}
        />
      </Field>
      <PartyField label="In the order of" party={proposal} onParty={setProposal} none="nobody" />
    </EditForm>
  );
}
