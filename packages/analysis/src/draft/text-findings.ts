import type { Finding, TextResult } from "@parley/model";

const order = { error: 0, warning: 1, notice: 2 } as const;

/**
 * What a careful drafter would point out about a text, of single clauses and of several together.
 * @returns Errors first, then warnings, then notices, each in the order of the clauses; empty when there is nothing.
 * @example textFindings(textReadout(subject, generateDraft(subject)).value); // => []
 */
export function textFindings({ articles, findings }: Pick<TextResult, "articles" | "findings">): Finding[] {
  const own = articles.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.findings));
  return [...own, ...findings].toSorted((a, b) => order[a.severity] - order[b.severity]);
}
