import type { MatrixResult } from "@parley/analysis";
import { useMemo, useRef, type JSX } from "react";
import { useEvidence } from "../panel/use-evidence.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { useWhatIf } from "../solve/use-what-if.ts";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { AssertionRows } from "./assertion-rows.tsx";
import { cellMarks, type MarkFinder } from "./cell-marks.ts";
import { IssueHeading } from "./issue-heading.tsx";
import { issueRows, type IssueRows } from "./matrix-rows.ts";
import { StanceCellView } from "./stance-cell.tsx";
import { useGridKeys, type GridPlace } from "./use-grid-keys.ts";

/** How many parties fit beside each other at 1280 px; more of them scroll sideways inside the table. */
const roomFor = { alone: 5, besidePanel: 4 };

/** What each party says of each option: rows are options under their issue, columns parties in alphabetical order. */
export function PositionsMatrix({ matrix }: { matrix: MatrixResult }): JSX.Element {
  const view = useCaseView();
  const { editable } = useRecorder();
  const { subject: shown } = useEvidence();
  const { changes } = useWhatIf();
  const marks = useMemo(() => cellMarks(view.subject, changes), [view.subject, changes]);
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
      aria-readonly={!editable}
      data-crowded={view.parties.length > (shown ? roomFor.besidePanel : roomFor.alone)}
      {...events}
    >
      <MatrixHead />
      {issues.map((rows) => (
        <IssueGroup key={rows.id} rows={rows} active={place} marks={marks} />
      ))}
      <AssertionRows positions={assertions} firstRow={optionCount} active={place} marks={marks} />
    </table>
  );
}

function MatrixHead(): JSX.Element {
  const { parties } = useCaseView();
  return (
    <thead>
      <tr>
        <th scope="col">Issue and options</th>
        {parties.map(({ id, roles, proposed }) => (
          <th key={id} scope="col">
            <PartyMark party={id} />
            {!roles.includes("party") && roles.length > 0 && <span className="aside">{roles.join(", ")}</span>}
            {proposed && <span className="aside">proposed</span>}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface IssueGroupProps {
  readonly rows: IssueRows;
  readonly active: GridPlace;
  readonly marks: MarkFinder;
}

function IssueGroup({ rows, active, marks }: IssueGroupProps): JSX.Element {
  const { parties } = useCaseView();
  const { id: issue, options, firstRow } = rows;
  return (
    <tbody data-issue={issue}>
      <tr className="issue">
        <th scope="rowgroup" colSpan={parties.length + 1}>
          <IssueHeading issue={rows} />
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
              marks={marks.cell({ party: cell.party, issue, option })}
              place={{ row: firstRow + i, column }}
              active={active}
            />
          ))}
        </tr>
      ))}
    </tbody>
  );
}
