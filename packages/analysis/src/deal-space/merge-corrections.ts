import type { BlocksResult, Core } from "@parley/model";
import { groupBy } from "../matrix/group-by.ts";
import { bySizeThenPlaces, conflictCores } from "./conflict-cores.ts";
import { ascendingSums } from "./count-vectors.ts";
import { firstCombinations, type PartGroup } from "./first-combinations.ts";
import type { LinkedComponent } from "./linked-components.ts";
import type { ComponentCorrections } from "./minimal-corrections.ts";
import type { SoftConstraint } from "./soft-constraints.ts";

/** How many corrections are listed at most; they are all counted. */
const listedCorrections = 1000;

/** A component in which no package satisfies everything, with its minimal corrections. */
export interface ConflictingComponent {
  readonly component: LinkedComponent;
  readonly corrections: ComponentCorrections;
}

/**
 * Puts conflicts of independent components together: each keeps its own cores; a correction of the case takes one of
 * each component.
 * @param soft - all soft constraints in neutral order.
 * @param budget - how many candidate cores may be compared in a component.
 * @returns Cores by size, corrections by red lines given up, then by size; equals in neutral order. `complete` is
 * false when some are not listed. Without a conflict: nothing, and the count 0.
 * @example mergeCorrections([], [], 1000); // => { cores: [], corrections: { count: 0, complete: true, sets: [] }, coresComplete: true }
 */
export function mergeCorrections(
  conflicts: readonly ConflictingComponent[],
  soft: readonly SoftConstraint[],
  budget: number,
): Pick<BlocksResult, "cores" | "corrections"> & { readonly coresComplete: boolean } {
  if (conflicts.length === 0)
    return { cores: [], corrections: { count: 0, complete: true, sets: [] }, coresComplete: true };
  const ranks = new Map(soft.map((item, rank) => [item, rank]));
  const ranked = conflicts.map(({ component, corrections }) =>
    corrections.sets.map((set) => set.map((place) => ranks.get(component.soft[place]!)!).sort((a, b) => a - b)),
  );
  const cores = conflicts.map(({ corrections }, i) =>
    corrections.complete ? conflictCores(ranked[i]!, budget) : undefined,
  );
  const families = ranked.map((sets) => correctionGroups(sets, soft));
  const count = ranked.reduce((product, sets) => product * BigInt(sets.length), 1n);
  const vectors = families.map((family) => family.map((group) => group.vector));
  const listed = firstCombinations(families, ascendingSums(vectors, 2), listedCorrections);
  return {
    cores: cores
      .flatMap((found) => found ?? [])
      .sort(bySizeThenPlaces)
      .map((set) => toCore(set, soft)),
    coresComplete: cores.every((found) => found !== undefined),
    corrections: {
      count: Number(count > maximal ? maximal : count),
      complete: conflicts.every(({ corrections }) => corrections.complete) && BigInt(listed.length) === count,
      sets: listed.map(({ keys }) => keys.map((rank) => soft[rank]!.id)),
    },
  };
}

const maximal = BigInt(Number.MAX_SAFE_INTEGER);

function toCore(set: readonly number[], soft: readonly SoftConstraint[]): Core {
  const items = set.map((rank) => soft[rank]!);
  return {
    members: items.filter((item) => item.party !== undefined).map((item) => item.id),
    conditionalOn: items.filter((item) => item.party === undefined).map((item) => item.id),
  };
}

/** The sets of one component, grouped by red lines given up and size. */
function correctionGroups(sets: readonly (readonly number[])[], soft: readonly SoftConstraint[]): PartGroup[] {
  const redLines = (set: readonly number[]): number => set.filter((rank) => soft[rank]!.redLine).length;
  const groups = groupBy(sets, (set) => [redLines(set), set.length].join());
  return [...groups.values()].map((group) => ({
    vector: [redLines(group[0]!), group[0]!.length],
    parts: group.toSorted(bySizeThenPlaces).map((keys) => ({ keys, weight: 1n })),
  }));
}
