import type { Choices } from "./compile-formula.ts";
import { addRoute, type RouteGroups } from "./route-groups.ts";
import { startSearch, type Need, type RouteQuestion, type RouteSearch } from "./route-search.ts";
import { cellCodes } from "./soft-constraints.ts";

const acceptsIf = cellCodes["accepts-if"];

/**
 * Finds the minimal sets of changes after which a package of the component is acceptable to all, among the packages
 * that satisfy the rules and the active assumptions.
 *
 * A package is passed over when exchanging some of its options for *clean* ones, which nobody has to be asked about,
 * gives a package that needs only part of its changes, or the same changes and comes earlier: so each minimal set is
 * met once and no list of sets is searched. Exchanges of one option are tried as soon as all that speaks of its issue
 * is known; at a complete package all exchanges are.
 * @returns Routes by their counts, and how many there are; `complete` is false when the budget ran out.
 * @example ((network) => minimalRoutes({ network, component: linkedComponents(network)[0], changes: possibleChanges(network), limit: 1000, budget: 1e6 }).total)(constraintNetwork(subject, defaultReading)); // => 3
 */
export function minimalRoutes(question: RouteQuestion): RouteGroups {
  const search = startSearch(question);
  if (enter(search, 0)) descend(search, 0);
  search.groups.complete = search.steps <= question.budget;
  return search.groups;
}

function descend(search: RouteSearch, depth: number): void {
  const issue = search.order[depth];
  if (issue === undefined) return finish(search);
  for (const option of search.options.get(issue)!.domain) {
    if (++search.steps > search.budget) return;
    search.choices[issue] = option;
    if (enter(search, depth + 1)) descend(search, depth + 1);
  }
}

/** Notes what fails at a depth; false when a rule or assumption does, or when one exchange betters all that follows. */
function enter(search: RouteSearch, depth: number): boolean {
  const { choices, failing } = search;
  for (const constraint of search.hardAt[depth]!) if (!constraint.holds(choices)) return false;
  for (const need of search.needsAt[depth]!) failing[need.place] = fails(need, choices) ? 1 : 0;
  for (const { issue } of search.settledAt[depth]!) if (hasBetterOption(search, issue)) return false;
  return true;
}

function fails({ condition, constraint }: Need, choices: Choices): boolean {
  if (condition && choices[condition.issue] !== condition.option) return false;
  return !constraint.holds(choices);
}

function hasBetterOption(search: RouteSearch, issue: number): boolean {
  const { choices, dirty } = search;
  const chosen = choices[issue]!;
  const isDirty = dirty[search.network.offsets[issue]! + chosen] === 1;
  for (const option of search.options.get(issue)!.clean) {
    if (option === chosen || (!isDirty && option > chosen)) continue;
    search.steps++;
    choices[issue] = option;
    const better = isNoWorse(search, issue);
    choices[issue] = chosen;
    if (better) return true;
  }
  return false;
}

/** Whether, with a clean option exchanged on one issue, nothing fails that did not fail before. */
function isNoWorse(search: RouteSearch, issue: number): boolean {
  for (const constraint of search.hardOn.get(issue)!) if (!constraint.holds(search.choices)) return false;
  for (const need of search.needsOn.get(issue)!) {
    if (!fails(need, search.choices)) continue;
    if (search.failing[need.place] === 0 || need.condition?.issue === issue) return false;
  }
  return true;
}

function finish(search: RouteSearch): void {
  search.other.set(search.choices);
  const packages = samePackages(search, 0, 0);
  if (packages < 0) return;
  noteNeededChanges(search);
  addRoute(search.groups, search.keys, packages);
}

/**
 * Counts the packages that need the same changes as the one at hand; -1 when one needs fewer, or comes earlier.
 * @param side - where the options taken so far stand: -1 before those of the package at hand, 0 the same, 1 after.
 */
function samePackages(search: RouteSearch, depth: number, side: number): number {
  const at = side === 0 ? search.flexibleFrom[depth]! : depth;
  const issue = search.order[at];
  if (issue === undefined) return side === 0 ? 1 : side < 0 || needsLess(search) ? -1 : 1;
  const chosen = search.choices[issue]!;
  let count = 0;
  for (const option of search.options.get(issue)!.exchanges[chosen]!) {
    search.other[issue] = option;
    const next = side === 0 ? Math.sign(option - chosen) : side;
    if (next !== 0 && ++search.steps > search.budget) return -1;
    if (next !== 0 && !isWithin(search, at + 1)) continue;
    const found = samePackages(search, at + 1, next);
    if (found < 0) return -1;
    count += found;
  }
  search.other[issue] = chosen;
  return count;
}

/** Whether the other package, as far as it is chosen, is allowed and needs no change that the one at hand does not. */
function isWithin(search: RouteSearch, depth: number): boolean {
  const { choices, other, failing } = search;
  for (const constraint of search.hardAt[depth]!) if (!constraint.holds(other)) return false;
  for (const need of search.needsAt[depth]!) {
    if (!fails(need, other)) continue;
    if (failing[need.place] === 0) return false;
    if (need.condition && other[need.condition.issue] !== choices[need.condition.issue]) return false;
  }
  return true;
}

function needsLess(search: RouteSearch): boolean {
  const { choices, other, dirty, failing } = search;
  for (const issue of search.order)
    if (other[issue] !== choices[issue] && dirty[search.network.offsets[issue]! + choices[issue]!] === 1) return true;
  for (const need of search.needs) if (failing[need.place] === 1 && !fails(need, other)) return true;
  return false;
}

/** Fills `keys` with the changes that the package at hand needs, in ascending order of rank. */
function noteNeededChanges(search: RouteSearch): void {
  const { network, component, changes, choices, keys, failing } = search;
  const parties = network.parties.length;
  keys.length = 0;
  for (let party = 0; party < parties; party++) {
    for (const issue of component.issues) {
      const cell = (network.offsets[issue]! + choices[issue]!) * parties + party;
      const code = network.stances[cell]!;
      const needed = code === acceptsIf ? failing[search.conditionOf.get(cell)!] === 1 : code !== 0;
      if (needed) keys.push(changes.ofStance[cell]!);
    }
    for (const assertion of search.assertionsOf[party]!)
      if (failing[assertion.place] === 1) keys.push(assertion.change);
  }
}
