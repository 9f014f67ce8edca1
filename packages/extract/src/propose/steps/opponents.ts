import type { Act, Party, ReadClaim } from "@parley/model";
import { holdersOf } from "../proposal-claims.ts";

const pressing: ReadonlySet<Act> = new Set<Act>(["accuse", "condition", "demand", "red-line", "reject", "threaten"]);

/**
 * Whom each party is at odds with most, by the demands, refusals and threats that pass between the two: "both armies"
 * are those of the two.
 * @returns Party → party; no entry for a party that is at odds with nobody, or with two alike. O(claims).
 * @example opponents([], []).size; // => 0
 */
export function opponents(claims: readonly ReadClaim[], parties: readonly Party[]): Map<string, string> {
  const between = new Map<string, Map<string, number>>();
  const count = (one: string, other: string): void => {
    const own = between.get(one) ?? new Map<string, number>();
    between.set(one, own.set(other, (own.get(other) ?? 0) + 1));
  };
  for (const { act, holder, target } of claims) {
    if (!pressing.has(act) || target === undefined) continue;
    for (const one of holdersOf(holder, parties))
      for (const other of holdersOf(target, parties)) {
        if (one === other) continue;
        count(one, other);
        count(other, one);
      }
  }
  return new Map(
    [...between].flatMap(([party, others]) => {
      const [most, next] = [...others].sort(([, a], [, b]) => b - a);
      return most && most[1] > (next?.[1] ?? 0) ? [[party, most[0]] as const] : [];
    }),
  );
}
