import { bySizeThenPlaces } from "./conflict-cores.ts";
import { dominates, type CountVector } from "./count-vectors.ts";

/** A set of changes, by rank, ascending, with how many packages it opens. */
export interface RouteEntry {
  readonly keys: readonly number[];
  readonly packages: number;
}

/** The routes of one component that agree in red lines, other refusals and unknowns. */
export interface RouteGroup {
  readonly vector: CountVector;
  /** How many there are; `entries` holds at least the first of them in neutral order, unsorted. */
  count: number;
  entries: RouteEntry[];
  /** In how many of them each change is needed, by its rank. */
  readonly needs: Float64Array;
  /** Enough earlier routes are known to leave out what comes after these keys. */
  last: readonly number[] | undefined;
}

/** The minimal routes of one component: all are counted, those that another kind of route dominates are not kept. */
export interface RouteGroups {
  total: number;
  complete: boolean;
  /** What each change counts as: 0 a red line, 1 another refusal, 2 an unknown. */
  readonly kinds: Uint8Array;
  /** How many routes of each kind are kept at least, the first in neutral order. */
  readonly limit: number;
  readonly groups: Map<number, RouteGroup>;
}

/**
 * Groups without a route yet. @example emptyGroups(Uint8Array.of(2), 10).total; // => 0
 */
export function emptyGroups(kinds: Uint8Array, limit: number): RouteGroups {
  return { total: 0, complete: true, kinds, limit, groups: new Map() };
}

/**
 * Adds a minimal route: counts it, and keeps it unless its three counts are dominated or its group already holds
 * enough earlier routes.
 * @param keys - the ranks of its changes, ascending; copied when kept.
 * @example addRoute(emptyGroups(Uint8Array.of(2), 10), [0], 1); // => undefined
 */
export function addRoute(groups: RouteGroups, keys: readonly number[], packages: number): void {
  const { kinds, limit } = groups;
  groups.total++;
  const counts = [0, 0, 0];
  for (const key of keys) counts[kinds[key]!]!++;
  const code = (counts[0]! * 65_536 + counts[1]!) * 65_536 + counts[2]!;
  const group = groups.groups.get(code) ?? openGroup(groups, counts, code);
  if (!group) return;
  group.count++;
  for (const key of keys) group.needs[key]!++;
  if (group.last && bySizeThenPlaces(keys, group.last) > 0) return;
  group.entries.push({ keys: [...keys], packages });
  if (group.entries.length <= 2 * limit + 64) return;
  group.entries = firstEntries(group.entries, limit);
  group.last = group.entries.at(-1)?.keys;
}

/**
 * The first entries in neutral order. @example firstEntries([{ keys: [2], packages: 1 }, { keys: [1], packages: 1 }], 1)[0]?.keys; // => [1]
 */
export function firstEntries(entries: readonly RouteEntry[], limit: number): RouteEntry[] {
  return entries.toSorted((a, b) => bySizeThenPlaces(a.keys, b.keys)).slice(0, limit);
}

function openGroup(groups: RouteGroups, vector: CountVector, code: number): RouteGroup | undefined {
  for (const group of groups.groups.values()) if (dominates(group.vector, vector)) return undefined;
  for (const [other, group] of groups.groups) if (dominates(vector, group.vector)) groups.groups.delete(other);
  const needs = new Float64Array(groups.kinds.length);
  const group: RouteGroup = { vector, count: 0, entries: [], needs, last: undefined };
  groups.groups.set(code, group);
  return group;
}
