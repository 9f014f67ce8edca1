import {
  decimal,
  formulaHolds,
  parseCase,
  rationalNumber,
  sum,
  zero,
  type BargainingProblem,
  type Case,
  type Formula,
} from "@parley/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bruteForce } from "./brute-force.ts";
import { scoredCase } from "./scored-case.ts";
import { seededRandom } from "./seeded-random.ts";
import { solveProblem } from "./solve-problem.ts";

interface Talks {
  readonly issues: readonly { readonly id: string; readonly options: readonly unknown[] }[];
  readonly scores: readonly object[];
  readonly rules?: readonly object[];
}

const talks = ({ issues, scores, rules = [] }: Talks): Case =>
  parseCase({
    format: "parley-case",
    version: 1,
    title: "Talks",
    parties: [
      { id: "p0", name: "P0" },
      { id: "p1", name: "P1" },
    ],
    issues,
    rules,
    scores: scores.map((score, p) => ({ party: `p${p}`, author: "A. Analyst", date: "2026-02-25", ...score })),
  });

const twoIssues = [
  { id: "i0", options: ["o0", "o1"] },
  { id: "i1", options: ["o0", "o1", "o2"] },
];

describe("values given to options together", () => {
  test("a formula adds its value once wherever it holds, without a weight", () => {
    const scores = [
      { weights: { i0: 10 }, interactions: [{ if: { any: [{ i0: ["o1"] }, { i1: ["o2"] }] }, value: 3 }] },
      { values: { i0: { o0: 1 } } },
    ];
    const { problem } = scoredCase(talks({ issues: twoIssues, scores }), talks({ issues: [], scores: [] }).reading);
    expect(problem.parties[0]?.interactions.map(({ when }) => when.map(({ options }) => options))).toEqual([
      [[0], [2]],
      [[1], [0, 1, 2]],
    ]);
  });

  test("a formula over no issue is refused, one over too many combinations too", () => {
    const refused = (formula: Formula, issues: Talks["issues"] = twoIssues) => {
      const subject = talks({ issues, scores: [{ interactions: [{ if: formula, value: 1 }] }, {}] });
      return () => scoredCase(subject, subject.reading);
    };
    expect(refused({ all: [] })).toThrow(/name at least one issue/);
    const many = Array.from({ length: 15 }, (_, i) => ({ id: `i${i}`, options: ["o0", "o1"] }));
    expect(refused({ any: many.map(({ id }) => ({ [id]: ["o1"] })) }, many)).toThrow(/32768 combinations/);
  });

  test("a discount is kept and moves no figure", () => {
    const values = { i0: { o0: 1, o1: 2 } };
    const subject = talks({ issues: twoIssues, scores: [{ values, discount: 0.9 }, { values }] });
    const { value } = solveProblem(scoredCase(subject, subject.reading).problem);
    expect(value.parties.map(({ discount }) => discount)).toEqual([0.9, undefined]);
    expect(value.nash?.utilities).toEqual([2, 2]);
    const wrong = (discount: number) => () => talks({ issues: twoIssues, scores: [{ discount }] });
    expect(wrong(0)).toThrow(/discount above 0 and at most 1/);
    expect(wrong(1.5)).toThrow(/discount above 0 and at most 1/);
  });
});

/** A random formula over the issues, three levels deep at most. */
function randomFormula(issues: Talks["issues"], draw: (below: number) => number, depth = 2): Formula {
  const kind = depth === 0 ? 0 : draw(4);
  const parts = () => Array.from({ length: 1 + draw(2) }, () => randomFormula(issues, draw, depth - 1));
  if (kind === 1) return { any: parts() };
  if (kind === 2) return { all: parts() };
  if (kind === 3) return { not: randomFormula(issues, draw, depth - 1) };
  const named = issues.filter(() => draw(2) === 0);
  return Object.fromEntries(
    (named.length > 0 ? named : issues.slice(0, 1)).map(({ id, options }) => [
      id,
      options.filter(() => draw(2) === 0) as string[],
    ]),
  );
}

/** The case as one issue with an option for each outcome, its values by the formulas as written. */
function asOneIssue({ issues, scores }: Case): BargainingProblem {
  let outcomes: Record<string, string>[] = [{}];
  for (const { id, options } of issues)
    outcomes = outcomes.flatMap((one) => options.map((option) => ({ ...one, [id]: option.id })));
  const worth = ({ values, interactions = [] }: Case["scores"][number], outcome: Record<string, string>) => [
    ...Object.entries(outcome).map(([issue, option]) => decimal((values[issue]?.[option] as number | undefined) ?? 0)),
    ...interactions.filter((one) => formulaHolds(one.if, (issue) => outcome[issue])).map(({ value }) => decimal(value)),
  ];
  const options = outcomes.map((one) => ({ id: JSON.stringify(one), label: "" }));
  return {
    title: "",
    constraints: [],
    issues: [{ id: "all", label: "", options }],
    parties: scores.map((score) => ({
      id: score.party,
      name: score.party,
      values: [outcomes.map((one) => worth(score, one).reduce(sum, zero))],
      interactions: [],
      reservation: decimal(score.reservation ?? 0),
    })),
  };
}

test("2,000 cases with joint values are solved as by valuing every outcome by the formulas as written", () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const draw = seededRandom(seed);
      const issues = Array.from({ length: 1 + draw(3) }, (_, i) => ({
        id: `i${i}`,
        options: Array.from({ length: 1 + draw(3) }, (__, o) => `o${o}`),
      }));
      const scores = [0, 1].map(() => ({
        values: Object.fromEntries(
          issues.map(({ id, options }) => [id, Object.fromEntries(options.map((option) => [option, draw(5)]))]),
        ),
        interactions: Array.from({ length: draw(3) }, () => ({
          if: randomFormula(issues, draw),
          value: draw(7) - 3,
        })).filter((one) => Object.keys(one.if).length > 0),
        reservation: draw(4),
      }));
      const subject = talks({ issues, scores });
      const { value } = solveProblem(scoredCase(subject, subject.reading).problem, { ties: 1000 });
      const oracle = bruteForce(asOneIssue(subject));
      expect(value.rational).toBe(String(oracle.rational.length));
      expect(value.pareto.outcomes).toBe(String(oracle.efficient.length));
      for (const name of ["nash", "kalaiSmorodinsky", "egalitarian", "utilitarian"] as const) {
        const [best] = oracle.best[name];
        expect(value[name]?.utilities).toEqual(best?.utilities.map(rationalNumber));
        expect(value[name] ? 1 + value[name].ties.length : 0).toBe(oracle.best[name].length);
      }
    }),
    { seed: 20260301, numRuns: 2_000 },
  );
});
