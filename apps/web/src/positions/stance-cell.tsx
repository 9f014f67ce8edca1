import { stanceLabel } from "@parley/model";
import type { MatrixCell } from "@parley/analysis";
import type { JSX, KeyboardEvent } from "react";
import { sameSubject, type Subject } from "../panel/subject.ts";
import { useEvidence } from "../panel/use-evidence.ts";
import { StanceGlyph } from "../view/stance-glyph.tsx";
import type { GridPlace } from "./use-grid-keys.ts";

interface StanceCellProps {
  /** What the cell opens; nothing for a cell that holds nothing. */
  readonly subject: Subject | undefined;
  readonly cell: Pick<MatrixCell, "stance" | "basis" | "excludedByDemand"> | undefined;
  readonly place: GridPlace;
  readonly active: GridPlace;
}

/** One cell of the matrix: a glyph and the stance in words. Enter, Space or a click opens what it rests on. */
export function StanceCellView({ subject, cell, place, active }: StanceCellProps): JSX.Element {
  const evidence = useEvidence();
  const open = () => subject && evidence.open(subject);
  const tabbable = place.row === active.row && place.column === active.column;
  return (
    <td
      role="gridcell"
      data-row={place.row}
      data-column={place.column}
      data-stance={cell?.stance}
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
          {stanceLabel(cell.stance)}
          {cell.basis === "inferred" && <span className="sr-only">, inferred</span>}
        </span>
      )}
      {cell?.excludedByDemand && <span className="aside"> by its demand</span>}
    </td>
  );
}

function openOnKey(event: KeyboardEvent, open: () => void): void {
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  open();
}
