import { compareRationals, fraction, product, sum, zero, type Rational } from "@parley/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linearOptimum, type LinearLimit } from "./linear-optimum.ts";

const limit = (weights: readonly number[], atMost: number): LinearLimit => ({
  weights: weights.map(BigInt),
  atMost: BigInt(atMost),
});

const weighted = (weights: readonly bigint[], at: readonly Rational[]): Rational =>
  weights.reduce((all, weight, j) => sum(all, product(fraction(weight), at[j]!)), zero);

test("a textbook problem: 3x + 5y under x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 is 36 at (2, 6)", () => {
  const found = linearOptimum([3n, 5n], [limit([1, 0], 4), limit([0, 2], 12), limit([3, 2], 18)]);
  expect(found).toEqual({
    kind: "optimal",
    value: fraction(36n),
    at: [fraction(2n), fraction(6n)],
    duals: [zero, fraction(3n, 2n), fraction(1n)],
  });
});

test("a degenerate problem on which careless pivoting runs in circles ends", () => {
  const limits = [limit([1, -11, -5, 18], 0), limit([1, -3, -1, 2], 0), limit([1, 0, 0, 0], 1)];
  expect(linearOptimum([10n, -57n, -9n, -24n], limits)).toMatchObject({ value: fraction(1n) });
});

test("limits that exclude each other, and a form without a largest value, are said to be so", () => {
  expect(linearOptimum([1n], [limit([1], 1), limit([-1], -2)])).toEqual({ kind: "infeasible" });
  expect(linearOptimum([1n], [limit([-1], -2)])).toEqual({ kind: "unbounded" });
});

const problems = fc
  .record({
    variables: fc.integer({ min: 1, max: 4 }),
    rows: fc.integer({ min: 1, max: 5 }),
    seed: fc.infiniteStream(fc.integer({ min: -4, max: 5 })),
  })
  .map(({ variables, rows, seed }) => {
    const draw = () => seed.next().value as number;
    const row = () => Array.from({ length: variables }, draw);
    const boxed = Array.from({ length: variables }, (_, j) =>
      limit(
        Array.from({ length: variables }, (__, k) => (j === k ? 1 : 0)),
        6,
      ),
    );
    return {
      objective: row().map(BigInt),
      limits: [...Array.from({ length: rows }, () => limit(row(), draw())), ...boxed],
    };
  });

describe("5,000 random problems", () => {
  test("an optimum is reached, and its duals prove that nothing is larger", () => {
    fc.assert(
      fc.property(problems, ({ objective, limits }) => {
        const found = linearOptimum(objective, limits);
        if (found.kind !== "optimal") return;
        const { value, at, duals } = found;
        expect(compareRationals(weighted(objective, at), value)).toBe(0);
        for (const { weights, atMost } of limits)
          expect(compareRationals(weighted(weights, at), fraction(atMost))).toBeLessThanOrEqual(0);
        for (const number of [...at, ...duals]) expect(number.numerator >= 0n).toBe(true);
        const bound = duals.reduce((all, dual, i) => sum(all, product(dual, fraction(limits[i]!.atMost))), zero);
        expect(compareRationals(bound, value)).toBe(0);
        objective.forEach((weight, j) => {
          const column = duals.reduce(
            (all, dual, i) => sum(all, product(dual, fraction(limits[i]!.weights[j]!))),
            zero,
          );
          expect(compareRationals(column, fraction(weight))).toBeGreaterThanOrEqual(0);
        });
      }),
      { seed: 20260302, numRuns: 5_000 },
    );
  });

  test("what is called impossible is missed by every point of a fine grid", () => {
    let impossible = 0;
    fc.assert(
      fc.property(problems, ({ objective, limits }) => {
        if (objective.length > 2 || linearOptimum(objective, limits).kind !== "infeasible") return;
        impossible++;
        const grid = Array.from({ length: 61 * (objective.length === 2 ? 61 : 1) }, (_, i) => [
          i % 61,
          Math.floor(i / 61),
        ]);
        const met = grid.filter((at) =>
          limits.every(({ weights, atMost }) => {
            const sum = weights.reduce((all, weight, j) => all + Number(weight) * at[j]!, 0);
            return sum <= 10 * Number(atMost);
          }),
        );
        expect(met).toEqual([]);
      }),
      { seed: 20260303, numRuns: 1_500 },
    );
    expect(impossible).toBeGreaterThan(50);
  });
});
