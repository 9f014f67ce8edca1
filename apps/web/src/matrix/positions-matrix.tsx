import type { StanceTable } from "@parley/analysis";
import type { JSX } from "react";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { AssertionRows } from "./assertion-rows.tsx";
import { matrixRows, type IssueRows } from "./matrix-rows.ts";
import { StanceCellView } from "./stance-cell.tsx";
import { useGridKeys, type GridKeys } from "./use-grid-keys.ts";

/** What each party says of each option: rows are options under their issue, columns parties in alphabetical order. */
export function PositionsMatrix({ table }: { table: StanceTable }): JSX.Element {
  const view = useCaseView();
  const issues = matrixRows(view, table.cells);
  const { assertions } = table;
  const optionCount = issues.reduce((sum, { options }) => sum + options.length, 0);
  const keys = useGridKeys({ rows: optionCount + assertions.length, columns: view.parties.length });
  let row = 0;
  return (
    <table
      ref={keys.ref}
      role="grid"
      className="matrix"
      aria-label="Positions: options by party"
      aria-readonly="true"
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
    >
      <MatrixHead />
      {issues.map((rows) => {
        const firstRow = row;
        row += rows.options.length;
        return <IssueGroup key={rows.issue.id} rows={rows} firstRow={firstRow} keys={keys} />;
      })}
      <AssertionRows positions={assertions} firstRow={row} keys={keys} />
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

function IssueGroup({ rows, firstRow, keys }: { rows: IssueRows; firstRow: number; keys: GridKeys }): JSX.Element {
  const { parties } = useCaseView();
  const { issue, options, blocked } = rows;
  return (
    <tbody data-issue={issue.id}>
      <tr className="issue">
        <th scope="rowgroup" colSpan={parties.length + 1}>
          {issue.label}
          {blocked && <span className="aside">each option is refused by a party</span>}
        </th>
      </tr>
      {options.map(({ option, cells }, i) => (
        <tr key={option.id}>
          <th scope="row">{option.label}</th>
          {cells.map((cell, column) => (
            <StanceCellView
              key={cell.party}
              subject={{ kind: "cell", party: cell.party, issue: issue.id, option: option.id }}
              cell={cell}
              place={{ row: firstRow + i, column }}
              active={keys.place}
            />
          ))}
        </tr>
      ))}
    </tbody>
  );
}
