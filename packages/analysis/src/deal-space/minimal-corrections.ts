import type { Choices } from "./compile-formula.ts";
import type { Constraint, ConstraintNetwork } from "./constraint-network.ts";
import type { LinkedComponent } from "./linked-components.ts";
import type { SoftConstraint } from "./soft-constraints.ts";
import { isSubstitutable } from "./substitutable-options.ts";
import { completedAt, visitingOrder } from "./visiting-order.ts";

/** The minimal corrections of one component; each is a list of places in `component.soft`, ascending. */
export interface ComponentCorrections {
  readonly sets: readonly (readonly number[])[];
  readonly complete: boolean;
}

/**
 * Finds the minimal sets of positions and assumptions that, given up together, leave a package that the rules allow
 * and all the rest permit (minimal correction sets). Every package gives one set, what it violates; the minimal ones
 * among these are the corrections. A branch that already violates a whole correction is cut, and an option is passed
 * over when another of its issue can always stand for it.
 * @returns One empty set when there is no conflict; no set when the rules allow no package. `complete` is false when
 * the budget ran out.
 * @see Liffiton & Sakallah (2008), Algorithms for computing minimal unsatisfiable subsets of constraints, JAR 40(1).
 * @example ((network) => minimalCorrections(network, linkedComponents(network)[0], 1e6).sets.length)(constraintNetwork(subject, defaultReading)); // => 3
 */
export function minimalCorrections(
  network: ConstraintNetwork,
  component: LinkedComponent,
  budget: number,
): ComponentCorrections {
  const order = visitingOrder(component);
  const words = Math.ceil(component.soft.length / 32) || 1;
  const places = new Map(component.soft.map((soft, place) => [soft, place]));
  const soft = completedAt(component.soft, order).map((level) =>
    level.map((item) => ({ item, place: places.get(item) ?? 0 })),
  );
  const search: Search = {
    order,
    words,
    soft,
    budget,
    domains: unsubstitutable(network, component),
    rules: completedAt(component.rules, order),
    choices: new Int32Array(network.issues.length),
    violatedAt: new Uint32Array((order.length + 1) * words),
    found: [],
    steps: 0,
  };
  if (enter(search, 0)) descend(search, 0);
  const sets = search.found.map((set) => component.soft.flatMap((_, place) => (hasBit(set, place) ? [place] : [])));
  return { sets, complete: search.steps <= budget };
}

interface Search {
  /** By issue: the options worth trying. */
  readonly domains: ReadonlyMap<number, readonly number[]>;
  readonly order: readonly number[];
  readonly words: number;
  readonly rules: readonly (readonly Constraint[])[];
  readonly soft: readonly (readonly { readonly item: SoftConstraint; readonly place: number }[])[];
  readonly choices: Choices;
  readonly violatedAt: Uint32Array;
  readonly budget: number;
  found: Uint32Array[];
  steps: number;
}

/** Of options that can stand for each other the first is kept. */
function unsubstitutable(
  network: ConstraintNetwork,
  component: LinkedComponent,
): ReadonlyMap<number, readonly number[]> {
  const literals = [...component.rules, ...component.soft].flatMap((constraint) => constraint.literals);
  return new Map(
    component.issues.map((issue) => {
      const options = Array.from({ length: network.sizes[issue]! }, (_, option) => option);
      const replaces = (to: number, from: number): boolean =>
        to !== from &&
        isSubstitutable(literals, issue, { from, to }) &&
        (to < from || !isSubstitutable(literals, issue, { from: to, to: from }));
      return [issue, options.filter((from) => !options.some((to) => replaces(to, from)))];
    }),
  );
}

function descend(search: Search, depth: number): void {
  const issue = search.order[depth];
  if (issue === undefined) return keep(search, depth);
  for (const option of search.domains.get(issue)!) {
    if (++search.steps > search.budget) return;
    search.choices[issue] = option;
    if (enter(search, depth + 1)) descend(search, depth + 1);
  }
}

/** Fills the row of a depth; false when a rule fails there or a known correction lies within what is violated. */
function enter(search: Search, depth: number): boolean {
  const { words, violatedAt, choices } = search;
  for (const rule of search.rules[depth]!) if (!rule.holds(choices)) return false;
  const row = depth * words;
  if (depth > 0) violatedAt.copyWithin(row, row - words, row);
  for (const { item, place } of search.soft[depth]!)
    if (!item.holds(choices)) violatedAt[row + (place >> 5)]! |= 1 << (place & 31);
  search.steps += search.found.length >> 3;
  return !search.found.some((set) => isWithin(set, violatedAt, row));
}

function keep(search: Search, depth: number): void {
  const row = depth * search.words;
  const set = search.violatedAt.slice(row, row + search.words);
  search.found = search.found.filter((known) => !isWithin(set, known, 0));
  search.found.push(set);
}

/** Whether a set lies within the set that begins at `start` of `words`. */
function isWithin(set: Uint32Array, words: Uint32Array, start: number): boolean {
  for (let i = 0; i < set.length; i++) if ((set[i]! & ~words[start + i]!) !== 0) return false;
  return true;
}

function hasBit(set: Uint32Array, place: number): boolean {
  return (set[place >> 5]! & (1 << (place & 31))) !== 0;
}
