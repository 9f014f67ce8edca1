import {
  decimal,
  fractionText,
  rationalNumber,
  sum,
  difference,
  fraction,
  zero,
  type Calibration,
} from "@parley/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brierScore } from "./brier-score.ts";
import { calibration, nearestTen } from "./calibration.ts";
import { decided, question, update } from "./forecast-fixtures.ts";
import { forecasterScores } from "./forecaster-scores.ts";

const seed = 20260304;
const judged = fc.array(
  fc.record({
    probability: fc.oneof(
      fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      fc.integer({ min: 0, max: 1000 }).map((part) => part / 1000),
    ),
    happened: fc.boolean(),
  }),
  { minLength: 1, maxLength: 40 },
);

describe("the Brier score", () => {
  test("is exact: what is written as 0.1 is a tenth", () => {
    const score = brierScore([
      { probability: 0.1, happened: false },
      { probability: 0.7, happened: true },
      { probability: 0.7, happened: false },
    ]);
    expect(score && fractionText(score)).toBe("59/300");
  });

  test("lies between 0 and 1, is 0 only for whoever was always certain and right, and 1 only for the contrary", () => {
    fc.assert(
      fc.property(judged, (all) => {
        const score = rationalNumber(brierScore(all) ?? zero);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(score === 0).toBe(all.every(({ probability, happened }) => probability === Number(happened)));
        expect(score === 1).toBe(all.every(({ probability, happened }) => probability === 1 - Number(happened)));
      }),
      { seed, numRuns: 1000 },
    );
  });

  test("of 50 percent is a quarter, whatever happens", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), (outcomes) => {
        const score = brierScore(outcomes.map((happened) => ({ probability: 0.5, happened })));
        expect(score).toEqual(decimal("0.25"));
      }),
      { seed, numRuns: 100 },
    );
  });
});

describe("calibration", () => {
  test("is not folded, and halves go to the bin nearer to 50", () => {
    expect([0, 0.05, 0.051, 0.45, 0.5, 0.55, 0.949, 0.95, 0.951, 1].map(nearestTen)).toEqual([
      0, 10, 10, 50, 50, 50, 90, 90, 100, 100,
    ]);
  });

  test("reliability − resolution + uncertainty and what the bins hide is the Brier score, exactly", () => {
    fc.assert(
      fc.property(judged, (all) => {
        const parts = calibration(all);
        const [reliability, resolution, uncertainty, within] = partsOf(parts);
        expect(sum(sum(difference(reliability, resolution), uncertainty), within)).toEqual(brierScore(all));
      }),
      { seed, numRuns: 1000 },
    );
  });

  test("hides nothing when every forecast is a multiple of ten", () => {
    const tens = fc.record({
      probability: fc.integer({ min: 0, max: 10 }).map((ten) => ten / 10),
      happened: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(tens, { minLength: 1, maxLength: 40 }), (all) => {
        expect(calibration(all).withinBins.exact).toBe("0");
      }),
      { seed, numRuns: 300 },
    );
  });

  test("counts as somebody would with a pencil", () => {
    fc.assert(
      fc.property(judged, (all) => {
        const { bins } = calibration(all);
        for (const { about, count, happened, mean } of bins) {
          const own = all.filter(({ probability }) => isNearest(probability * 1000, about * 10));
          expect(count).toBe(own.length);
          expect(happened).toBe(own.filter((one) => one.happened).length);
          expect(mean.decimal).toBeCloseTo(own.reduce((all, { probability }) => all + probability, 0) / own.length, 10);
        }
        expect(bins.reduce((all, { count }) => all + count, 0)).toBe(all.length);
      }),
      { seed, numRuns: 1000 },
    );
  });
});

describe("a forecaster", () => {
  const fiveRight = ["a", "b", "c", "d", "e"].map((id, i) => decided(id, i % 2, i % 2 === 1));

  test("who was always certain and right scores 0", () => {
    expect(forecasterScores(fiveRight)[0]).toMatchObject({ by: "A. Analyst", resolved: 5, brier: { exact: "0" } });
  });

  test("has no score below five decided questions, and no calibration below ten, and both say so", () => {
    expect(forecasterScores(fiveRight.slice(1))).toEqual([
      {
        by: "A. Analyst",
        resolved: 4,
        sentence: "A. Analyst: 4 questions decided so far; a score is shown from 5 on.",
      },
    ]);
    expect(forecasterScores(fiveRight)[0]?.calibration).toBeUndefined();
    expect(forecasterScores(fiveRight)[0]?.sentence).toBe(
      "A. Analyst: Brier score 0.00 over 5 decided questions (0 is perfect, 1 the worst; always 50 percent would give 0.25, the share that happened, said every time, 0.24). Calibration is shown from 10 on.",
    );
  });

  test("is scored by what stood when the question was decided, not by what came after", () => {
    const late = fiveRight.map((one) => ({
      ...one,
      updates: [...one.updates, update("A. Analyst", "2026-04-02", 0.5), update("B. Analyst", "2026-04-02", 1)],
    }));
    const [first, second] = forecasterScores(late);
    expect(first?.brier?.exact).toBe("0");
    expect(second).toMatchObject({ by: "B. Analyst", resolved: 0 });
  });

  test("is not scored on questions that are void or open", () => {
    const undecided = question("f", { updates: [update("A. Analyst", "2026-03-01", 0.9)] });
    const isVoid = {
      ...decided("g", 0.9, false),
      resolution: { happened: "void" as const, date: "2026-03-31", by: "Desk", claims: [] },
    };
    expect(forecasterScores([...fiveRight, undecided, isVoid])[0]?.resolved).toBe(5);
  });

  test("keeps the same score whoever else forecasts, in whatever order things were recorded", () => {
    const names = ["A. Analyst", "B. Analyst", "C. Analyst"];
    const record = fc.record({
      happened: fc.boolean(),
      said: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 10, maxLength: 14 }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        (rows, order) => {
          const saidBy = (who: readonly number[]) =>
            rows.map(({ happened, said }, i) => ({
              ...decided(`q${i}`, 0, happened),
              updates: who.map((k) => update(names[k] ?? "", "2026-03-01", (said[k] ?? 0) / 100)),
            }));
          const together = forecasterScores(saidBy(order));
          expect(together).toEqual([0, 1, 2].flatMap((k) => forecasterScores(saidBy([k]))));
        },
      ),
      { seed, numRuns: 100 },
    );
  });
});

function partsOf({ reliability, resolution, uncertainty, withinBins }: Calibration) {
  return [reliability, resolution, uncertainty, withinBins].map(({ exact }) => {
    const [numerator = "0", denominator = "1"] = exact.split("/");
    return fraction(BigInt(numerator), BigInt(denominator));
  }) as [
    ReturnType<typeof fraction>,
    ReturnType<typeof fraction>,
    ReturnType<typeof fraction>,
    ReturnType<typeof fraction>,
  ];
}

/** In thousandths, which the probabilities of these tests are: distance to the bin's middle, ties to the one nearer 500. */
function isNearest(thousandths: number, middle: number): boolean {
  const value = Math.round(thousandths);
  const distance = (other: number) => Math.abs(value - other) * 1000 + Math.abs(500 - other);
  return Array.from({ length: 11 }, (_, ten) => ten * 100).every((other) => distance(middle) <= distance(other));
}
