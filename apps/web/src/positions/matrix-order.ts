import type { MatrixIssue, MatrixResult } from "@parley/analysis";

/** The orders in which a matrix can be read. */
export const matrixOrders = ["case", "blocked", "unreported"] as const;

/** One of {@link matrixOrders}. */
export type MatrixOrder = (typeof matrixOrders)[number];

/** The name under which an address keeps the order. */
export const sortName = "sort";

/** The order that an address asks for; that of the case unless it names another. */
export function matrixOrderFrom(search: string): MatrixOrder {
  const wanted = new URLSearchParams(search).get(sortName);
  return matrixOrders.find((order) => order === wanted) ?? "case";
}

/**
 * A matrix with its issues in another order: by the share of options that a party whose word binds refuses, or by the
 * share of its stances that nobody reported. Ties stay in the order of the case.
 */
export function orderedMatrix(matrix: MatrixResult, order: MatrixOrder): MatrixResult {
  if (order === "case") return matrix;
  const binding = new Set(matrix.parties.filter(({ negotiating }) => negotiating).map(({ id }) => id));
  const share = order === "blocked" ? refusedShare : unreportedShare;
  const shares = new Map(matrix.issues.map((issue) => [issue.id, share(issue, binding)]));
  const issues = matrix.issues.toSorted((a, b) => (shares.get(b.id) ?? 0) - (shares.get(a.id) ?? 0));
  return { ...matrix, issues };
}

function refusedShare({ options }: MatrixIssue, binding: ReadonlySet<string>): number {
  const refused = options.filter(({ cells }) =>
    cells.some(({ party, stance }) => binding.has(party) && (stance === "refuses" || stance === "red-line")),
  );
  return refused.length / Math.max(options.length, 1);
}

function unreportedShare({ options }: MatrixIssue, binding: ReadonlySet<string>): number {
  const cells = options.flatMap((option) => option.cells).filter(({ party }) => binding.has(party));
  return cells.filter(({ stance }) => stance === "not-reported").length / Math.max(cells.length, 1);
}
