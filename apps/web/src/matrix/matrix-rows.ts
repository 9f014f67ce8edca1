import type { StanceCell } from "@parley/analysis";
import type { Issue, Option } from "@parley/model";
import type { CaseView } from "../view/case-view.ts";

/** One option with what each party says of it, parties in alphabetical order. */
export interface OptionRow {
  readonly option: Option;
  readonly cells: readonly StanceCell[];
}

/** One issue with its options. */
export interface IssueRows {
  readonly issue: Issue;
  readonly options: readonly OptionRow[];
  /** The row of its first option in the whole matrix, from 0. */
  readonly firstRow: number;
  /** Whether each of its options is refused by a party whose acceptance a deal needs, under this reading. */
  readonly blocked: boolean;
}

/** The matrix in the order in which it is read: issues, their options, parties. `binding` names who has to accept. */
export function matrixRows(view: CaseView, cells: readonly StanceCell[], binding: ReadonlySet<string>): IssueRows[] {
  const found = new Map(cells.map((cell) => [`${cell.issue} ${cell.option} ${cell.party}`, cell]));
  let firstRow = 0;
  return view.issues.map((issue) => {
    const options = issue.options.map((option) => ({
      option,
      cells: view.parties.flatMap(({ id }) => found.get(`${issue.id} ${option.id} ${id}`) ?? []),
    }));
    const blocked = options.every((row) => row.cells.some((cell) => binding.has(cell.party) && isRefusal(cell)));
    const rows = { issue, options, firstRow, blocked };
    firstRow += options.length;
    return rows;
  });
}

function isRefusal(cell: Pick<StanceCell, "stance">): boolean {
  return cell.stance === "refuses" || cell.stance === "red-line";
}
