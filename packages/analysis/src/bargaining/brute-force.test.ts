import {
  compareRationals,
  decimal,
  rationalNumber,
  type BargainingProblem,
  type Formula,
  type SolveResult,
} from "@parley/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bruteForce, type ListedOutcome } from "./brute-force.ts";
import { plainProblem } from "./problem-fixtures.ts";
import { solveProblem } from "./solve-problem.ts";

const points = ["nash", "kalaiSmorodinsky", "egalitarian", "utilitarian"] as const;

/** Small problems with many ties, reservations that often bind, rules, red lines and joint values. */
const problems = fc
  .record({
    parties: fc.integer({ min: 2, max: 6 }),
    sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
    seed: fc.infiniteStream(fc.nat(1_000_000)),
    kind: fc.constantFrom("small", "decimals", "long"),
    reserve: fc.boolean(),
    joint: fc.boolean(),
    constrained: fc.boolean(),
  })
  .map(({ parties, sizes, seed, kind, reserve, joint, constrained }) => {
    const draw = (below: number) => (seed.next().value as number) % below;
    const number = () =>
      kind === "small"
        ? draw(4) - (draw(5) === 0 ? 2 : 0)
        : kind === "decimals"
          ? `${draw(3)}.${draw(3)}`
          : `0.${draw(3) + 1}0000000000000000${draw(2)}0000000000000000${draw(3)}`;
    const option = (issue: number): Formula => ({ [`i${issue}`]: [`o${draw(sizes[issue]!)}`] });
    const issue = () => draw(sizes.length);
    return plainProblem({
      values: Array.from({ length: parties }, () => sizes.map((size) => Array.from({ length: size }, number))),
      reservations: Array.from({ length: parties }, () => (reserve && draw(2) === 0 ? number() : -9)),
      interactions: joint
        ? Array.from({ length: 1 + draw(3) }, () => {
            const [a, b] = [issue(), issue()];
            const when = [...new Set([a, b])].map((at) => ({ issue: at, options: [draw(sizes[at]!)] }));
            return { party: draw(parties), when, value: draw(7) - 3 };
          })
        : [],
      constraints: constrained
        ? Array.from({ length: 1 + draw(3) }, (_, i) =>
            draw(2) === 0
              ? { id: `r${i}`, kind: "rule" as const, formula: { any: [{ not: option(issue()) }, option(issue())] } }
              : { id: `l${i}`, kind: "red-line" as const, party: "p0", formula: { not: option(issue()) } },
          )
        : [],
    });
  });

function check(problem: BargainingProblem, merge: boolean): void {
  const oracle = bruteForce(problem);
  const { value, warnings } = solveProblem(problem, {
    ties: 1000,
    points: 1000,
    ...(merge ? {} : { frontierBudget: 0 }),
  });
  const expected = new Set(["nash-zero", "why-none-truncated", ...(merge ? [] : ["frontier-not-finished"])]);
  expect(warnings.filter(({ code }) => !expected.has(code))).toEqual([]);
  expect([value.outcomes, value.rational]).toEqual([String(oracle.outcomes), String(oracle.rational.length)]);
  if (value.pareto.distinct !== null) checkFrontier(value.pareto, oracle.efficient);
  for (const name of points) {
    const best = oracle.best[name];
    const { outcome, utilities, ties = [], certificate } = value[name] ?? {};
    expect([name, ...(outcome ? [outcome, ...ties] : [])]).toEqual([name, ...best.map(({ options }) => options)]);
    expect(utilities).toEqual(best[0]?.utilities.map(rationalNumber));
    expect(certificate?.bound).toEqual(certificate?.value);
  }
  expect(value.whyNone === undefined).toBe(oracle.rational.length > 0);
}

function checkFrontier(pareto: SolveResult["pareto"], efficient: readonly ListedOutcome[]): void {
  const vectors = (all: readonly (readonly number[])[]) =>
    [...new Set(all.map((utilities) => utilities.join()))].sort();
  expect(pareto.outcomes).toBe(String(efficient.length));
  expect(vectors(pareto.points.map(({ utilities }) => utilities))).toEqual(
    vectors(efficient.map(({ utilities }) => utilities.map(rationalNumber))),
  );
}

describe("20,000 small problems are solved as by listing and comparing every outcome", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])("2,500 drawn with seed %i", (seed) => {
    fc.assert(
      fc.property(problems, fc.boolean(), (problem, merge) => check(problem, merge)),
      { numRuns: 2_500, seed },
    );
  });
});

test("the fractions of the oracle compare as numbers do", () => {
  expect(compareRationals(decimal("0.30"), decimal("0.3"))).toBe(0);
});
