import { slug, type Case, type Claim } from "@parley/model";
import { groupBy } from "../matrix/group-by.ts";

/** Finds the issue of a case that a claim speaks of. */
export type ClaimIssue = (claim: Pick<Claim, "id" | "issue">) => string | undefined;

/**
 * How to find the issue of the case that a claim speaks of: the one that it names, that of a position it feeds,
 * otherwise the only one that asks the same of the same place. `undefined` when no issue of the case holds it.
 * O(positions + issues), then constant for a claim.
 * @example claimIssue(subject)({ id: "c0", issue: "pay" }); // => "pay"
 */
export function claimIssue({ issues, positions }: Pick<Case, "issues" | "positions">): ClaimIssue {
  const own = new Set(issues.map(({ id }) => id));
  const alike = groupBy(issues, ({ vocabulary }) => vocabulary);
  const fed = new Map<string, string>();
  for (const { issue, claims } of positions)
    if (issue !== undefined) for (const id of claims) if (!fed.has(id)) fed.set(id, issue);
  return ({ id, issue }) => {
    if (issue !== undefined && own.has(issue)) return issue;
    const [vocabulary, place] = issue?.split("/") ?? [];
    if (fed.has(id) || vocabulary === undefined) return fed.get(id);
    const there = (alike.get(vocabulary) ?? []).filter(
      (other) => place === undefined || slug(other.place ?? "") === place,
    );
    return there.length === 1 ? there[0]?.id : undefined;
  };
}
