import type { Route } from "@parley/model";
import { addVectors, compareVectors, dominates, type CountVector } from "./count-vectors.ts";
import { firstCombinations } from "./first-combinations.ts";
import type { PossibleChanges } from "./possible-changes.ts";
import { firstEntries, type RouteGroup, type RouteGroups } from "./route-groups.ts";

/** The routes of a whole case. */
export interface MergedRoutes {
  /** How many minimal routes there are. */
  readonly total: bigint;
  /** How many of them are not dominated in red lines, other refusals and unknowns. */
  readonly undominated: bigint;
  /** The first of these in neutral order. */
  readonly shown: readonly Route[];
  /** By the rank of a change: in how many of the undominated routes it is needed. */
  readonly needed: ReadonlyMap<number, bigint>;
}

/**
 * Puts the routes of independent components together: a minimal route of the case is one of each component, united.
 * @returns Routes by red lines, then refusals, then unknowns; equals by their changes in neutral order. None when a
 * component has no route, for then no package satisfies the rules and assumptions.
 * @example mergeRoutes([], possibleChanges(constraintNetwork(subject, defaultReading)), 1000).total; // => 1n
 */
export function mergeRoutes(components: readonly RouteGroups[], changes: PossibleChanges, limit: number): MergedRoutes {
  const total = components.reduce((product, { total: own }) => product * BigInt(own), 1n);
  if (total === 0n) return { total, undominated: 0n, shown: [], needed: new Map() };
  const families = components.map(({ groups }) => [...groups.values()]);
  const tiers = frontier(families.map(countedVectors)).toSorted((a, b) => compareVectors(a.vector, b.vector));
  const parts = families.map((family) =>
    family.map(({ vector, entries }) => ({ vector, parts: firstEntries(entries, limit).map(toPart) })),
  );
  const targets = tiers.map((tier) => tier.vector);
  return {
    total,
    undominated: tiers.reduce((sum, tier) => sum + tier.count, 0n),
    shown: firstCombinations(parts, targets, limit).map(({ keys, weight }) => toRoute(keys, weight, changes)),
    needed: neededBy(families, tiers),
  };
}

interface Tier {
  readonly vector: CountVector;
  readonly count: bigint;
}

function countedVectors(family: readonly RouteGroup[]): Tier[] {
  return family.map(({ vector, count }) => ({ vector, count: BigInt(count) }));
}

function toPart({ keys, packages }: { readonly keys: readonly number[]; readonly packages: number }) {
  return { keys, weight: BigInt(packages) };
}

function toRoute(keys: readonly number[], weight: bigint, changes: PossibleChanges): Route {
  const counts = [0, 0, 0];
  for (const key of keys) counts[changes.kinds[key]!]!++;
  const [redLines = 0, refusals = 0, unknowns = 0] = counts;
  return { redLines, refusals, unknowns, changes: keys.map((key) => changes.list[key]!), packages: String(weight) };
}

/** The undominated sums of one vector of each family, with how many ways lead to each. */
function frontier(families: readonly (readonly Tier[])[]): readonly Tier[] {
  return families.reduce<readonly Tier[]>(merged, [{ vector: [0, 0, 0], count: 1n }]);
}

function merged(a: readonly Tier[], b: readonly Tier[]): Tier[] {
  const sums = new Map<string, Tier>();
  for (const x of a)
    for (const y of b) {
      const vector = addVectors(x.vector, y.vector);
      const name = vector.join();
      sums.set(name, { vector, count: (sums.get(name)?.count ?? 0n) + x.count * y.count });
    }
  const tiers = [...sums.values()];
  return tiers.filter((tier) => !tiers.some((rival) => dominates(rival.vector, tier.vector)));
}

/** A dominated sum of some components stays dominated in every union, so partial sums are pruned too. */
function neededBy(families: readonly (readonly RouteGroup[])[], tiers: readonly Tier[]): Map<number, bigint> {
  const wanted = new Set(tiers.map((tier) => tier.vector.join()));
  const counted = families.map(countedVectors);
  const after = counted.map((): readonly Tier[] => []);
  let rest: readonly Tier[] = [{ vector: [0, 0, 0], count: 1n }];
  for (let i = counted.length - 1; i >= 0; i--) {
    after[i] = rest;
    rest = merged(counted[i]!, rest);
  }
  const needed = new Map<number, bigint>();
  let before: readonly Tier[] = [{ vector: [0, 0, 0], count: 1n }];
  for (const [i, family] of families.entries()) {
    const others = merged(before, after[i]!);
    for (const group of family) {
      const reaching = others.filter(({ vector }) => wanted.has(addVectors(vector, group.vector).join()));
      const ways = reaching.reduce((sum, { count }) => sum + count, 0n);
      for (const [change, times] of group.needs.entries())
        if (times > 0) needed.set(change, (needed.get(change) ?? 0n) + ways * BigInt(times));
    }
    before = merged(before, counted[i]!);
  }
  return needed;
}
