import type { NamedPackage, Nearest } from "@parley/model";
import type { ConstraintNetwork } from "../deal-space/constraint-network.ts";
import { linkedComponents, type LinkedComponent } from "../deal-space/linked-components.ts";
import { cellCodes } from "../deal-space/soft-constraints.ts";
import { completedAt } from "../deal-space/visiting-order.ts";

/** How many ways are shown. */
const mostShown = 20;

type Ways = Nearest["shown"];

/**
 * Finds the packages that the rules and active assumptions allow, that nobody refuses (silence does not refuse), and
 * that change the fewest of the issues which a package settles. Issues that it leaves open are free and count nothing.
 * Component by component: the least changes of each add up, and their ways combine.
 * @param budget - how many partial packages to look at in each component.
 * @returns `undefined` when there is no such package, or when a component is too large for the budget (`tooLarge`).
 * @example nearestPackages(constraintNetwork(subject, defaultReading), { id: "p", options: { pay: "two" }, claims: [] }, 1000); // => { nearest: undefined, tooLarge: false }
 */
export function nearestPackages(
  network: ConstraintNetwork,
  named: NamedPackage,
  budget: number,
): { nearest: Nearest | undefined; tooLarge: boolean } {
  let nearest: Nearest = { distance: 0, count: "1", shown: [[]] };
  for (const component of linkedComponents(network)) {
    const search = searchOf(network, component, named);
    search.steps = budget;
    visit(search, 0, 0);
    if (search.steps < 0) return { nearest: undefined, tooLarge: true };
    if (search.best === Infinity) return { nearest: undefined, tooLarge: false };
    nearest = combined(nearest, search.best, [...search.ways.values()]);
  }
  return { nearest, tooLarge: false };
}

function combined({ distance, count, shown }: Nearest, more: number, ways: Ways): Nearest {
  return {
    distance: distance + more,
    count: String(BigInt(count) * BigInt(ways.length)),
    shown: shown.flatMap((first) => ways.map((second) => [...first, ...second])).slice(0, mostShown),
  };
}

interface Search {
  readonly network: ConstraintNetwork;
  readonly component: LinkedComponent;
  readonly choices: Int32Array;
  /** By place of the issue: the option that the package takes, or -1. */
  readonly taken: readonly number[];
  readonly binding: readonly { readonly holds: (choices: Int32Array) => boolean }[][];
  readonly conditions: readonly LinkedComponent["conditions"][];
  readonly ways: Map<string, Ways[number]>;
  best: number;
  steps: number;
}

function searchOf(network: ConstraintNetwork, component: LinkedComponent, { options }: NamedPackage): Search {
  const { rules, assumptions, assertions, conditions, issues } = component;
  const staged = [rules, assumptions, assertions].map((items) => completedAt(items, issues));
  return {
    network,
    component,
    choices: new Int32Array(network.issues.length),
    taken: network.issues.map((issue) => issue.options.findIndex(({ id }) => id === options[issue.id])),
    binding: Array.from({ length: issues.length + 1 }, (_, depth) => staged.flatMap((items) => items[depth] ?? [])),
    conditions: completedAt(conditions, issues),
    ways: new Map(),
    best: Infinity,
    steps: 0,
  };
}

function visit(search: Search, depth: number, distance: number): void {
  const { network, component, choices, taken } = search;
  if (search.steps-- < 0 || distance > search.best) return;
  if (!search.binding[depth]!.every(({ holds }) => holds(choices))) return;
  const unmet = search.conditions[depth]!.some(
    (condition) => choices[condition.issue] === condition.option && !condition.holds(choices),
  );
  if (unmet) return;
  const issue = component.issues[depth];
  if (issue === undefined) return keep(search, distance);
  for (let option = 0; option < network.sizes[issue]!; option++) {
    if (refused(network, network.offsets[issue]! + option)) continue;
    choices[issue] = option;
    visit(search, depth + 1, distance + (taken[issue] === -1 || taken[issue] === option ? 0 : 1));
  }
}

function refused({ stances, parties }: ConstraintNetwork, slot: number): boolean {
  return stances.subarray(slot * parties.length, (slot + 1) * parties.length).some((code) => code >= cellCodes.refuses);
}

function keep(search: Search, distance: number): void {
  const { network, component, choices, taken, ways } = search;
  if (distance < search.best) ways.clear();
  search.best = distance;
  const changes = component.issues.flatMap((at) => {
    const issue = network.issues[at]!;
    const [from, to] = [issue.options[taken[at]!], issue.options[choices[at]!]];
    return from === undefined || to === undefined || from === to ? [] : [{ issue: issue.id, from: from.id, to: to.id }];
  });
  ways.set(JSON.stringify(changes), changes);
}
