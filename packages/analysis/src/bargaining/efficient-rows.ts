import { DominanceForest } from "./dominance-forest.ts";

/**
 * Finds the vectors that no other dominates, that is, none is at least as large for all and larger for one.
 * @param keys - a column per party; rows are distinct and lexicographically descending, so that whatever dominates a
 * row stands before it. Two parties are a sweep, three a sweep with a staircase; above, rows kept so far stand in trees.
 * @returns Ascending row numbers.
 * @see Kung, Luccio and Preparata (1975), On finding the maxima of a set of vectors, J. ACM 22(4).
 * @example efficientRows([Float64Array.of(3, 2, 1), Float64Array.of(1, 1, 2)]); // => Int32Array.of(0, 2)
 */
export function efficientRows(keys: readonly Float64Array[]): Int32Array {
  const rows = keys[0]?.length ?? 1;
  if (keys.length < 2) return Int32Array.from({ length: Math.min(1, rows) }, (_, i) => i);
  if (keys.length === 2) return sweep(keys[1]!);
  if (keys.length === 3) return staircase(keys[1]!, keys[2]!);
  const forest = new DominanceForest(keys.slice(1));
  const kept: number[] = [];
  for (let row = 0; row < rows; row++) {
    if (forest.covers(row)) continue;
    forest.add(row);
    kept.push(row);
  }
  return Int32Array.from(kept);
}

function sweep(second: Float64Array): Int32Array {
  const kept: number[] = [];
  let best = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < second.length; row++) {
    if (second[row]! <= best) continue;
    best = second[row]!;
    kept.push(row);
  }
  return Int32Array.from(kept);
}

/** Keeps the maxima of (second, third) so far, ascending in second and so descending in third. */
function staircase(second: Float64Array, third: Float64Array): Int32Array {
  const kept: number[] = [];
  let [xs, ys]: [number[], number[]] = [[], []];
  for (let row = 0; row < second.length; row++) {
    const [x, y] = [second[row]!, third[row]!];
    let [low, high] = [0, xs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (xs[middle]! < x) low = middle + 1;
      else high = middle;
    }
    if (low < xs.length && ys[low]! >= y) continue;
    kept.push(row);
    let from = low;
    while (from > 0 && ys[from - 1]! <= y) from--;
    const equal = low < xs.length && xs[low] === x ? 1 : 0;
    xs.splice(from, low - from + equal, x);
    ys.splice(from, low - from + equal, y);
  }
  return Int32Array.from(kept);
}
