import fc from "fast-check";
import { expect, test } from "vitest";
import { conflictCores } from "./conflict-cores.ts";
import { ascendingSums, dominates } from "./count-vectors.ts";
import { firstCombinations } from "./first-combinations.ts";
import { othersProduct } from "./merge-counts.ts";

test("cores hit every correction, and none can do without one of its members", () => {
  expect(
    conflictCores(
      [
        [0, 1],
        [0, 2],
      ],
      1000,
    ),
  ).toEqual([[0], [1, 2]]);
  expect(conflictCores([[], [1]], 1000)).toEqual([]);
  expect(
    conflictCores(
      [
        [0, 1, 2],
        [3, 4, 5],
        [6, 7, 8],
      ],
      10,
    ),
  ).toBeUndefined();
});

test("cores of the cores are the minimal corrections again", () => {
  const sets = fc.uniqueArray(fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(sets, (family) => {
      const sorted = family.map((set) => set.toSorted((a, b) => a - b));
      const minimal = sorted.filter(
        (set) => !sorted.some((other) => other.length < set.length && other.every((n) => set.includes(n))),
      );
      const again = conflictCores(conflictCores(sorted, 1e6) ?? [], 1e6) ?? [];
      expect(new Set(again.map(String))).toEqual(new Set(minimal.map(String)));
    }),
    { seed: 7, numRuns: 300 },
  );
});

test("the first combinations are those of a full enumeration, sorted", () => {
  const family = fc.uniqueArray(fc.tuple(fc.nat(2), fc.nat(9)), { minLength: 1, maxLength: 6, selector: String });
  fc.assert(
    fc.property(fc.array(family, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 12 }), (drawn, limit) => {
      const families = drawn.map((parts, at) => grouped(parts.map(([count, key]) => ({ count, key: key * 10 + at }))));
      const sums = ascendingSums(
        families.map((groups) => groups.map(({ vector }) => vector)),
        1,
      );
      const found = firstCombinations(families, sums, limit).map(({ keys }) => keys);
      const all = drawn.reduce<{ count: number; keys: number[] }[]>(
        (rows, parts, at) =>
          rows.flatMap((row) =>
            parts.map(([count, key]) => ({ count: row.count + count, keys: [...row.keys, key * 10 + at] })),
          ),
        [{ count: 0, keys: [] }],
      );
      const sorted = all.map((row) => ({ ...row, keys: row.keys.toSorted((a, b) => a - b) }));
      sorted.sort((a, b) => a.count - b.count || compare(a.keys, b.keys));
      expect(found).toEqual(sorted.slice(0, limit).map(({ keys }) => keys));
    }),
    { seed: 11, numRuns: 300 },
  );
});

function grouped(parts: readonly { count: number; key: number }[]) {
  return [...new Set(parts.map(({ count }) => count))].map((count) => ({
    vector: [count],
    parts: parts
      .filter((part) => part.count === count)
      .map(({ key }) => ({ keys: [key], weight: 1n }))
      .sort((a, b) => a.keys[0]! - b.keys[0]!),
  }));
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((n, i) => n - b[i]!).find((difference) => difference !== 0) ?? 0;
}

test("a vector dominates another when it is nowhere higher and somewhere lower; equals do not", () => {
  expect(dominates([0, 1], [0, 2])).toBe(true);
  expect(dominates([0, 2], [0, 2])).toBe(false);
  expect(dominates([0, 3], [1, 2])).toBe(false);
});

test("the product of the others is exact where factors are 0", () => {
  expect(othersProduct([0n, 3n, 5n])).toEqual([15n, 0n, 0n]);
  expect(othersProduct([0n, 0n, 5n])).toEqual([0n, 0n, 0n]);
});
