import { useState, type JSX, type ReactNode } from "react";
import { useRecorder } from "../server/use-recorder.ts";

interface EditFormProps {
  readonly label: string;
  /** What is still lacking, as a sentence; shown when one tries to save. */
  readonly lack: string | undefined;
  /** Records what the form says; `false` when it could not be recorded. */
  readonly onSave: () => Promise<boolean>;
  readonly onCancel: () => void;
  /** More buttons beside Save and Cancel. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A form that records: Enter or Ctrl+Enter saves, Escape leaves; what cannot be recorded is said where it was typed. */
export function EditForm({ label, lack, onSave, onCancel, actions, children }: EditFormProps): JSX.Element {
  const { busy, notice } = useRecorder();
  const [tried, setTried] = useState<"no" | "lacking" | "refused">("no");
  const save = async () => {
    if (lack !== undefined) return setTried("lacking");
    const saved = await onSave();
    if (!saved) setTried("refused");
  };
  const refusal = tried === "refused" && notice?.kind === "problem" ? notice.text : undefined;
  const problem = tried === "lacking" ? lack : refusal;
  return (
    <form
      className="edit-form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {children}
      {problem !== undefined && (
        <p className="form-problem" role="alert">
          {problem}
        </p>
      )}
      <p className="form-actions">
        <button type="submit" className="plain-button primary" disabled={busy}>
          Save
        </button>
        <button type="button" className="plain-button" onClick={onCancel}>
          Cancel
        </button>
        {actions}
      </p>
    </form>
  );
}
