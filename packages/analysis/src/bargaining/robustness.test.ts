import {
  decimal,
  fraction,
  product,
  rationalText,
  zero,
  type BargainingProblem,
  type PartyRanges,
  type Rational,
} from "@parley/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bruteForce } from "./brute-force.ts";
import { plainProblem, type PlainProblem } from "./problem-fixtures.ts";
import { robustness } from "./robustness.ts";
import { seededRandom } from "./seeded-random.ts";

type Range = readonly [number, number];

const range = ([min, max]: Range) => ({ min: decimal(min), max: decimal(max) });

/** By party: ranges by issue and option, weights as ranges, or the order of the issues. */
function openProblem(
  parties: readonly {
    readonly values: readonly (readonly Range[])[];
    readonly weights: readonly Range[] | "ranked";
    readonly reservation?: number;
  }[],
  { constraints = [], interactions = [] }: Pick<PlainProblem, "constraints" | "interactions"> = {},
): BargainingProblem {
  const plain = plainProblem({
    values: parties.map(({ values }) => values.map((of) => of.map(([min]) => min))),
    reservations: parties.map(({ reservation = -99 }) => reservation),
    constraints,
    interactions,
  });
  return {
    ...plain,
    parties: plain.parties.map((party, p) => {
      const { values, weights } = parties[p]!;
      const ranges: PartyRanges = {
        values: values.map((of) => of.map(range)),
        weights:
          weights === "ranked"
            ? { kind: "ranked", order: values.map((_, i) => i) }
            : { kind: "within", of: weights.map(range) },
      };
      return { ...party, ranges };
    }),
  };
}

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

const problems = (weights: "known" | "within" | "ranked", joint = false) =>
  fc
    .record({
      sizes: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 3 }),
      seed: fc.nat(),
      limited: fc.boolean(),
    })
    .map(({ sizes, seed, limited }) => {
      const draw = seededRandom(seed);
      let open = 5;
      const drawn = (low: number): Range => {
        const min = low + draw(5);
        return draw(3) === 0 && open-- > 0 ? [min, min + 1 + draw(3)] : [min, min];
      };
      const parties = Array.from({ length: 2 + draw(2) }, () => ({
        values: sizes.map((size) => Array.from({ length: size }, () => drawn(-2))),
        weights:
          weights === "ranked"
            ? ("ranked" as const)
            : sizes.map((): Range => (weights === "known" ? [1, 1] : drawn(0))),
        reservation: draw(2) === 0 ? draw(3) : -99,
      }));
      const rule = { id: "r", kind: "red-line" as const, party: "p0", formula: { not: { i0: ["o0"] } } };
      const term = (issue: number) => ({ issue, options: [draw(sizes[issue]!)] });
      const interactions = Array.from({ length: joint ? 1 + draw(3) : 0 }, () => ({
        party: draw(parties.length),
        when: sizes.length === 1 ? [term(0)] : [term(0), term(1 + draw(sizes.length - 1))],
        value: draw(9) - 4,
      }));
      return openProblem(parties, { constraints: limited && sizes[0] === 2 ? [rule] : [], interactions });
    });

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

describe("draws", () => {
  const one: Range = [1, 1];
  const problem = openProblem([
    {
      values: [
        [
          [0, 4],
          [2, 2],
        ],
      ],
      weights: [one],
    },
    {
      values: [
        [
          [1, 1],
          [0, 2],
        ],
      ],
      weights: [one],
    },
  ]);

  test("the same seed gives the same shares, another seed others near them", () => {
    const [a, again, b] = [7, 7, 8].map((seed) => robustness(problem, { draws: { count: 2000, seed } })!);
    expect(again).toEqual(a);
    expect(b).not.toEqual(a);
    const shares = a!.packages.map(({ efficientShare }) => efficientShare!);
    // Each is dominated when both parties prefer the other: a quarter of the square.
    for (const share of shares) expect(Math.abs(share - 0.75)).toBeLessThan(0.03);
  });

  test("what is necessary holds in every draw, what is left out in none", () => {
    fc.assert(
      fc.property(
        fc.oneof(...(["known", "within", "ranked"] as const).flatMap((kind) => [problems(kind), problems(kind, true)])),
        fc.nat(99),
        (any, seed) => {
          const { packages } = robustness(any, { draws: { count: 20, seed } })!;
          for (const { status, efficientShare } of packages) {
            if (status === "necessarily") expect(efficientShare).toBe(1);
            if (status === "undecided") expect(efficientShare).toBe(0);
          }
        },
      ),
      { seed: 20260227, numRuns: 150 },
    );
  });

  test("more draws than can be compared are refused with the most that can be", () => {
    expect(() => robustness(problem, { draws: { count: 20_000_000, seed: 1 } })).toThrow(/at most 10000000/);
  });
});
