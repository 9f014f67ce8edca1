import { bySizeThenPlaces } from "./conflict-cores.ts";
import { addVectors, type CountVector } from "./count-vectors.ts";

/** One way of settling some components: its keys, ascending, and how many packages it stands for. */
export interface Part {
  readonly keys: readonly number[];
  readonly weight: bigint;
}

/** Parts that agree in their counts, in order of their keys; all have equally many keys. */
export interface PartGroup {
  readonly vector: CountVector;
  readonly parts: readonly Part[];
}

/**
 * Combines one part of each component and finds the first combinations, without building all of them.
 * Counts add up, keys are united, weights multiply. Among combinations of equal counts the order is that of their
 * sorted keys; since it does not change when the same keys are added to both, only the first of every
 * partial combination need be kept.
 * @param families - for each component its groups; a group must hold at least its first `limit` parts.
 * @param targets - the sums of counts wanted, in the order wanted.
 * @returns At most `limit` combinations, those of the first target first. O(components × vectors × limit · log limit).
 * @example firstCombinations([[{ vector: [1], parts: [{ keys: [3], weight: 2n }] }]], [[1]], 9)[0]?.weight; // => 2n
 */
export function firstCombinations(
  families: readonly (readonly PartGroup[])[],
  targets: readonly CountVector[],
  limit: number,
): Part[] {
  const reachable = reachableSums(families);
  const result: Part[] = [];
  for (const target of targets) {
    if (result.length >= limit) break;
    let partial: Partial_ = new Map([
      [zeros(target), { vector: target.map(() => 0), parts: [{ keys: [], weight: 1n }] }],
    ]);
    for (const [i, family] of families.entries()) {
      const rest = reachable[i + 1] ?? new Set();
      const canReach = (vector: CountVector): boolean => rest.has(target.map((goal, d) => goal - vector[d]!).join());
      partial = extend(partial, family, { canReach, limit: limit - result.length });
    }
    result.push(...(partial.get(target.join())?.parts ?? []));
  }
  return result;
}

type Partial_ = Map<string, { readonly vector: CountVector; parts: Part[] }>;

function extend(
  partial: Partial_,
  family: readonly PartGroup[],
  { canReach, limit }: { canReach: (vector: CountVector) => boolean; limit: number },
): Partial_ {
  const next: Partial_ = new Map();
  for (const { vector, parts } of partial.values()) {
    for (const group of family) {
      const sum = addVectors(vector, group.vector);
      if (!canReach(sum)) continue;
      const name = sum.join();
      const entry = next.get(name) ?? { vector: sum, parts: [] };
      next.set(name, entry);
      entry.parts.push(...pairs(parts, group.parts, limit));
    }
  }
  for (const entry of next.values()) {
    entry.parts.sort((a, b) => bySizeThenPlaces(a.keys, b.keys));
    entry.parts.length = Math.min(entry.parts.length, limit);
  }
  return next;
}

/** Unites pairs; the pair (i, j) has (i + 1)(j + 1) − 1 pairs before it, so beyond the limit it cannot be among the first. */
function pairs(a: readonly Part[], b: readonly Part[], limit: number): Part[] {
  const result: Part[] = [];
  for (let i = 0; i < a.length && i < limit; i++) {
    const most = Math.min(b.length, Math.floor(limit / (i + 1)));
    for (let j = 0; j < most; j++)
      result.push({ keys: united(a[i]!.keys, b[j]!.keys), weight: a[i]!.weight * b[j]!.weight });
  }
  return result;
}

function united(a: readonly number[], b: readonly number[]): number[] {
  const result: number[] = [];
  let j = 0;
  for (const key of a) {
    while (j < b.length && b[j]! < key) result.push(b[j++]!);
    result.push(key);
  }
  while (j < b.length) result.push(b[j++]!);
  return result;
}

/** `result[i]`: the sums that components `i` and later can reach. */
function reachableSums(families: readonly (readonly PartGroup[])[]): ReadonlySet<string>[] {
  const dimensions = families[0]?.[0]?.vector ?? [];
  let sums = new Map<string, CountVector>([[zeros(dimensions), dimensions.map(() => 0)]]);
  const result: ReadonlySet<string>[] = [new Set(sums.keys())];
  for (const family of families.toReversed()) {
    const next = new Map<string, CountVector>();
    for (const sum of sums.values())
      for (const { vector } of family) {
        const total = addVectors(sum, vector);
        next.set(total.join(), total);
      }
    sums = next;
    result.unshift(new Set(sums.keys()));
  }
  return result;
}

function zeros(vector: CountVector): string {
  return vector.map(() => 0).join();
}
