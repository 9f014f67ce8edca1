import type { Claim } from "@parley/model";
import { useState, type JSX } from "react";
import { typedClaim, type TypedClaim } from "./claim-changes.ts";
import { ClaimFields } from "./claim-fields.tsx";

interface ClaimFormProps {
  readonly claim: Claim;
  readonly heading: string;
  readonly save: string;
  readonly onSave: (typed: TypedClaim) => void;
  readonly onCancel: () => void;
}

/** Every field of a claim; what is left alone stays as it is. */
export function ClaimForm({ claim, heading, save, onSave, onCancel }: ClaimFormProps): JSX.Element {
  const [typed, setTyped] = useState(() => typedClaim(claim));
  return (
    <form
      className="claim-form"
      aria-label={heading}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(typed);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      <h4>{heading}</h4>
      <ClaimFields typed={typed} onChange={(changed) => setTyped({ ...typed, ...changed })} />
      <p className="form-buttons">
        <button type="submit" className="main-button">
          {save} <kbd>Ctrl Enter</kbd>
        </button>
        <button type="button" className="plain-button" onClick={onCancel}>
          Cancel <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  );
}
