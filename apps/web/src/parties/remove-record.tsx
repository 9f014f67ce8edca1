import type { CaseChange } from "@parley/api";
import type { JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";

type Removal = Extract<CaseChange, { type: "removed" }>;

interface RemoveRecordProps {
  readonly collection: Removal["collection"];
  readonly record: { readonly id: string; readonly name: string; readonly proposed?: boolean | undefined };
  readonly onDone: () => void;
}

/** Takes a record out of the case; one that others rest on stays, and the notice says which. */
export function RemoveRecord({ collection, record, onDone }: RemoveRecordProps): JSX.Element {
  const recorder = useRecorder();
  if (record.proposed)
    return <span className="aside">Proposed from claims: merge it into another, or reject them.</span>;
  const remove = async () => {
    if (await recorder.record([{ type: "removed", collection, record: record.id }], `Removed ${record.name}`)) onDone();
  };
  return (
    <button type="button" className="link" disabled={recorder.busy} onClick={() => void remove()}>
      Remove
    </button>
  );
}
