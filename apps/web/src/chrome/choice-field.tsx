import type { JSX } from "react";
import { Field } from "./field.tsx";

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  /** What a choice means, in one line. */
  readonly hint?: string;
  readonly value: Value;
  /** In the order in which they stand. */
  readonly choices: readonly (readonly [value: Value, words: string])[];
  readonly onChoice: (value: Value) => void;
}

/** One choice among several in a form, under its label. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>): JSX.Element {
  const { label, hint, value, choices, onChoice } = props;
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = choices.find(([one]) => one === currentTarget.value);
          if (chosen) onChoice(chosen[0]);
        }}
      >
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}
