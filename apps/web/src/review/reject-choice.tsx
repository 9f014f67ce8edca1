import { useState, type JSX } from "react";
import { reasons } from "./use-review-work.ts";

/** Why a claim is rejected: a digit or a click, or other words. */
export function RejectChoice({ onReject }: { onReject: (reason: string) => void }): JSX.Element {
  const [other, setOther] = useState("");
  return (
    <form
      className="reject-choice"
      aria-label="Why is it rejected?"
      onSubmit={(event) => {
        event.preventDefault();
        onReject(other.trim() || "other");
      }}
    >
      {reasons.map((reason, i) => (
        <button key={reason} type="button" className="plain-button" onClick={() => onReject(reason)}>
          <kbd>{i + 1}</kbd> {reason}
        </button>
      ))}
      <label className="other">
        <kbd>{reasons.length + 1}</kbd> other:
        <input
          className="other-reason"
          type="text"
          autoComplete="off"
          value={other}
          onChange={(event) => setOther(event.currentTarget.value)}
        />
      </label>
    </form>
  );
}
