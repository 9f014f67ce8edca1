import type { JSX } from "react";
import { FieldGroup } from "../chrome/field.tsx";
import { TextField } from "../chrome/text-field.tsx";
import { emptyCondition } from "../positions/condition-draft.ts";
import { ConditionFields } from "../positions/condition-fields.tsx";
import type { JointDraft } from "./score-draft.ts";

interface JointValuesProps {
  readonly joint: readonly JointDraft[];
  readonly onJoint: (joint: readonly JointDraft[]) => void;
}

/** What options of several issues are worth together, on top of what each is worth; closed while there is nothing. */
export function JointValues({ joint, onJoint }: JointValuesProps): JSX.Element {
  const set = (at: number, part: Partial<JointDraft>) =>
    onJoint(joint.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <FieldGroup label="Options that are worth more, or less, together">
      {joint.map(({ condition, value }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- they have no other name, and are only added at the end
        <div className="joint-value" key={at}>
          <TextField
            label={`Value together ${at + 1}`}
            hint="added where all of this holds; below 0 it is taken off"
            text={value}
            onText={(text) => set(at, { value: text })}
          />
          <ConditionFields
            condition={condition}
            onChange={(next) => set(at, { condition: next })}
            without={undefined}
            several={false}
          />
          <button type="button" className="link" onClick={() => onJoint(joint.filter((_, i) => i !== at))}>
            Take value together {at + 1} away
          </button>
        </div>
      ))}
      <button
        type="button"
        className="link"
        onClick={() => onJoint([...joint, { condition: emptyCondition, value: "" }])}
      >
        Add a value together
      </button>
    </FieldGroup>
  );
}
