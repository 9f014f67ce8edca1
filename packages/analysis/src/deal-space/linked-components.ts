import type { Assertion, Condition, Constraint, ConstraintNetwork } from "./constraint-network.ts";
import type { SoftConstraint } from "./soft-constraints.ts";

/** Issues that rules, conditions, assertions and active assumptions link, with everything that speaks of them. */
export interface LinkedComponent {
  /** Places of issues, ascending. Empty for the component of formulas that speak of no issue. */
  readonly issues: readonly number[];
  readonly rules: readonly Constraint[];
  readonly assumptions: readonly Constraint[];
  readonly conditions: readonly Condition[];
  readonly assertions: readonly Assertion[];
  readonly soft: readonly SoftConstraint[];
}

/**
 * Splits the issues into connected components, so that every analysis can work on each alone and multiply.
 * Formulas over no issue form a component of their own, which comes first. Union–find, near-linear.
 * @returns Components by their first issue; an issue that nothing links is a component by itself.
 * @example linkedComponents(constraintNetwork(parseCase({ format: "parley-case", version: 1, title: "Talks" }), defaultReading)); // => []
 */
export function linkedComponents(network: ConstraintNetwork): LinkedComponent[] {
  const parents = network.issues.map((_, at) => at);
  const links = [network.rules, network.assumptions, network.conditions, network.assertions, network.soft].flat();
  for (const link of links) for (const issue of link.issues) join(parents, issue, link.issues[0] ?? issue);
  const roots = network.issues.map((_, at) => rootOf(parents, at));
  const constant = links.some((link) => link.issues.length === 0) ? [-1] : [];
  return [...constant, ...new Set(roots)].map((root): LinkedComponent => {
    const own = <Item extends Constraint>(items: readonly Item[]): Item[] =>
      items.filter(({ issues: [first] }) => (first === undefined ? -1 : roots[first]) === root);
    return {
      issues: roots.flatMap((candidate, at) => (candidate === root ? [at] : [])),
      rules: own(network.rules),
      assumptions: own(network.assumptions),
      conditions: own(network.conditions),
      assertions: own(network.assertions),
      soft: own(network.soft),
    };
  });
}

function rootOf(parents: number[], at: number): number {
  let root = at;
  while (parents[root] !== root) root = parents[root] ?? root;
  for (let next = at; next !== root;) {
    const parent = parents[next] ?? root;
    parents[next] = root;
    next = parent;
  }
  return root;
}

function join(parents: number[], a: number, b: number): void {
  const [x, y] = [rootOf(parents, a), rootOf(parents, b)];
  parents[Math.max(x, y)] = Math.min(x, y);
}
