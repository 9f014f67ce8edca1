import { stanceLabel } from "@parley/model";
import type { MatrixIssue, MatrixResult } from "@parley/analysis";
import type { JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { ScreenLink } from "../place/screen-link.tsx";
import { issueRows, rowCells, type RowCell } from "../positions/matrix-rows.ts";
import { PartyMark } from "../view/party-mark.tsx";
import { StanceGlyph } from "../view/stance-glyph.tsx";
import { useCaseView } from "../view/use-case-view.ts";

/** The positions at a glance: issues by party, one glyph for each option; every cell opens what it rests on. */
export function MiniMatrix({ matrix }: { matrix: MatrixResult }): JSX.Element | null {
  const { parties } = useCaseView();
  if (matrix.issues.length === 0) return null;
  return (
    <section className="mini" aria-labelledby="mini-title">
      <h3 id="mini-title">
        <ScreenLink to="positions">Positions</ScreenLink>
        <span className="aside">one sign for each option, in the order of the case</span>
      </h3>
      <div className="wide" tabIndex={0}>
        <table className="mini-matrix">
          <thead>
            <tr>
              <th scope="col">Issue</th>
              {parties.map(({ id }) => (
                <th key={id} scope="col">
                  <PartyMark party={id} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {issueRows(matrix).map((issue) => (
              <IssueRow
                key={issue.id}
                issue={issue}
                blocked={issue.blocked}
                cellsOf={(party) => cells(matrix, issue, party)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface IssueRowProps {
  readonly issue: MatrixIssue;
  readonly blocked: boolean;
  readonly cellsOf: (party: string) => readonly RowCell[];
}

function IssueRow({ issue: { id: issue, label }, blocked, cellsOf }: IssueRowProps): JSX.Element {
  const { parties } = useCaseView();
  return (
    <tr>
      <th scope="row">
        {label}
        {blocked && <span className="aside block">each option is refused by a party</span>}
      </th>
      {parties.map(({ id: party, name }) => (
        <td key={party}>
          <EvidenceLink
            to={{ kind: "row", party, issue }}
            className="glyphs"
            label={`${name} on ${label}: ${stanceWords(cellsOf(party))}`}
            title={stanceWords(cellsOf(party))}
          >
            {cellsOf(party).map(({ option, stance, basis }) => (
              <span key={option} className={basis === "inferred" ? "stance inferred" : "stance"} data-stance={stance}>
                <StanceGlyph stance={stance} />
              </span>
            ))}
          </EvidenceLink>
        </td>
      ))}
    </tr>
  );
}

function cells(matrix: MatrixResult, { id: issue }: MatrixIssue, party: string): RowCell[] {
  return rowCells(matrix, { party, issue });
}

function stanceWords(cells: readonly RowCell[]): string {
  return cells
    .map(({ label, stance, basis }) => `${label}: ${stanceLabel(stance)}${basis === "inferred" ? ", inferred" : ""}`)
    .join("; ");
}
