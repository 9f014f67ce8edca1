import { stepKinds, type Step } from "@parley/model";
import { useState, type JSX } from "react";
import { ChoiceField } from "../chrome/choice-field.tsx";
import { EditForm } from "../chrome/edit-form.tsx";
import { FieldGroup } from "../chrome/field.tsx";
import { TextField } from "../chrome/text-field.tsx";
import { RemoveRecord } from "../parties/remove-record.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { stepDraft, stepLack, writtenStep, type StepDraft } from "./step-draft.ts";
import { CheckList, EarlierSteps } from "./step-lists.tsx";
import { useRoadmapChoices } from "./use-roadmap-choices.ts";

interface StepFormProps {
  /** Left out: a new step. */
  readonly step?: Step;
  /** Whether whoever opens it comes to write what the step hangs on. */
  readonly isCondition?: boolean;
  readonly onDone: () => void;
}

/** A step: who does it, what comes before it, whether it can be taken back and what answers it. */
export function StepForm({ step, isCondition = false, onDone }: StepFormProps): JSX.Element {
  const { subject, parties } = useCaseView();
  const { record } = useRecorder();
  const { order } = useRoadmapChoices();
  const [draft, setDraft] = useState(() => stepDraft(step, order === "(all)" ? "" : order));
  const set = (part: Partial<StepDraft>): void => setDraft({ ...draft, ...part });
  const others = subject.steps.filter(({ id }) => id !== step?.id);
  const named = parties.map(({ id, name }) => ({ id, label: name }));
  const save = async () => {
    const saved = writtenStep(draft, step, subject.steps);
    const done = await record([{ type: "step-set", step: saved }], `${step ? "Saved" : "Added"} “${saved.text}”`);
    if (done) onDone();
    return done;
  };
  return (
    <EditForm
      label={step ? `Edit “${step.text}”` : "A new step"}
      lack={stepLack(draft)}
      onSave={save}
      onCancel={onDone}
      actions={
        step && <RemoveRecord collection="steps" record={{ id: step.id, name: `“${step.text}”` }} onDone={onDone} />
      }
    >
      <TextField label="What is done" isFirst={!isCondition} text={draft.text} onText={(text) => set({ text })} />
      <CheckList label="By" items={named} chosen={draft.by} onChosen={(by) => set({ by })} />
      <StepFacts draft={draft} set={set} isCondition={isCondition} />
      <EarlierSteps steps={others} after={draft.after} onAfter={(after) => set({ after })} />
      <label className="check">
        <input
          type="checkbox"
          checked={draft.irreversible}
          onChange={(event) => set({ irreversible: event.currentTarget.checked })}
        />
        <span>It is hard to take back</span>
      </label>
      <CheckList
        label="Answered by"
        hint="steps by others; until all are done, it is outstanding"
        items={others.map(({ id, text }) => ({ id, label: text }))}
        chosen={draft.counters}
        onChosen={(counters) => set({ counters })}
      />
      <CheckList
        label="Checked by"
        items={named}
        chosen={draft.verifiedBy}
        onChosen={(verifiedBy) => set({ verifiedBy })}
      />
      <CheckList
        label="Guaranteed by"
        items={named}
        chosen={draft.guaranteedBy}
        onChosen={(guaranteedBy) => set({ guaranteedBy })}
      />
    </EditForm>
  );
}

interface StepFactsProps {
  readonly draft: StepDraft;
  readonly set: (part: Partial<StepDraft>) => void;
  readonly isCondition: boolean;
}

function StepFacts({ draft, set, isCondition }: StepFactsProps): JSX.Element {
  const { subject, parties, partyName } = useCaseView();
  const proposals = new Set([
    ...parties.map(({ id }) => id),
    ...subject.steps.flatMap(({ proposal }) => proposal ?? []),
  ]);
  return (
    <FieldGroup label="Facts" hint="what is not known stays open">
      <ChoiceField
        label="In the order of"
        value={draft.proposal}
        choices={[["", "nobody"], ...[...proposals].map((id) => [id, partyName(id)] as const)]}
        onChoice={(proposal) => set({ proposal })}
      />
      <ChoiceField
        label="Kind"
        value={draft.kind}
        choices={[["", "none of these"], ...stepKinds.map((kind) => [kind, kind] as const)]}
        onChoice={(kind) => set({ kind })}
      />
      <ChoiceField
        label="Level"
        hint="how much it costs whoever does it, by your judgement"
        value={draft.level}
        choices={[["", "not given"], ...["1", "2", "3", "4", "5"].map((level) => [level, level] as const)]}
        onChoice={(level) => set({ level })}
      />
      <TextField
        label="If"
        hint="what it hangs on"
        isFirst={isCondition}
        text={draft.condition}
        onText={(condition) => set({ condition })}
      />
      <TextField
        label="When"
        hint="2026-03-04, 2026-03 or ../2026-03-31"
        text={draft.window}
        onText={(window) => set({ window })}
      />
      <TextField label="Takes days" hint="3, 3-5, 3- or -5" text={draft.days} onText={(days) => set({ days })} />
    </FieldGroup>
  );
}
