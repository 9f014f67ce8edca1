import type { JSX } from "react";
import { Field } from "./field.tsx";

interface TextFieldProps {
  readonly label: string;
  /** What may stand here, in one line. */
  readonly hint?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Whoever opens the form begins here. */
  readonly isFirst?: boolean;
}

/** One line of text in a form under its label. */
export function TextField({ label, hint, text, onText, isFirst = false }: TextFieldProps): JSX.Element {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <input
        type="text"
        autoComplete="off"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only in a form that somebody has just opened
        autoFocus={isFirst}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    </Field>
  );
}
