import type { Choices } from "./compile-formula.ts";
import type { Condition, Constraint, ConstraintNetwork } from "./constraint-network.ts";
import type { LinkedComponent } from "./linked-components.ts";
import type { PossibleChanges } from "./possible-changes.ts";
import { emptyGroups, type RouteGroups } from "./route-groups.ts";
import { cellCodes } from "./soft-constraints.ts";
import { isSubstitutable } from "./substitutable-options.ts";
import { completedAt, visitingOrder } from "./visiting-order.ts";

/** What a search for minimal routes works on. */
export interface RouteQuestion {
  readonly network: ConstraintNetwork;
  readonly component: LinkedComponent;
  readonly changes: PossibleChanges;
  /** How many routes of each undominated kind to keep, the first in neutral order. */
  readonly limit: number;
  /** How many partial packages may be looked at. */
  readonly budget: number;
}

/** A condition or an assertion: where it fails, a change is needed. */
export interface Need {
  readonly constraint: Constraint;
  readonly issues: readonly number[];
  /** For a condition: where its option stands; an assertion always applies. */
  readonly condition?: Condition;
  readonly party: number;
  /** The rank of the change. */
  readonly change: number;
  readonly place: number;
}

/** The options of one issue; those are *clean* that need no change unless a condition fails, the others dirty. */
interface IssueOptions {
  readonly clean: readonly number[];
  /** The options worth trying: a dirty one for which a clean one can always stand is not. */
  readonly domain: readonly number[];
  /** By chosen option: that option and the clean ones, ascending. */
  readonly exchanges: readonly (readonly number[])[];
}

/** The state of a search. Rules and active assumptions are hard; `…On` is by issue, `…At` by depth of the order. */
export interface RouteSearch extends RouteQuestion {
  readonly order: readonly number[];
  readonly hardAt: readonly (readonly Constraint[])[];
  readonly needsAt: readonly (readonly Need[])[];
  readonly hardOn: ReadonlyMap<number, readonly Constraint[]>;
  readonly needsOn: ReadonlyMap<number, readonly Need[]>;
  readonly options: ReadonlyMap<number, IssueOptions>;
  /** By depth: the first depth from there on whose issue has a clean option. */
  readonly flexibleFrom: Int32Array;
  /** The issues of which everything is known from a depth on. */
  readonly settledAt: readonly (readonly { readonly issue: number }[])[];
  readonly needs: readonly Need[];
  /** By slot and party: the place of the condition among the needs. */
  readonly conditionOf: ReadonlyMap<number, number>;
  /** By party: its assertions by rank. */
  readonly assertionsOf: readonly (readonly Need[])[];
  /** By slot. */
  readonly dirty: Uint8Array;
  /** The package at hand, and one compared with it. */
  readonly choices: Choices;
  readonly other: Choices;
  /** By place of the need: whether it fails in the package at hand. */
  readonly failing: Uint8Array;
  /** The changes that the package at hand needs. */
  readonly keys: number[];
  readonly groups: RouteGroups;
  steps: number;
}

/**
 * Prepares a search. O(size of the component × issues of the component).
 * @example ((network) => startSearch({ network, component: linkedComponents(network)[0], changes: possibleChanges(network), limit: 1000, budget: 1e6 }).order)(constraintNetwork(subject, defaultReading)); // => [0, 1]
 */
export function startSearch(question: RouteQuestion): RouteSearch {
  const { network, component, changes, limit } = question;
  const order = visitingOrder(component);
  const hard = [...component.rules, ...component.assumptions];
  const needs = needsOf(question);
  const dirty = dirtySlots(network, component);
  const hardOn = byIssue(component, hard);
  const needsOn = byIssue(component, needs);
  const options = new Map(
    component.issues.map((issue) => {
      const touching = [...hardOn.get(issue)!, ...needsOn.get(issue)!.map((need) => need.constraint)];
      return [issue, issueOptions(network, issue, { dirty, touching })];
    }),
  );
  const neighbourhoods = component.issues
    .filter((issue) => options.get(issue)!.clean.length > 0)
    .map((issue) => ({
      issue,
      issues: [issue, ...[...hardOn.get(issue)!, ...needsOn.get(issue)!].flatMap((item) => item.issues)],
    }));
  return {
    ...question,
    order,
    needs,
    hardOn,
    needsOn,
    options,
    dirty,
    keys: [],
    steps: 0,
    hardAt: completedAt(hard, order),
    needsAt: completedAt(needs, order),
    flexibleFrom: flexibleDepths(order, options),
    settledAt: completedAt(neighbourhoods, order),
    ...changePlaces(network, needs),
    choices: new Int32Array(network.issues.length),
    other: new Int32Array(network.issues.length),
    failing: new Uint8Array(needs.length),
    groups: emptyGroups(changes.kinds, limit),
  };
}

function needsOf({ network, component, changes }: RouteQuestion): Need[] {
  const parties = network.parties.length;
  const conditions = component.conditions.map((condition) => ({
    constraint: condition,
    issues: condition.issues,
    condition,
    party: condition.party,
    change: changes.ofStance[(network.offsets[condition.issue]! + condition.option) * parties + condition.party]!,
  }));
  const assertions = component.assertions.map((assertion) => ({
    constraint: assertion,
    issues: assertion.issues,
    party: assertion.party,
    change: changes.ofAssertion[network.assertions.indexOf(assertion)]!,
  }));
  return [...conditions, ...assertions].map((need, place) => ({ ...need, place }));
}

function byIssue<Item extends { readonly issues: readonly number[] }>(
  component: LinkedComponent,
  items: readonly Item[],
) {
  return new Map(component.issues.map((issue) => [issue, items.filter((item) => item.issues.includes(issue))]));
}

/** A slot is dirty when some party has to change its mind, or be asked, whatever else the package holds. */
function dirtySlots(network: ConstraintNetwork, component: LinkedComponent): Uint8Array {
  const parties = network.parties.length;
  const dirty = new Uint8Array(network.offsets.at(-1)!);
  for (const issue of component.issues)
    for (let slot = network.offsets[issue]!; slot < network.offsets[issue + 1]!; slot++)
      for (const code of network.stances.subarray(slot * parties, (slot + 1) * parties))
        if (code >= cellCodes["not-reported"]) dirty[slot] = 1;
  return dirty;
}

function issueOptions(
  network: ConstraintNetwork,
  issue: number,
  { dirty, touching }: { readonly dirty: Uint8Array; readonly touching: readonly Constraint[] },
): IssueOptions {
  const options = Array.from({ length: network.sizes[issue]! }, (_, option) => option);
  const clean = options.filter((option) => dirty[network.offsets[issue]! + option] === 0);
  const literals = touching.flatMap((constraint) => constraint.literals);
  return {
    clean,
    domain: options.filter(
      (from) => clean.includes(from) || !clean.some((to) => isSubstitutable(literals, issue, { from, to })),
    ),
    exchanges: options.map((chosen) => options.filter((option) => option === chosen || clean.includes(option))),
  };
}

function flexibleDepths(order: readonly number[], options: ReadonlyMap<number, IssueOptions>): Int32Array {
  const depths = new Int32Array(order.length + 1).fill(order.length);
  for (let depth = order.length - 1; depth >= 0; depth--)
    depths[depth] = options.get(order[depth]!)!.clean.length > 0 ? depth : depths[depth + 1]!;
  return depths;
}

function changePlaces(network: ConstraintNetwork, needs: readonly Need[]) {
  const conditionOf = new Map<number, number>();
  for (const { condition, place } of needs) {
    if (!condition) continue;
    const slot = network.offsets[condition.issue]! + condition.option;
    conditionOf.set(slot * network.parties.length + condition.party, place);
  }
  const assertions = needs.filter((need) => !need.condition).sort((a, b) => a.change - b.change);
  const assertionsOf = network.parties.map((_, party) => assertions.filter((need) => need.party === party));
  return { conditionOf, assertionsOf };
}
