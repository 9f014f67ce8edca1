import type { PointSet } from "./point-set.ts";

/**
 * A balanced tree over the points of a set; node n has children 2n + 1 and 2n + 2, and leaves hold one point. Values
 * are doubles nearest to the whole numbers, up to rounding.
 */
export interface SumTree {
  /** The points in the order of the leaves. */
  readonly rows: Int32Array;
  /** By node: the span of `rows` below it. */
  readonly froms: readonly number[];
  readonly tos: readonly number[];
  /** By party and node: the smallest and the largest value below it. */
  readonly lows: readonly (readonly number[])[];
  readonly tops: readonly (readonly number[])[];
  /** By node: the outcomes below it. */
  readonly counts: readonly bigint[];
  /** By party: the largest value without its sign. */
  readonly magnitudes: readonly number[];
}

/** Builds the tree, splitting by the median of each party by turns. O(n log² n). */
export function sumTree({ columns, limbs, size }: PointSet, weights: readonly bigint[]): SumTree {
  const values = Array.from({ length: columns.length / limbs }, (_, party) =>
    Float64Array.from({ length: size }, (_, row) => {
      let value = 0;
      for (let limb = 0; limb < limbs; limb++) value = value * 4294967296 + columns[party * limbs + limb]![row]!;
      return value;
    }),
  );
  const rows = Int32Array.from({ length: size }, (_, i) => i);
  const [froms, tos, counts]: [number[], number[], bigint[]] = [[], [], []];
  const lows = values.map((): number[] => []);
  const tops = values.map((): number[] => []);
  const build = (node: number, span: { readonly from: number; readonly to: number; readonly depth: number }): void => {
    const { from, to, depth } = span;
    [froms[node], tos[node]] = [from, to];
    if (to - from === 1) {
      const row = rows[from]!;
      counts[node] = weights[row]!;
      values.forEach((column, p) => (lows[p]![node] = tops[p]![node] = column[row]!));
      return;
    }
    const column = values[depth % Math.max(1, values.length)];
    if (column) rows.subarray(from, to).sort((x, y) => column[x]! - column[y]!);
    const middle = (from + to) >> 1;
    const [left, right] = [2 * node + 1, 2 * node + 2];
    build(left, { from, to: middle, depth: depth + 1 });
    build(right, { from: middle, to, depth: depth + 1 });
    counts[node] = counts[left]! + counts[right]!;
    for (let p = 0; p < values.length; p++) {
      lows[p]![node] = Math.min(lows[p]![left]!, lows[p]![right]!);
      tops[p]![node] = Math.max(tops[p]![left]!, tops[p]![right]!);
    }
  };
  build(0, { from: 0, to: size, depth: 0 });
  const magnitudes = values.map((column) => column.reduce((top, value) => Math.max(top, Math.abs(value)), 0));
  return { rows, froms, tos, lows, tops, counts, magnitudes };
}
