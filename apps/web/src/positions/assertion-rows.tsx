import { capitalised, type Position } from "@parley/model";
import type { JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { positionMatter } from "../words/position-words.ts";
import { noMarks, type MarkFinder } from "./cell-marks.ts";
import { StanceCellView } from "./stance-cell.tsx";
import type { GridPlace } from "./use-grid-keys.ts";

interface AssertionRowsProps {
  readonly positions: readonly Position[];
  readonly firstRow: number;
  readonly active: GridPlace;
  readonly marks: MarkFinder;
}

/** The positions over several issues, below the matrix: no single option carries them. */
export function AssertionRows({ positions, firstRow, active, marks }: AssertionRowsProps): JSX.Element | null {
  const view = useCaseView();
  if (positions.length === 0) return null;
  return (
    <tbody className="assertions">
      <tr className="issue">
        <th scope="rowgroup" colSpan={view.parties.length + 1}>
          Over several issues
        </th>
      </tr>
      {positions.map((position, i) => (
        <tr key={position.id}>
          <th scope="row">{capitalised(positionMatter(position, view))}</th>
          {view.parties.map(({ id }, column) => (
            <StanceCellView
              key={id}
              subject={id === position.party ? { kind: "position", position: position.id } : undefined}
              cell={id === position.party ? { ...position, excludedByDemand: false } : undefined}
              marks={id === position.party ? marks.position(position.id) : noMarks}
              place={{ row: firstRow + i, column }}
              active={active}
            />
          ))}
        </tr>
      ))}
    </tbody>
  );
}
