import fc from "fast-check";
import { expect, test } from "vitest";
import { type Choice, shareOut, trainChoice } from "./choice-model.ts";

const training = { lasso: 0.0001, ridge: 0.01, rounds: 200 };
const choices = fc.array(
  fc.record({
    candidates: fc.array(fc.uniqueArray(fc.nat(5), { maxLength: 4 }), { minLength: 2, maxLength: 4 }),
    chosen: fc.nat(1),
  }),
  { minLength: 1, maxLength: 12 },
);

function loss(all: readonly Choice[], weights: Float64Array): number {
  return all.reduce((sum, { candidates, chosen }) => {
    const shares = shareOut(candidates.map((own) => own.reduce((score, i) => score + (weights[i] ?? 0), 0)));
    return sum - Math.log(shares[chosen] ?? 0);
  }, 0);
}

test("a feature of what was right gains weight, a feature of what was wrong loses it", () => {
  const [right = 0, wrong = 0] = trainChoice([{ candidates: [[0], [1]], chosen: 0 }], 2, training);
  expect(right).toBeGreaterThan(0);
  expect(wrong).toBeLessThan(0);
});

test("the same lessons give the same weights, to the last bit", () => {
  fc.assert(
    fc.property(choices, (all) => {
      expect(trainChoice(all, 6, training)).toEqual(trainChoice(structuredClone(all), 6, training));
    }),
    { seed: 4, numRuns: 30 },
  );
});

test("trained weights explain the lessons no worse than no weights do", () => {
  fc.assert(
    fc.property(choices, (all) => {
      expect(loss(all, trainChoice(all, 6, training))).toBeLessThanOrEqual(loss(all, new Float64Array(6)) + 1e-9);
    }),
    { seed: 4, numRuns: 50 },
  );
});

test("chances are positive and sum to one, however large the scores", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -600, max: 600, noNaN: true }), { minLength: 1 }), (scores) => {
      const shares = shareOut(scores);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    }),
    { seed: 4 },
  );
});
