import type { MatrixResult } from "@parley/analysis";
import { formulaIssues, ruleFormulas, type Case, type Position, type Rule } from "@parley/model";

/** The part of a matrix that speaks of one issue, positions over several issues included. */
export function issueMatrix(matrix: MatrixResult, id: string): MatrixResult {
  return {
    ...matrix,
    issues: matrix.issues.filter((issue) => issue.id === id),
    assertions: matrix.assertions.filter(({ require }) => formulaIssues(require).includes(id)),
  };
}

/** What ties an issue to others. */
export interface IssueTies {
  /** Positions with a condition: on this issue, or on another under a condition over this one. */
  readonly conditions: readonly Position[];
  readonly rules: readonly Rule[];
  /** The other issues that conditions, rules and positions over several issues name with it, in the order of the case. */
  readonly issues: readonly string[];
}

/** Finds what ties an issue to others. */
export function issueTies(id: string, { issues, positions, rules }: Case): IssueTies {
  const speaks = (position: Position) => [
    ...(position.issue === undefined ? [] : [position.issue]),
    ...[position.if, position.require].flatMap((formula) => (formula ? formulaIssues(formula) : [])),
  ];
  const tied = positions.filter((position) => (position.if ?? position.require) && speaks(position).includes(id));
  const meant = rules.filter((rule) => ruleFormulas(rule).flatMap(formulaIssues).includes(id));
  const named = new Set([
    ...tied.flatMap(speaks),
    ...meant.flatMap((rule) => ruleFormulas(rule).flatMap(formulaIssues)),
  ]);
  return {
    conditions: tied.filter(({ require }) => require === undefined),
    rules: meant,
    issues: issues.map((issue) => issue.id).filter((other) => other !== id && named.has(other)),
  };
}

/** The claims that feed an issue: placed on it in review, or carrying a position on it; each once. */
export function issueClaims(id: string, { claims, positions }: Case): string[] {
  const placed = claims.filter((claim) => claim.issue === id).map((claim) => claim.id);
  const carrying = positions.filter(({ issue }) => issue === id).flatMap((position) => position.claims);
  const wanted = new Set([...placed, ...carrying]);
  return claims.filter((claim) => wanted.has(claim.id) && claim.review?.state !== "rejected").map((claim) => claim.id);
}
