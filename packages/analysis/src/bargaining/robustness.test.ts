import { fraction, product, rationalText, zero, type BargainingProblem, type Rational } from "@parley/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bruteForce } from "./brute-force.ts";
import { openProblem, problems, type Range } from "./open-problems-for-tests.ts";
import { plainProblem } from "./problem-fixtures.ts";
import { robustness } from "./robustness.ts";
import { seededRandom } from "./seeded-random.ts";

const combinations = <T>(choices: readonly (readonly T[])[]): T[][] =>
  choices.reduce<T[][]>((all, own) => all.flatMap((before) => own.map((one) => [...before, one])), [[]]);

/** Every way to put all numbers at one of their ends, and ranked weights at a corner. */
function corners({ parties }: BargainingProblem): Rational[][][][] {
  const own = parties.map(({ ranges }) => {
    const { values, weights } = ranges!;
    const ends = ({ min, max }: { min: Rational; max: Rational }) =>
      rationalText(min) === rationalText(max) ? [min] : [min, max];
    const weightings =
      weights.kind === "within"
        ? combinations(weights.of.map(ends))
        : values.map((_, last) =>
            values.map((__, i) => (weights.order.indexOf(i) <= last ? fraction(1n, BigInt(last + 1)) : zero)),
          );
    const valued = combinations(values.map((of) => combinations(of.map(ends))));
    return weightings.flatMap((weighting) =>
      valued.map((chosen) => chosen.map((of, i) => of.map((value) => product(weighting[i]!, value)))),
    );
  });
  return combinations(own);
}

/** In how many corners each outcome is rational and efficient, by walking through everything. */
function oracle(problem: BargainingProblem): { readonly corners: number; readonly held: Map<string, number> } {
  const all = corners(problem);
  const held = new Map<string, number>();
  for (const values of all) {
    const parties = problem.parties.map((party, p) => ({ ...party, values: values[p]! }));
    for (const { options } of bruteForce({ ...problem, parties }).efficient)
      held.set(JSON.stringify(options), (held.get(JSON.stringify(options)) ?? 0) + 1);
  }
  return { corners: all.length, held };
}

function compared(problem: BargainingProblem): { readonly undecided: number; readonly packages: number } {
  const { corners: all, held } = oracle(problem);
  const { packages, finished } = robustness(problem)!;
  expect(finished).toBe(true);
  const status = new Map(packages.map((one) => [JSON.stringify(one.outcome), one.status]));
  expect([...status].flatMap(([outcome, is]) => (is === "necessarily" ? [outcome] : [])).sort()).toEqual(
    [...held].flatMap(([outcome, times]) => (times === all ? [outcome] : [])).sort(),
  );
  // What holds in some corner is never left out.
  for (const outcome of held.keys()) expect(status.has(outcome)).toBe(true);
  const undecided = packages.filter((one) => one.status === "undecided").length;
  return { undecided, packages: packages.length };
}

describe("ranges and rankings", () => {
  test.each([false, true])(
    "known weights: necessarily and possibly are what all corners of the ranges, and some, give; joint values %s",
    (joint) => {
      fc.assert(
        fc.property(problems("known", joint), (problem) => {
          expect(compared(problem).undecided).toBe(0);
          expect(robustness(problem)!.packages.length).toBe(oracle(problem).held.size);
        }),
        { seed: 20260225, numRuns: joint ? 400 : 200 },
      );
    },
  );

  test.each([
    ["within", false],
    ["ranked", false],
    ["within", true],
    ["ranked", true],
  ] as const)(
    "weights %s: nothing that holds in a corner is lost, and nothing is undecided; joint values %s",
    (kind, joint) => {
      let [undecided, packages] = [0, 0];
      fc.assert(
        fc.property(problems(kind, joint), (problem) => {
          const found = compared(problem);
          undecided += found.undecided;
          packages += found.packages;
        }),
        { seed: 20260226, numRuns: 250 },
      );
      expect(packages).toBeGreaterThan(200);
      expect(undecided).toBe(0);
    },
  );

  test("a ranking decides by its corners: where only the first issue counts, the second may be anything", () => {
    const staff = {
      values: [
        [
          [0, 0],
          [4, 4],
        ],
        [
          [6, 6],
          [0, 0],
        ],
      ] as const,
      weights: "ranked" as const,
    };
    const owner = {
      values: [
        [
          [1, 1],
          [1, 1],
        ],
        [
          [1, 1],
          [1, 1],
        ],
      ] as const,
      weights: [
        [1, 1],
        [1, 1],
      ] as const,
    };
    const { packages } = robustness(openProblem([staff, owner]))!;
    expect(packages).toEqual([
      { outcome: { i0: "o1", i1: "o0" }, status: "necessarily" },
      { outcome: { i0: "o1", i1: "o1" }, status: "possibly" },
    ]);
  });

  test("without open values there is nothing to say, and draws are refused", () => {
    const plain = plainProblem({ values: [[[1, 2]]] });
    expect(robustness(plain)).toBeUndefined();
    expect(() => robustness(plain, { draws: { count: 9, seed: 1 } })).toThrow(/give ranges or weightOrder/);
  });

  test("a million outcomes are not listed: what is always dominated goes issue by issue", () => {
    const draw = seededRandom(7);
    const values = () =>
      Array.from({ length: 6 }, () =>
        Array.from({ length: 10 }, (): Range => {
          const value = 10 * draw(100);
          return [value, value + draw(5)];
        }),
      );
    const weights = Array.from({ length: 6 }, (): Range => [1, 1]);
    const interactions = [
      {
        party: 0,
        when: [
          { issue: 0, options: [3] },
          { issue: 1, options: [4] },
        ],
        value: 2,
      },
    ];
    const { finished, packages } = robustness(
      openProblem(
        [values(), values()].map((of) => ({ values: of, weights })),
        { interactions },
      ),
      { draws: { count: 20, seed: 3 } },
    )!;
    expect(finished).toBe(true);
    expect(packages.length).toBeGreaterThan(10);
    for (const { status, efficientShare } of packages) if (status === "necessarily") expect(efficientShare).toBe(1);
  });

  test("too many outcomes are said to be too many", () => {
    const issue = Array.from({ length: 70 }, (): Range => [0, 1]);
    const problem = openProblem([
      {
        values: [issue, issue],
        weights: [
          [1, 1],
          [1, 1],
        ],
      },
    ]);
    expect(robustness(problem)).toEqual({ finished: false, packages: [] });
  });
});
