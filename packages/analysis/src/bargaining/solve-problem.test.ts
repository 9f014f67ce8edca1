import { type BargainingProblem, type Solution } from "@parley/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainProblem, type PlainProblem } from "./problem-fixtures.ts";
import { solveProblem } from "./solve-problem.ts";

const solve = (plain: PlainProblem) => solveProblem(plainProblem(plain)).value;
const points = ["nash", "kalaiSmorodinsky", "egalitarian", "utilitarian"] as const;

test("two parties trade what each cares less about", () => {
  const value = solve({
    values: [
      [
        [0, 10],
        [0, 4],
      ],
      [
        [3, 0],
        [9, 0],
      ],
    ],
  });
  expect(value.pareto.points.map(({ utilities }) => utilities)).toEqual([
    [14, 0],
    [10, 9],
    [0, 12],
  ]);
  expect(value.nash).toMatchObject({ utilities: [10, 9], outcome: { i0: "o1", i1: "o0" }, ties: [] });
  expect(value.nash?.certificate.value).toEqual(["90"]);
});

test("equal sums are equal: 0.1 + 0.2 ties with 0.3", () => {
  const either = { id: "r", kind: "rule", formula: { any: [{ not: { i0: ["o1"] } }, { i1: ["o1"] }] } } as const;
  const value = solve({
    values: [
      [
        ["0.1", "0.3"],
        ["0.2", "0"],
      ],
      [
        ["0", "0"],
        ["0", "0"],
      ],
    ],
    constraints: [either],
  });
  expect(value.pareto).toMatchObject({ distinct: 1, outcomes: "2" });
  expect(value.utilitarian).toMatchObject({ outcome: { i0: "o0", i1: "o0" }, tieCount: "1" });
});

test("digits far behind the point decide", () => {
  const tiny = `0.${"0".repeat(30)}1`;
  const value = solve({ values: [[["1", `1.${"0".repeat(30)}1`]], [["0", "0"]]], reservations: [1, 0] });
  expect(value.utilitarian?.outcome).toEqual({ i0: "o1" });
  expect(value.egalitarian?.certificate.value).toEqual(["0", tiny]);
});

test("ties of Kalai–Smorodinsky and egalitarian are broken by the next smallest gain", () => {
  const value = solve({ values: [[[1, 1, 4]], [[1, 2, 0]], [[1, 1, 4]]] });
  expect(value.egalitarian).toMatchObject({ utilities: [1, 2, 1], ties: [] });
});

test("10^40 outcomes are solved without being listed", () => {
  const issues = Array.from({ length: 40 }, (_, i) => i);
  const row = (party: number) =>
    issues.map((i) => Array.from({ length: 10 }, (_, o) => (party === 0 ? o * (1 + (i % 3)) : 9 - o)));
  const { value, warnings } = solveProblem(plainProblem({ values: [row(0), row(1)] }));
  expect(value.outcomes).toBe(`1${"0".repeat(40)}`);
  expect(value.nash?.certificate.bound).toEqual(value.nash?.certificate.value);
  expect(warnings.filter(({ code }) => code !== "ties-truncated")).toEqual([]);
});

test("issues joined into too many outcomes are refused in one line", () => {
  const values = Array.from({ length: 2 }, () => Array.from({ length: 30 }, () => [0, 1, 2, 3, 4]));
  const all = { any: Array.from({ length: 30 }, (_, i) => ({ [`i${i}`]: ["o1"] })) };
  expect(() => solve({ values, constraints: [{ id: "r", kind: "rule", formula: all }] })).toThrow(/joined by rules/);
});

describe("without a rational outcome", () => {
  test("the smallest sets of limits that exclude each other are named", () => {
    const { whyNone, nash, pareto } = solve({
      values: [[[4, 0]], [[0, 4]], [[1, 1]]],
      reservations: [3, 3, 0],
      constraints: [{ id: "L1", kind: "red-line", party: "p0", formula: { not: { i0: ["o1"] } } }],
    });
    expect([nash, pareto.distinct]).toEqual([null, 0]);
    expect(whyNone?.cores).toEqual([
      ["red line L1 of P0", "the reservation of P1"],
      ["the reservation of P0", "the reservation of P1"],
    ]);
    expect(whyNone?.sentence).toBe(
      "No outcome meets all of these together: red line L1 of P0 and the reservation of P1.",
    );
  });

  test("rules that allow nothing are named by themselves", () => {
    const { whyNone, outcomes } = solve({
      values: [[[1, 0]], [[0, 1]]],
      constraints: [
        { id: "a", kind: "rule", formula: { i0: ["o0"] } },
        { id: "b", kind: "rule", formula: { i0: ["o1"] } },
      ],
    });
    expect([outcomes, whyNone?.sentence]).toEqual([
      "0",
      "The rules allow no outcome: rule a and rule b cannot hold together.",
    ]);
  });
});

describe("what other programs get wrong", () => {
  test("a red line removes outcomes; the utilities of the others stay with them", () => {
    const red = { id: "L", kind: "red-line", party: "p0", formula: { not: { i0: ["o0"] } } } as const;
    const { pareto } = solve({ values: [[[9, 5, 3]], [[9, 2, 4]]], constraints: [red] });
    expect(pareto.points.map(({ utilities, outcome }) => [outcome["i0"], ...utilities])).toEqual([
      ["o1", 5, 2],
      ["o2", 3, 4],
    ]);
  });

  test("two losses do not make a product of gains", () => {
    const value = solve({ values: [[["1", "0.3", "0.1"]], [["0.1", "0.3", "1"]]], reservations: ["0.5", "0.5"] });
    expect(points.map((name) => value[name])).toEqual([null, null, null, null]);
    expect(value.whyNone?.sentence).toMatch(/the reservation of P0 and the reservation of P1/);
  });

  test("outcomes beyond the first hundred thousand count, with three parties too", () => {
    const values = [0, 1, 2].map((party) =>
      Array.from({ length: 6 }, (_, i) => Array.from({ length: 8 }, (_, o) => (i === party ? o : i > 2 ? o : 0))),
    );
    const value = solve({ values });
    expect([value.outcomes, value.rational]).toEqual(["262144", "262144"]);
    expect(value.nash?.utilities).toEqual([28, 28, 28]);
  });

  test("a fair point is found where every outcome is lopsided, with four parties", () => {
    const values = [0, 1, 2, 3].map((party) => [[0, 1, 2, 3].map((option) => (option === party ? 10 : 1))]);
    expect(solve({ values }).kalaiSmorodinsky).toMatchObject({ tieCount: "3", outcome: { i0: "o0" } });
  });
});

const small = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 3 }))
  .chain(([parties, issues, options]) => {
    const exactly = <T>(of: fc.Arbitrary<T>, length: number) => fc.array(of, { minLength: length, maxLength: length });
    return exactly(exactly(exactly(fc.integer({ min: 0, max: 9 }), options), issues), parties);
  });

describe("laws", () => {
  test("exchanging two parties mirrors every answer", () => {
    fc.assert(
      fc.property(small, (values) => {
        const [one, other] = [solve({ values }), solve({ values: values.toReversed() })];
        for (const name of points) {
          expect(other[name]?.outcome).toEqual(one[name]?.outcome);
          expect(other[name]?.utilities.toReversed()).toEqual(one[name]?.utilities);
        }
        expect(other.pareto.distinct).toBe(one.pareto.distinct);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  test("another unit of one party moves neither frontier, nor Nash, nor Kalai–Smorodinsky", () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 2, max: 7 }), ([first = [], ...others], factor) => {
        const scaled = first.map((of) => of.map((value) => value * factor));
        const [one, other] = [solve({ values: [first, ...others] }), solve({ values: [scaled, ...others] })];
        const outcomes = (value: typeof one) => value.pareto.points.map(({ outcome }) => outcome);
        expect(outcomes(other)).toEqual(outcomes(one));
        expect(other.kalaiSmorodinsky?.outcome).toEqual(one.kalaiSmorodinsky?.outcome);
        if (one.nash?.certificate.value[0] !== "0")
          expect([other.nash?.outcome, other.nash?.ties]).toEqual([one.nash?.outcome, one.nash?.ties]);
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  test("an option that is worse for everybody changes no answer", () => {
    fc.assert(
      fc.property(small, (values) => {
        const worse = values.map(([first = [], ...rest]) => [[...first, Math.min(...first) - 1], ...rest]);
        const low = values.map(() => -99);
        const [one, other] = [solve({ values, reservations: low }), solve({ values: worse, reservations: low })];
        for (const name of points)
          expect([other[name]?.outcome, other[name]?.ties]).toEqual([one[name]?.outcome, one[name]?.ties]);
        expect(other.pareto).toEqual(one.pareto);
      }),
      { seed: 13, numRuns: 300 },
    );
  });
});

/** Walks through the outcomes that reach a weighted sum by plain backtracking, knowing only the file's values. */
function reaching(problem: BargainingProblem, lambda: readonly number[], need: number): number[][] {
  const tops = problem.issues.map((issue, i) => Math.max(...issue.options.map((_, o) => worth(problem, lambda, i, o))));
  const found: number[][] = [];
  const walk = (choice: number[], sum: number): void => {
    const at = choice.length;
    if (sum + tops.slice(at).reduce((a, b) => a + b, 0) < need - 1e-9 * Math.abs(need)) return;
    if (at === problem.issues.length) found.push(choice);
    else problem.issues[at]!.options.forEach((_, o) => walk([...choice, o], sum + worth(problem, lambda, at, o)));
  };
  walk([], 0);
  return found;
}

function worth(problem: BargainingProblem, lambda: readonly number[], issue: number, option: number): number {
  return problem.parties.reduce(
    (sum, party, p) => sum + lambda[p]! * Number(party.values[issue]![option]!.numerator),
    0,
  );
}

function utilities(problem: BargainingProblem, choice: readonly number[]): number[] {
  return problem.parties.map((party) => choice.reduce((sum, o, i) => sum + Number(party.values[i]![o]!.numerator), 0));
}

describe("certificates prove their points to whoever checks them", () => {
  let state = 7;
  const draw = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  const values = Array.from({ length: 4 }, () =>
    Array.from({ length: 12 }, () => Array.from({ length: 4 }, () => draw(50))),
  );
  const problem = plainProblem({ values });
  const { value } = solveProblem(problem, { frontierBudget: 0 });
  const check = (
    solution: Solution | null,
    need: (lambda: readonly number[]) => number,
    score: (u: number[]) => number,
  ) => {
    const [lambda = []] = solution?.certificate.multipliers ?? [];
    const rivals = reaching(problem, lambda, need(lambda));
    expect(rivals.length).toBeGreaterThan(0);
    expect(rivals.length).toBeLessThan(100_000);
    expect(Math.max(...rivals.map((choice) => score(utilities(problem, choice))))).toBe(
      score([...(solution?.utilities ?? [])]),
    );
  };

  test("Nash: a product that is larger needs a weighted sum that only the compared reach", () => {
    const score = (u: number[]) => u.reduce((a, b) => a * b, 1);
    const best = score([...(value.nash?.utilities ?? [])]);
    check(value.nash, (lambda) => 4 * (best * score([...lambda])) ** (1 / 4), score);
  });

  test("egalitarian: a least gain that is larger needs such a weighted sum too", () => {
    const best = Math.min(...(value.egalitarian?.utilities ?? []));
    check(
      value.egalitarian,
      (lambda) => best * lambda.reduce((a, b) => a + b, 0),
      (u) => Math.min(...u),
    );
  });

  test("Kalai–Smorodinsky: so does a least share of the ideal gains, which are sums of the best options here", () => {
    const ideals = values.map((own) => own.reduce((sum, of) => sum + Math.max(...of), 0));
    const shares = (u: number[]) => u.map((gain, p) => gain / ideals[p]!);
    const best = Math.min(...shares([...(value.kalaiSmorodinsky?.utilities ?? [])]));
    check(
      value.kalaiSmorodinsky,
      (lambda) => best * lambda.reduce((sum, weight, p) => sum + weight * ideals[p]!, 0),
      (u) => Math.min(...shares(u)),
    );
  });

  test("utilitarian: the sum itself is the bound", () => {
    const score = (u: number[]) => u.reduce((a, b) => a + b, 0);
    check(value.utilitarian, (lambda) => Math.min(...lambda) * score([...(value.utilitarian?.utilities ?? [])]), score);
  });
});
