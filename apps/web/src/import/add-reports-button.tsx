import type { JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { useImport } from "./use-import.ts";

/** Opens the dialog that takes reports in; absent where nothing can be added. */
export function AddReportsButton(): JSX.Element | null {
  const { editable } = useRecorder();
  const { open } = useImport();
  if (!editable) return null;
  return (
    <button type="button" className="plain-button add-reports" onClick={() => open()}>
      Add reports…
    </button>
  );
}
