import type { LinkedComponent } from "./linked-components.ts";

/**
 * Finds an order in which to choose options so that constraints can be checked early: next comes always the issue
 * that completes most constraints, then the one that shares most with those chosen, then the first of the case.
 * O(issues² × constraints) of the component.
 * @example visitingOrder({ issues: [0, 1], rules: [], assumptions: [], conditions: [], assertions: [], soft: [] }); // => [0, 1]
 */
export function visitingOrder(component: LinkedComponent): number[] {
  const links = [component.rules, component.assumptions, component.conditions, component.assertions].flat();
  const order: number[] = [];
  const left = new Set(component.issues);
  while (left.size > 0) {
    let best: { issue: number; completes: number; shares: number } | undefined;
    for (const issue of left) {
      const touching = links.filter((link) => link.issues.includes(issue));
      const open = touching.map((link) => link.issues.filter((other) => left.has(other)).length);
      const completes = open.filter((count) => count === 1).length;
      const shares = touching.filter((link, i) => (open[i] ?? 0) < link.issues.length).length;
      if (!best || completes > best.completes || (completes === best.completes && shares > best.shares))
        best = { issue, completes, shares };
    }
    if (!best) break;
    order.push(best.issue);
    left.delete(best.issue);
  }
  return order;
}

/**
 * Sorts constraints by when they can be checked: entry `d` holds those that are complete once the first `d` issues of
 * the order are chosen, and not before. Entry 0 holds those over no issue.
 * @example completedAt([{ id: "r", issues: [4, 7] }], [7, 4])[2]?.length; // => 1
 */
export function completedAt<Item extends { readonly issues: readonly number[] }>(
  items: readonly Item[],
  order: readonly number[],
): Item[][] {
  const levels: Item[][] = Array.from({ length: order.length + 1 }, () => []);
  const depths = new Map(order.map((issue, i) => [issue, i + 1]));
  for (const item of items) {
    const depth = Math.max(0, ...item.issues.map((issue) => depths.get(issue) ?? 0));
    levels[depth]?.push(item);
  }
  return levels;
}
