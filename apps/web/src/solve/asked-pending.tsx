import { grouped } from "@parley/model";
import type { JSX } from "react";
import type { Asked } from "./use-answer.ts";

interface AskedPendingProps {
  readonly asked: Asked<unknown>;
  readonly doing: string;
}

/** Says how far the worker has come, or why there is no answer; nothing once there is one. */
export function AskedPending({ asked: { state, error, progress }, doing }: AskedPendingProps): JSX.Element | null {
  if (error)
    return (
      <p className="problem" role="alert">
        {error.message}
      </p>
    );
  if (state === "done") return null;
  return (
    <div className="waiting">
      <p role="status">{doing}</p>
      {progress && (
        <p className="progress-line">
          <progress aria-label={doing} value={progress.done} max={progress.of} />
          <span className="small">
            {grouped(progress.done)} of {grouped(progress.of)} {progress.what}
          </span>
        </p>
      )}
    </div>
  );
}
