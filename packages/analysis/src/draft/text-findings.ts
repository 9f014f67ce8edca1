import type { Finding, TextResult } from "@parley/model";
import { bySeverity } from "../findings/by-severity.ts";

/**
 * What a careful drafter would point out about a text, of single clauses and of several together.
 * @returns Errors first, then warnings, then notices, each in the order of the clauses; empty when there is nothing.
 * @example textFindings(textReadout(subject, generateDraft(subject)).value); // => []
 */
export function textFindings({ articles, findings }: Pick<TextResult, "articles" | "findings">): Finding[] {
  const own = articles.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.findings));
  return bySeverity([...own, ...findings]);
}
