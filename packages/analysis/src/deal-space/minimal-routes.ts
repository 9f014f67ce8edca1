import type { Choices } from "./compile-formula.ts";
import type { Assertion, Condition, Constraint, ConstraintNetwork } from "./constraint-network.ts";
import type { LinkedComponent } from "./linked-components.ts";
import type { PossibleChanges } from "./possible-changes.ts";
import { addRoute, type RouteGroups } from "./route-groups.ts";
import { cellCodes } from "./soft-constraints.ts";
import { completedAt, visitingOrder } from "./visiting-order.ts";

/** What {@link minimalRoutes} works on. */
export interface RouteQuestion {
  readonly network: ConstraintNetwork;
  readonly component: LinkedComponent;
  readonly changes: PossibleChanges;
  /** How many routes of each undominated kind to keep, the first in neutral order. */
  readonly limit: number;
  /** How many partial packages may be looked at. */
  readonly budget: number;
}

/**
 * Finds the minimal sets of changes after which a package of the component is acceptable to all, among the packages
 * that satisfy the rules and the active assumptions.
 *
 * A package is passed over when exchanging some of its options for *clean* ones, which nobody has to be asked about,
 * gives a package that needs only part of its changes, or the same changes and comes earlier: so each minimal set is
 * met once and no list of sets is searched. Exchanges of one option are tried as soon as all that speaks of its issue
 * is known; at a complete package all exchanges are.
 * @returns Routes by their counts, and how many there are; `complete` is false when the budget ran out.
 * @example minimalRoutes({ network, component, changes, limit: 1000, budget: 1e6 }).total; // => 2
 */
export function minimalRoutes(question: RouteQuestion): RouteGroups {
  const search = startSearch(question);
  if (enter(search, 0)) descend(search, 0);
  search.groups.complete = search.steps <= question.budget;
  return search.groups;
}

interface Hard {
  readonly constraint: Constraint;
  readonly issues: readonly number[];
}
interface Soft {
  readonly constraint: Constraint;
  readonly issues: readonly number[];
  /** For a condition: where its option stands; `undefined` for an assertion, which always applies. */
  readonly condition?: Condition;
  readonly change: number;
  readonly place: number;
}

interface Search extends RouteQuestion {
  readonly order: readonly number[];
  readonly choices: Choices;
  /** The package compared with the one at hand. */
  readonly other: Choices;
  readonly hard: readonly (readonly Hard[])[];
  readonly soft: readonly (readonly Soft[])[];
  readonly softs: readonly Soft[];
  /** By issue: what speaks of it. */
  readonly hardOn: readonly (readonly Hard[])[];
  readonly softOn: readonly (readonly Soft[])[];
  /** By depth: the issues of which everything is known from there on, with their clean options. */
  readonly settled: readonly (readonly { readonly issue: number; readonly clean: readonly number[] }[])[];
  readonly clean: readonly (readonly number[])[];
  readonly dirty: Uint8Array;
  /** By the place of a soft constraint: whether it fails in the package at hand. */
  readonly failing: Uint8Array;
  readonly groups: RouteGroups;
  steps: number;
}

function startSearch(question: RouteQuestion): Search {
  const { network, component } = question;
  const order = visitingOrder(component);
  const hards = [...component.rules, ...component.assumptions].map((constraint): Hard => ({
    constraint,
    issues: constraint.issues,
  }));
  const softs = softsOf(question);
  const dirty = dirtySlots(network);
  const issueCount = network.issues.length;
  const clean = Array.from({ length: issueCount }, (_, issue) => cleanOptions(network, dirty, issue));
  const on = <Item extends Hard>(items: readonly Item[]): Item[][] =>
    Array.from({ length: issueCount }, (_, issue) => items.filter((item) => item.issues.includes(issue)));
  const [hardOn, softOn] = [on(hards), on(softs)];
  const neighbourhoods = component.issues
    .filter((issue) => clean[issue]!.length > 0)
    .map((issue) => ({
      issue,
      clean: clean[issue]!,
      issues: [
        issue,
        ...hardOn[issue]!.flatMap((item) => item.issues),
        ...softOn[issue]!.flatMap((item) => item.issues),
      ],
    }));
  return {
    ...question,
    ...{ order, softs, hardOn, softOn, clean, dirty, steps: 0 },
    choices: new Int32Array(issueCount),
    other: new Int32Array(issueCount),
    hard: completedAt(hards, order),
    soft: completedAt(softs, order),
    settled: completedAt(neighbourhoods, order),
    failing: new Uint8Array(softs.length),
    groups: { total: 0, groups: new Map(), complete: true },
  };
}

function softsOf({ network, component, changes }: RouteQuestion): Soft[] {
  const parties = network.parties.length;
  const conditions = component.conditions.map((condition) => ({
    ...{ constraint: condition, issues: condition.issues, condition },
    change: changes.ofStance[((network.offsets[condition.issue] ?? 0) + condition.option) * parties + condition.party]!,
  }));
  const assertions = component.assertions.map((assertion: Assertion) => ({
    ...{ constraint: assertion, issues: assertion.issues },
    change: changes.ofAssertion[network.assertions.indexOf(assertion)]!,
  }));
  return [...conditions, ...assertions].map((soft, place) => ({ ...soft, place }));
}

/** A slot is dirty when some party has to change its mind, or be asked, whatever else the package holds. */
function dirtySlots(network: ConstraintNetwork): Uint8Array {
  const parties = network.parties.length;
  return Uint8Array.from({ length: network.offsets.at(-1) ?? 0 }, (_, slot) =>
    network.stances.subarray(slot * parties, (slot + 1) * parties).some((code) => code >= cellCodes["not-reported"])
      ? 1
      : 0,
  );
}

function cleanOptions(network: ConstraintNetwork, dirty: Uint8Array, issue: number): number[] {
  const offset = network.offsets[issue] ?? 0;
  return Array.from({ length: network.sizes[issue] ?? 0 }, (_, option) => option).filter(
    (option) => dirty[offset + option] === 0,
  );
}

function descend(search: Search, depth: number): void {
  const issue = search.order[depth];
  if (issue === undefined) return finish(search);
  const size = search.network.sizes[issue]!;
  for (let option = 0; option < size; option++) {
    if (++search.steps > search.budget) return;
    search.choices[issue] = option;
    if (enter(search, depth + 1)) descend(search, depth + 1);
  }
}

/** Notes what fails at a depth; false when a rule or assumption does, or when one exchange betters all that follows. */
function enter(search: Search, depth: number): boolean {
  const { choices, failing } = search;
  for (const { constraint } of search.hard[depth]!) if (!constraint.holds(choices)) return false;
  for (const soft of search.soft[depth]!) failing[soft.place] = fails(soft, choices) ? 1 : 0;
  for (const { issue, clean } of search.settled[depth]!) if (hasBetterOption(search, issue, clean)) return false;
  return true;
}

function fails({ condition, constraint }: Soft, choices: Choices): boolean {
  if (condition && choices[condition.issue] !== condition.option) return false;
  return !constraint.holds(choices);
}

function hasBetterOption(search: Search, issue: number, clean: readonly number[]): boolean {
  const { choices, dirty } = search;
  const chosen = choices[issue]!;
  const isDirty = dirty[search.network.offsets[issue]! + chosen] === 1;
  for (const option of clean) {
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
function isNoWorse(search: Search, issue: number): boolean {
  for (const { constraint } of search.hardOn[issue]!) if (!constraint.holds(search.choices)) return false;
  for (const soft of search.softOn[issue]!) {
    if (!fails(soft, search.choices)) continue;
    if (search.failing[soft.place] === 0 || soft.condition?.issue === issue) return false;
  }
  return true;
}

function finish(search: Search): void {
  const packages = samePackages(search, 0, 0);
  if (packages < 0) return;
  const keys = neededChanges(search).sort((a, b) => a - b);
  addRoute(search.groups, { keys, packages, kinds: search.changes.kinds, limit: search.limit });
}

/**
 * Counts the packages that need the same changes as the one at hand; -1 when one needs fewer, or comes earlier.
 * @param side - where the options taken so far stand: -1 before those of the package at hand, 0 the same, 1 after.
 */
function samePackages(search: Search, depth: number, side: number): number {
  const issue = search.order[depth];
  if (issue === undefined) return side < 0 || needsLess(search) ? -1 : 1;
  const chosen = search.choices[issue]!;
  const offset = search.network.offsets[issue]!;
  let count = 0;
  for (let option = 0; option < search.network.sizes[issue]!; option++) {
    if (option !== chosen && search.dirty[offset + option] === 1) continue;
    if (++search.steps > search.budget) return -1;
    search.other[issue] = option;
    if (!isWithin(search, depth + 1)) continue;
    const found = samePackages(search, depth + 1, side === 0 ? Math.sign(option - chosen) : side);
    if (found < 0) return -1;
    count += found;
  }
  return count;
}

/** Whether the other package, as far as it is chosen, is allowed and needs no change that the one at hand does not. */
function isWithin(search: Search, depth: number): boolean {
  const { choices, other, failing } = search;
  for (const { constraint } of search.hard[depth]!) if (!constraint.holds(other)) return false;
  for (const soft of search.soft[depth]!) {
    if (!fails(soft, other)) continue;
    if (failing[soft.place] === 0) return false;
    if (soft.condition && other[soft.condition.issue] !== choices[soft.condition.issue]) return false;
  }
  return true;
}

function needsLess(search: Search): boolean {
  const { choices, other, dirty, failing } = search;
  for (const issue of search.order)
    if (other[issue] !== choices[issue] && dirty[search.network.offsets[issue]! + choices[issue]!] === 1) return true;
  for (const soft of search.softs) if (failing[soft.place] === 1 && !fails(soft, other)) return true;
  return false;
}

function neededChanges(search: Search): number[] {
  const { network, changes, choices } = search;
  const parties = network.parties.length;
  const keys: number[] = [];
  for (const issue of search.order) {
    const first = (network.offsets[issue]! + choices[issue]!) * parties;
    for (let cell = first; cell < first + parties; cell++)
      if (network.stances[cell]! >= cellCodes["not-reported"]) keys.push(changes.ofStance[cell]!);
  }
  for (const soft of search.softs) if (search.failing[soft.place] === 1) keys.push(soft.change);
  return keys;
}
