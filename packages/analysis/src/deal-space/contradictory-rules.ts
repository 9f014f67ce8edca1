import type { Choices } from "./compile-formula.ts";
import type { Constraint } from "./constraint-network.ts";
import { completedAt, visitingOrder } from "./visiting-order.ts";

/**
 * Names a minimal set of rules that already allow no package: without any one of them, the rest of the set does.
 * Rules are left out by turns, the last one first.
 * @param sizes - how many options each issue of the case has.
 * @param budget - how many partial packages may be looked at in each trial; a trial that needs more keeps its rule.
 * @returns The rules in their order; none when all of them together allow a package, or the budget does not tell.
 * @example contradictoryRules([{ id: "r", issues: [], holds: () => false, literals: [] }], new Int32Array(0), 10).length; // => 1
 */
export function contradictoryRules(
  rules: readonly Constraint[],
  sizes: Int32Array,
  budget: number,
): readonly Constraint[] {
  if (allowPackage(rules, sizes, budget) !== false) return [];
  let core = rules;
  for (const rule of rules.toReversed()) {
    const rest = core.filter((other) => other !== rule);
    if (allowPackage(rest, sizes, budget) === false) core = rest;
  }
  return core;
}

/** Whether some package satisfies all the rules; `undefined` when the budget ran out. */
function allowPackage(rules: readonly Constraint[], sizes: Int32Array, budget: number): boolean | undefined {
  const issues = [...new Set(rules.flatMap((rule) => rule.issues))].sort((a, b) => a - b);
  const order = visitingOrder({ issues, rules, assumptions: [], conditions: [], assertions: [], soft: [] });
  const levels = completedAt(rules, order);
  const choices: Choices = new Int32Array(sizes.length);
  let steps = 0;
  const find = (depth: number): boolean => {
    if (++steps > budget || !levels[depth]!.every((rule) => rule.holds(choices))) return false;
    const issue = order[depth];
    if (issue === undefined) return true;
    for (let option = 0; option < sizes[issue]!; option++) {
      choices[issue] = option;
      if (find(depth + 1)) return true;
    }
    return false;
  };
  return find(0) || (steps > budget ? undefined : false);
}
