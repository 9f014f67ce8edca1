import { formulaIssues, ruleFormulas } from "@parley/model";
import type { MoveContext } from "./move-context.ts";
import { isExchanged } from "./priced-earlier.ts";

/**
 * Which issues hang together, so that a move on one may answer a move on the other: those that a rule of the case
 * names together, those that a conditional acceptance names beside its own, and the two halves of an exchange that a
 * report tells of ("in return …").
 * @returns For each issue the others; none for an issue that stands alone. O(claims + positions + rules).
 * @example linkedIssues(moveContext(subject)).get("pay"); // => new Set(["sundays"])
 */
export function linkedIssues(context: MoveContext): Map<string, Set<string>> {
  const linked = new Map<string, Set<string>>();
  const join = (issues: readonly string[]): void => {
    for (const one of issues)
      for (const other of issues) if (one !== other) linked.set(one, (linked.get(one) ?? new Set<string>()).add(other));
  };
  const { rules, positions } = context.subject;
  for (const rule of rules) join(ruleFormulas(rule).flatMap(formulaIssues));
  for (const { issue, if: condition } of positions)
    if (issue !== undefined && condition) join([issue, ...formulaIssues(condition)]);
  for (const halves of exchanges(context)) join(halves);
  return linked;
}

const giving = new Set(["accept", "concede", "offer", "promise"]);

/** The issue of each promise that is made in return, with that of what another party gives right before it. */
function exchanges(context: MoveContext): string[][] {
  return context.claims.flatMap((claim): string[][] => {
    if (claim.act !== "promise" || !isExchanged(claim, context.before(claim))) return [];
    const other = context
      .before(claim)
      .findLast(({ act, holder, report }) => giving.has(act) && holder !== claim.holder && report === claim.report);
    const topics = [claim, ...(other ? [other] : [])].flatMap((one) => context.topicOf(one) ?? []);
    return topics.length === 2 ? [topics] : [];
  });
}
