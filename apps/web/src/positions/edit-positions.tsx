import type { Position } from "@parley/model";
import type { JSX } from "react";
import { PositionCard } from "../panel/position-card.tsx";
import type { Subject } from "../panel/subject.ts";
import { useEvidence } from "../panel/use-evidence.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { editablePositions } from "./cell-positions.ts";
import { newPositionDraft, positionDraft } from "./position-draft.ts";
import { PositionForm } from "./position-form.tsx";

/** The positions of a cell with what can be done to them; several stay side by side. */
export function EditPositions({ subject }: { subject: Subject }): JSX.Element | null {
  const { page } = useCaseView();
  const { editing, edit } = useEvidence();
  const positions = editablePositions(subject, page.case);
  if (!positions) return null;
  const open = editing === "first" ? (positions[0]?.id ?? "new") : editing;
  const at = subject.kind === "cell" || subject.kind === "row" ? subject : undefined;
  const done = () => edit(undefined);
  return (
    <section>
      <h3>
        {positions.length === 0 && "No position yet"}
        {positions.length === 1 && "Position"}
        {positions.length > 1 && "Positions, side by side: the firmest counts"}
      </h3>
      {positions.map((position) =>
        position.id === open ? (
          <PositionForm key={position.id} start={positionDraft(position)} onDone={done} />
        ) : (
          <EditablePosition key={position.id} position={position} />
        ),
      )}
      {at && open === "new" && <PositionForm start={newPositionDraft(at)} onDone={done} />}
      {at && open !== "new" && (
        <button type="button" className="plain-button" onClick={() => edit("new")}>
          Add a position
        </button>
      )}
    </section>
  );
}

function EditablePosition({ position }: { position: Position }): JSX.Element {
  const { edit } = useEvidence();
  const { record, busy } = useRecorder();
  const { id, proposed } = position;
  const accept = () => record([{ type: "position-set", position }], `Accepted the proposed position ${id}`);
  const remove = () =>
    record(
      [{ type: "removed", collection: "positions", record: id }],
      proposed ? `Recorded that nothing is reported where ${id} was proposed` : `Removed the position ${id}`,
    );
  return (
    <div className="position-entry" data-position={id}>
      <PositionCard position={position} />
      <p className="entry-actions">
        {proposed && (
          <button type="button" className="link" disabled={busy} onClick={() => void accept()}>
            Accept this proposal
          </button>
        )}
        <button type="button" className="link" onClick={() => edit(id)}>
          Edit
        </button>
        <button type="button" className="link" disabled={busy} onClick={() => void remove()}>
          {proposed ? "Nothing is reported here" : "Remove"}
        </button>
      </p>
    </div>
  );
}
