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
  /** Whether each of its options is refused by somebody under this reading. */
  readonly blocked: boolean;
}

/** The matrix in the order in which it is read: issues, their options, parties. */
export function matrixRows(view: CaseView, cells: readonly StanceCell[]): IssueRows[] {
  const found = new Map(cells.map((cell) => [`${cell.issue} ${cell.option} ${cell.party}`, cell]));
  return view.issues.map((issue) => {
    const options = issue.options.map((option) => ({
      option,
      cells: view.parties.map(
        ({ id: party }): StanceCell =>
          found.get(`${issue.id} ${option.id} ${party}`) ?? {
            ...{ party, issue: issue.id, option: option.id, stance: "not-reported", excludedByDemand: false },
            ...{ conditions: [], positions: [], claims: [] },
          },
      ),
    }));
    return { issue, options, blocked: options.every((row) => row.cells.some(isRefusal)) };
  });
}

/** Whether a cell stands in the way: a refusal or a red line. */
export function isRefusal(cell: Pick<StanceCell, "stance">): boolean {
  return cell.stance === "refuses" || cell.stance === "red-line";
}
