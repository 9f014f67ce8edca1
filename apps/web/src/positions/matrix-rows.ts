import type { MatrixCell, MatrixIssue, MatrixResult } from "@parley/analysis";

/** One issue with its options, and where it stands in the whole matrix. */
export interface IssueRows extends MatrixIssue {
  /** The row of its first option, from 0. */
  readonly firstRow: number;
  /** Whether each of its options is refused by a party whose acceptance a deal needs, under this reading. */
  readonly blocked: boolean;
}

/** The issues of a matrix in the order in which they are read. */
export function issueRows({ issues, parties }: MatrixResult): IssueRows[] {
  const binding = new Set(parties.filter(({ negotiating }) => negotiating).map(({ id }) => id));
  const stands = (cell: MatrixCell) =>
    binding.has(cell.party) && (cell.stance === "refuses" || cell.stance === "red-line");
  let next = 0;
  return issues.map((issue) => {
    const firstRow = next;
    next += issue.options.length;
    return { ...issue, firstRow, blocked: issue.options.every(({ cells }) => cells.some(stands)) };
  });
}

/** What one party says of one option. @returns `undefined` when the matrix has no such cell. */
export function matrixCell(
  { issues }: MatrixResult,
  at: { readonly party: string; readonly issue: string; readonly option: string },
): MatrixCell | undefined {
  const options = issues.find(({ id }) => id === at.issue)?.options;
  return options?.find(({ id }) => id === at.option)?.cells.find(({ party }) => party === at.party);
}

/** A cell with the option that it is of. */
export interface RowCell extends MatrixCell {
  readonly option: string;
  readonly label: string;
}

/** What one party says of each option of an issue, in the order of the case; empty when the matrix has no such row. */
export function rowCells({ issues }: MatrixResult, at: { readonly party: string; readonly issue: string }): RowCell[] {
  const options = issues.find(({ id }) => id === at.issue)?.options ?? [];
  return options.flatMap(({ id: option, label, cells }) =>
    cells.filter(({ party }) => party === at.party).map((cell) => ({ ...cell, option, label })),
  );
}
