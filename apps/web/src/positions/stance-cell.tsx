import { stanceLabel } from "@parley/model";
import type { MatrixCell } from "@parley/analysis";
import type { JSX, KeyboardEvent } from "react";
import { sameSubject, type Subject } from "../panel/subject.ts";
import { useEvidence } from "../panel/use-evidence.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { StanceGlyph } from "../view/stance-glyph.tsx";
import type { CellMarks } from "./cell-marks.ts";
import type { GridPlace } from "./use-grid-keys.ts";

interface StanceCellProps {
  /** What the cell opens; nothing for a cell that holds nothing. */
  readonly subject: Subject | undefined;
  readonly cell: Pick<MatrixCell, "stance" | "basis" | "excludedByDemand"> | undefined;
  readonly marks: CellMarks;
  readonly place: GridPlace;
  readonly active: GridPlace;
}

/** One cell of the matrix: a glyph and the stance in words. Enter, Space or a click opens what it rests on; F2 edits it. */
export function StanceCellView({ subject, cell, marks, place, active }: StanceCellProps): JSX.Element {
  const evidence = useEvidence();
  const { editable } = useRecorder();
  const open = (editing?: "first") => subject && evidence.open(subject, editable ? editing : undefined);
  const tabbable = place.row === active.row && place.column === active.column;
  return (
    <td
      role="gridcell"
      data-row={place.row}
      data-column={place.column}
      data-stance={cell?.stance}
      data-proposed={marks.proposed || undefined}
      data-supposed={marks.supposed || undefined}
      tabIndex={tabbable ? 0 : -1}
      aria-selected={subject !== undefined && sameSubject(evidence.subject, subject)}
      onClick={(event) => {
        event.currentTarget.focus({ preventScroll: true });
        open();
      }}
      onKeyDown={(event) => openOnKey(event, open)}
    >
      {cell && (
        <span className={cell.basis === "inferred" ? "stance inferred" : "stance"}>
          <StanceGlyph stance={cell.stance} />
          <span className="stance-word">{stanceLabel(cell.stance)}</span>
          {cell.basis === "inferred" && <span className="sr-only">, inferred</span>}
          {marks.proposed && <span className="sr-only">, proposed</span>}
          {marks.supposed && <span className="sr-only">, supposed</span>}
        </span>
      )}
      {marks.count > 1 && (
        <span className="cell-count" title={`${marks.count} positions stand side by side here; the firmest counts`}>
          {marks.count}
          <span className="sr-only"> positions</span>
        </span>
      )}
      {cell?.excludedByDemand && <span className="aside"> by its demand</span>}
    </td>
  );
}

function openOnKey(event: KeyboardEvent, open: (editing?: "first") => void): void {
  if (event.key !== "Enter" && event.key !== " " && event.key !== "F2") return;
  event.preventDefault();
  open(event.key === "F2" ? "first" : undefined);
}
