import type { Position } from "@parley/model";
import { counted } from "@parley/model";
import { useEffect, useRef, useState, type JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { positionWords } from "../words/position-words.ts";

/** Accepts all that is proposed on screen: first it lists them, then it records them in one go, which one undo takes back. */
export function AcceptProposals({ proposals }: { proposals: readonly Position[] }): JSX.Element | null {
  const [open, setOpen] = useState(false);
  if (proposals.length === 0) return null;
  return (
    <>
      <button type="button" className="plain-button" onClick={() => setOpen(true)}>
        Accept {proposals.length === 1 ? "the proposal" : `all ${proposals.length} proposals`} on screen…
      </button>
      {open && <ProposalsDialog proposals={proposals} onClose={() => setOpen(false)} />}
    </>
  );
}

interface ProposalsDialogProps {
  readonly proposals: readonly Position[];
  readonly onClose: () => void;
}

function ProposalsDialog({ proposals, onClose }: ProposalsDialogProps): JSX.Element {
  const view = useCaseView();
  const { record, busy } = useRecorder();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const what = counted(proposals.length, "proposed position");
  const accept = async () => {
    const changes = proposals.map((position) => ({ type: "position-set" as const, position }));
    await record(changes, `Accepted ${what}`);
    onClose();
  };
  return (
    <dialog ref={dialog} className="shortcuts proposals" aria-labelledby="proposals-title" onClose={onClose}>
      <h2 id="proposals-title">Accept {what}?</h2>
      <p className="lead">They become positions of the case, with the parties and issues that they speak of.</p>
      <ul>
        {proposals.map((position) => (
          <li key={position.id}>{positionWords(position, view)}</li>
        ))}
      </ul>
      <p className="form-actions">
        <button type="button" className="plain-button primary" disabled={busy} onClick={() => void accept()}>
          Accept {proposals.length === 1 ? "it" : `these ${proposals.length}`}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          Cancel
        </button>
      </p>
    </dialog>
  );
}
