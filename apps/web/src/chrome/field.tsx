import type { JSX, ReactNode } from "react";

interface FieldProps {
  readonly label: string;
  /** What may stand here, in one line. */
  readonly hint?: string;
  readonly children: ReactNode;
}

/** One control of a form under its label. */
export function Field({ label, hint, children }: FieldProps): JSX.Element {
  return (
    <label className="form-field">
      <span className="form-label">
        {label}
        {hint !== undefined && <span className="aside"> {hint}</span>}
      </span>
      {children}
    </label>
  );
}

/** Several controls of a form under one heading. */
export function FieldGroup({ label, hint, children }: FieldProps): JSX.Element {
  return (
    <fieldset className="form-field">
      <legend className="form-label">
        {label}
        {hint !== undefined && <span className="aside"> {hint}</span>}
      </legend>
      {children}
    </fieldset>
  );
}
