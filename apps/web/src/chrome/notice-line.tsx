import type { JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";

/** What was just done, with the way back, or why it could not be done; read out when it changes. */
export function NoticeLine(): JSX.Element {
  const { editable, notice, clearNotice, undo } = useRecorder();
  return (
    <div className="notice-line" role={notice?.kind === "problem" ? "alert" : "status"} data-kind={notice?.kind}>
      {notice && (
        <>
          <span>{notice.text}</span>
          {notice.undoable && editable && (
            <button type="button" className="link" onClick={() => void undo()}>
              Undo <kbd>Z</kbd>
            </button>
          )}
          <button type="button" className="link" onClick={clearNotice} aria-label="Close this notice">
            Close
          </button>
        </>
      )}
    </div>
  );
}
