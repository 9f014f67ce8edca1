import type { MatrixResult } from "@parley/analysis";
import { useRef, type JSX } from "react";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { AssertionRows } from "./assertion-rows.tsx";
import { issueRows, type IssueRows } from "./matrix-rows.ts";
import { StanceCellView } from "./stance-cell.tsx";
import { useGridKeys, type GridPlace } from "./use-grid-keys.ts";

/** How many parties fit beside each other at 1280 px; more of them scroll sideways inside the table. */
const roomFor = 5;

/** What each party says of each option: rows are options under their issue, columns parties in alphabetical order. */
export function PositionsMatrix({ matrix }: { matrix: MatrixResult }): JSX.Element {
  const view = useCaseView();
  const issues = issueRows(matrix);
  const optionCount = issues.reduce((sum, { options }) => sum + options.length, 0);
  const assertions = matrix.assertions.flatMap(({ position }) => view.position(position) ?? []);
  const grid = useRef<HTMLTableElement>(null);
  const { place, ...events } = useGridKeys(grid, {
    rows: optionCount + assertions.length,
    columns: view.parties.length,
  });
  return (
    <table
      ref={grid}
      role="grid"
      className="matrix"
      aria-label="Positions: options by party"
      aria-readonly="true"
      data-crowded={view.parties.length > roomFor}
      {...events}
    >
      <MatrixHead />
      {issues.map((rows) => (
        <IssueGroup key={rows.id} rows={rows} active={place} />
      ))}
      <AssertionRows positions={assertions} firstRow={optionCount} active={place} />
    </table>
  );
}

function MatrixHead(): JSX.Element {
  const { parties } = useCaseView();
  return (
    <thead>
      <tr>
        <th scope="col">Issue and options</th>
        {parties.map(({ id, roles }) => (
          <th key={id} scope="col">
            <PartyMark party={id} />
            {!roles.includes("party") && roles.length > 0 && <span className="aside">{roles.join(", ")}</span>}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function IssueGroup({ rows, active }: { rows: IssueRows; active: GridPlace }): JSX.Element {
  const { parties } = useCaseView();
  const { id: issue, label, options, firstRow, blocked } = rows;
  return (
    <tbody data-issue={issue}>
      <tr className="issue">
        <th scope="rowgroup" colSpan={parties.length + 1}>
          {label}
          {blocked && <span className="aside">each option is refused by a party</span>}
        </th>
      </tr>
      {options.map(({ id: option, label: optionLabel, cells }, i) => (
        <tr key={option}>
          <th scope="row">{optionLabel}</th>
          {cells.map((cell, column) => (
            <StanceCellView
              key={cell.party}
              subject={{ kind: "cell", party: cell.party, issue, option }}
              cell={cell}
              place={{ row: firstRow + i, column }}
              active={active}
            />
          ))}
        </tr>
      ))}
    </tbody>
  );
}
