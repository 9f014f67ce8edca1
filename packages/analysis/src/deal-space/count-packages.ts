import type { Choices } from "./compile-formula.ts";
import type { Assertion, Condition, Constraint, ConstraintNetwork } from "./constraint-network.ts";
import type { LinkedComponent } from "./linked-components.ts";
import { cellCodes } from "./soft-constraints.ts";
import { completedAt, visitingOrder } from "./visiting-order.ts";

/** How many packages of one component there are, of each kind. Plain numbers: they stay below the step budget. */
export interface ComponentCounts {
  /** Allowed by the rules. */
  readonly packages: number;
  /** Of these, by number of refusals: `refusals[n]` packages have `n`. */
  readonly refusals: readonly number[];
  /** Also satisfying the active assumptions, and acceptable to each party: nobody's silence, or silence as consent. */
  readonly closed: { readonly byParty: readonly number[]; readonly all: number };
  readonly open: { readonly byParty: readonly number[]; readonly all: number };
  /** By slot: whether the option occurs in a package allowed by the rules, and in how many of `open.all`. */
  readonly occurs: Uint8Array;
  readonly openWith: Float64Array;
}

/**
 * Counts the packages of one component by backtracking: each constraint is checked as soon as its issues are chosen.
 * @param budget - how many partial packages may be looked at.
 * @returns `undefined` when the budget did not suffice: a part of a count is no count.
 * @example ((network) => countPackages(network, linkedComponents(network)[0], 1e6).packages)(constraintNetwork(subject, defaultReading)); // => 4
 */
export function countPackages(
  network: ConstraintNetwork,
  component: LinkedComponent,
  budget: number,
): ComponentCounts | undefined {
  const walk = startWalk(network, component, budget);
  if (walk.rules[0]?.every((rule) => rule.holds(walk.choices))) {
    addRefusals(walk, 0);
    descend(walk, 0);
  }
  if (walk.steps > budget) return undefined;
  const last = walk.refusals.findLastIndex((count) => count > 0);
  return {
    packages: walk.packages,
    refusals: Array.from(walk.refusals.subarray(0, last + 1)),
    closed: { byParty: [...walk.closed], all: walk.closedAll },
    open: { byParty: [...walk.open], all: walk.openAll },
    occurs: walk.occurs,
    openWith: walk.openWith,
  };
}

/** The state of the walk. Arrays `…At` hold one row a depth: what the options chosen so far bring about. */
interface Walk {
  readonly network: ConstraintNetwork;
  readonly order: readonly number[];
  readonly choices: Choices;
  readonly parties: number;
  /** 32-bit words in a set of parties. */
  readonly words: number;
  readonly rules: readonly (readonly Constraint[])[];
  readonly assumptions: readonly (readonly Constraint[])[];
  readonly conditions: readonly (readonly Condition[])[];
  readonly assertions: readonly (readonly Assertion[])[];
  readonly slotRefusals: Int32Array;
  readonly slotRefused: Uint32Array;
  readonly slotUnknown: Uint32Array;
  readonly refusalsAt: Int32Array;
  readonly refusedAt: Uint32Array;
  readonly unknownAt: Uint32Array;
  readonly brokenAt: Uint8Array;
  readonly refusals: Float64Array;
  readonly closed: Float64Array;
  readonly open: Float64Array;
  readonly occurs: Uint8Array;
  readonly openWith: Float64Array;
  readonly budget: number;
  packages: number;
  closedAll: number;
  openAll: number;
  steps: number;
}

function startWalk(network: ConstraintNetwork, component: LinkedComponent, budget: number): Walk {
  const order = visitingOrder(component);
  const parties = network.parties.length;
  const words = Math.ceil(parties / 32) || 1;
  const depths = order.length + 1;
  const slots = network.offsets.at(-1) ?? 0;
  const worst = parties * order.length + component.assertions.length;
  return {
    network,
    order,
    parties,
    words,
    budget,
    choices: new Int32Array(network.issues.length),
    rules: completedAt(component.rules, order),
    assumptions: completedAt(component.assumptions, order),
    conditions: completedAt(component.conditions, order),
    assertions: completedAt(component.assertions, order),
    ...slotStances(network, words),
    refusalsAt: new Int32Array(depths),
    refusedAt: new Uint32Array(depths * words),
    unknownAt: new Uint32Array(depths * words),
    brokenAt: new Uint8Array(depths),
    refusals: new Float64Array(worst + 1),
    closed: new Float64Array(parties),
    open: new Float64Array(parties),
    occurs: new Uint8Array(slots),
    openWith: new Float64Array(slots),
    packages: 0,
    closedAll: 0,
    openAll: 0,
    steps: 0,
  };
}

function slotStances(network: ConstraintNetwork, words: number) {
  const slots = network.offsets.at(-1) ?? 0;
  const parties = network.parties.length;
  const slotRefusals = new Int32Array(slots);
  const slotRefused = new Uint32Array(slots * words);
  const slotUnknown = new Uint32Array(slots * words);
  for (let slot = 0; slot < slots; slot++) {
    for (let party = 0; party < parties; party++) {
      const code = network.stances[slot * parties + party] ?? 0;
      const word = slot * words + (party >> 5);
      const bit = 1 << (party & 31);
      if (code === cellCodes["not-reported"]) slotUnknown[word]! |= bit;
      if (code < cellCodes.refuses) continue;
      slotRefused[word]! |= bit;
      slotRefusals[slot]!++;
    }
  }
  return { slotRefusals, slotRefused, slotUnknown };
}

function descend(walk: Walk, depth: number): void {
  const issue = walk.order[depth];
  if (issue === undefined) return tally(walk, depth);
  const size = walk.network.sizes[issue]!;
  const offset = walk.network.offsets[issue]!;
  const rules = walk.rules[depth + 1]!;
  for (let option = 0; option < size; option++) {
    if (++walk.steps > walk.budget) return;
    walk.choices[issue] = option;
    if (!allHold(rules, walk.choices)) continue;
    enter(walk, depth, offset + option);
    const { packages, openAll } = walk;
    descend(walk, depth + 1);
    if (walk.packages > packages) walk.occurs[offset + option] = 1;
    walk.openWith[offset + option]! += walk.openAll - openAll;
  }
}

function allHold(constraints: readonly Constraint[], choices: Choices): boolean {
  for (let i = 0; i < constraints.length; i++) if (!constraints[i]!.holds(choices)) return false;
  return true;
}

/** Fills the next row: the row above, what the parties say of the option, and what is complete with it. */
function enter(walk: Walk, depth: number, slot: number): void {
  const { words, refusedAt, unknownAt } = walk;
  const [from, to] = [depth * words, (depth + 1) * words];
  walk.refusalsAt[depth + 1] = walk.refusalsAt[depth]! + walk.slotRefusals[slot]!;
  walk.brokenAt[depth + 1] = walk.brokenAt[depth]!;
  for (let word = 0; word < words; word++) {
    refusedAt[to + word] = refusedAt[from + word]! | walk.slotRefused[slot * words + word]!;
    unknownAt[to + word] = unknownAt[from + word]! | walk.slotUnknown[slot * words + word]!;
  }
  addRefusals(walk, depth + 1);
}

/** Adds unmet conditions, failed assertions and failed assumptions that are complete at a depth. */
function addRefusals(walk: Walk, depth: number): void {
  const { choices } = walk;
  const conditions = walk.conditions[depth]!;
  for (let i = 0; i < conditions.length; i++) {
    const condition = conditions[i]!;
    if (choices[condition.issue] === condition.option && !condition.holds(choices))
      refuse(walk, depth, condition.party);
  }
  const assertions = walk.assertions[depth]!;
  for (let i = 0; i < assertions.length; i++) {
    const assertion = assertions[i]!;
    if (!assertion.holds(choices)) refuse(walk, depth, assertion.party);
  }
  if (!allHold(walk.assumptions[depth]!, choices)) walk.brokenAt[depth] = 1;
}

function refuse(walk: Walk, depth: number, party: number): void {
  walk.refusalsAt[depth]!++;
  walk.refusedAt[depth * walk.words + (party >> 5)]! |= 1 << (party & 31);
}

function tally(walk: Walk, depth: number): void {
  walk.packages++;
  const count = walk.refusalsAt[depth]!;
  walk.refusals[count]!++;
  if (walk.brokenAt[depth] === 1) return;
  let silent = false;
  for (let party = 0; party < walk.parties; party++) {
    const word = depth * walk.words + (party >> 5);
    const bit = 1 << (party & 31);
    const unknown = (walk.unknownAt[word]! & bit) !== 0;
    silent ||= unknown;
    if ((walk.refusedAt[word]! & bit) !== 0) continue;
    walk.open[party]!++;
    if (!unknown) walk.closed[party]!++;
  }
  if (count > 0) return;
  walk.openAll++;
  if (!silent) walk.closedAll++;
}
