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
  /** How many there are; `entries` holds the first of them in neutral order once sorted. */
  count: number;
  entries: RouteEntry[];
  /** In how many of them each change is needed, by rank. */
  readonly needs: Map<number, number>;
}

/** The minimal routes of one component: all are counted, those that another kind of route dominates are not kept. */
export interface RouteGroups {
  total: number;
  complete: boolean;
  readonly groups: Map<string, RouteGroup>;
}

/**
 * Adds a minimal route to the groups: counts it, and keeps it unless its three counts are dominated or its group
 * already holds enough earlier routes.
 * @param route - with `kinds`, what each change counts as, and `limit`, how many routes a group keeps.
 * @example addRoute(groups, { keys: [0], packages: 1, kinds: Uint8Array.of(2), limit: 10 });
 */
export function addRoute(
  groups: RouteGroups,
  route: RouteEntry & { readonly kinds: Uint8Array; readonly limit: number },
): void {
  const { keys, packages, kinds, limit } = route;
  groups.total++;
  const vector = [0, 0, 0];
  for (const key of keys) vector[kinds[key]!]!++;
  const name = vector.join();
  const group = groups.groups.get(name) ?? openGroup(groups, vector);
  if (!group) return;
  group.count++;
  for (const key of keys) if (kinds[key] === 2) group.needs.set(key, (group.needs.get(key) ?? 0) + 1);
  group.entries.push({ keys, packages });
  if (group.entries.length > 2 * limit + 64) group.entries = firstEntries(group.entries, limit);
}

/** The first entries in neutral order. @example firstEntries([{ keys: [2], packages: 1 }, { keys: [1], packages: 1 }], 1)[0]?.keys; // => [1] */
export function firstEntries(entries: readonly RouteEntry[], limit: number): RouteEntry[] {
  return entries.toSorted((a, b) => bySizeThenPlaces(a.keys, b.keys)).slice(0, limit);
}

function openGroup(groups: RouteGroups, vector: CountVector): RouteGroup | undefined {
  for (const group of groups.groups.values()) if (dominates(group.vector, vector)) return undefined;
  for (const [name, group] of groups.groups) if (dominates(vector, group.vector)) groups.groups.delete(name);
  const group: RouteGroup = { vector, count: 0, entries: [], needs: new Map() };
  groups.groups.set(vector.join(), group);
  return group;
}
