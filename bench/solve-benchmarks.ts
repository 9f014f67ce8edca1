import { solveProblem } from "@parley/analysis";
import { decimal, type BargainingProblem, type Interaction } from "@parley/model";
import type { Benchmark } from "./measure.ts";
import { solveByEnumeration } from "./solve-by-enumeration.ts";

/** The deal space with scores, at the sizes of docs/reference/figures.md. */
export function solveBenchmarks(): Benchmark[] {
  const [two, three, five] = [generated(2, 6, 10), generated(3, 6, 10), generated(5, 8, 4)];
  const joined = withJointValues(two);
  const peer = (problem: BargainingProblem, runs: number) => ({
    name: "frontier and Nash only, by listing every outcome",
    run: () => solveByEnumeration(problem),
    runs,
  });
  return [
    {
      name: "solve-2",
      size: "2 parties, 1,000,000 outcomes",
      runs: 60,
      run: () => solveProblem(two),
      peer: peer(two, 2),
    },
    {
      name: "solve-joint",
      size: "2 parties, 1,000,000 outcomes, every issue joined to the next",
      runs: 8,
      run: () => solveProblem(joined),
    },
    {
      name: "solve-3",
      size: "3 parties, 1,000,000 outcomes",
      runs: 30,
      run: () => solveProblem(three),
      peer: peer(three, 2),
    },
    {
      name: "solve-5",
      size: "5 parties, 65,536 outcomes",
      runs: 10,
      run: () => solveProblem(five),
      peer: peer(five, 1),
    },
    ...[2, 3].map((parties): Benchmark => {
      const shared = withAmounts(generated(parties, 6, 10), 4);
      return {
        name: `solve-amounts-${parties}`,
        size: `${parties} parties, 1,000,000 choices of options and 4 amounts, each with one bend; frontier for two parties`,
        runs: 3,
        run: () => solveProblem(shared),
      };
    }),
    ...[2, 3, 5, 8].map((parties): Benchmark => {
      const wide = withRedLines(generated(parties, 30, 5));
      return {
        name: `solve-wide-${parties}`,
        size: `${parties} parties, 30 issues of 5 options, a red line each; solutions with certificates, no frontier`,
        runs: 5,
        run: () => solveProblem(wide, { frontierBudget: 0, count: false }),
      };
    }),
  ];
}

/** Values from 0 to 99 times a weight from 1 to 10, always the same. */
function generated(parties: number, issues: number, options: number): BargainingProblem {
  let state = 12_345;
  const draw = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
  const places = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
  return {
    title: "generated",
    parties: places(parties).map((p) => ({
      id: `p${p}`,
      name: `P${p}`,
      values: places(issues).map(() => {
        const weight = 1 + draw(10);
        return places(options).map(() => decimal(weight * draw(100)));
      }),
      interactions: [],
      reservation: decimal(0),
    })),
    issues: places(issues).map((i) => ({
      id: `i${i}`,
      label: `I${i}`,
      options: places(options).map((o) => ({ id: `o${o}`, label: `O${o}` })),
    })),
    constraints: [],
  };
}

/** The first party gains from each issue and the next together: nothing can be solved apart. */
function withJointValues(problem: BargainingProblem): BargainingProblem {
  const interactions = problem.issues.slice(1).map((_, i): Interaction => ({
    when: [
      { issue: i, options: [1, 2, 3] },
      { issue: i + 1, options: [4, 5] },
    ],
    value: decimal(150),
  }));
  return { ...problem, parties: problem.parties.map((party, p) => (p === 0 ? { ...party, interactions } : party)) };
}

/** Further issues that are amounts: the first party gains along them, the others lose, all by bent lines. */
function withAmounts(problem: BargainingProblem, count: number): BargainingProblem {
  const amounts = [0, 40, 100].map((amount) => decimal(amount));
  const places = Array.from({ length: count }, (_, i) => i);
  const curve = (party: number, at: number) =>
    [0, 50 + 7 * at + 11 * party, 80 + 10 * at].map((value, i) => ({
      amount: amounts[i]!,
      value: decimal(party === 0 ? value : -value),
    }));
  const option = { id: "share", label: "Share", divisible: { from: amounts[0]!, to: amounts[2]! } };
  return {
    ...problem,
    issues: [...problem.issues, ...places.map((i) => ({ id: `a${i}`, label: `A${i}`, options: [option] }))],
    parties: problem.parties.map((party, p) => ({
      ...party,
      values: [...party.values, ...places.map(() => [decimal(0)])],
      curves: [...party.values.map((of) => of.map((): undefined => undefined)), ...places.map((i) => [curve(p, i)])],
    })),
  };
}

/** Each party rules out one option of one issue, and one pair of options of the next two. */
function withRedLines(problem: BargainingProblem): BargainingProblem {
  const constraints = problem.parties.flatMap(({ id }, p) => [
    { id: `${id}-a`, kind: "red-line" as const, party: id, formula: { not: { [`i${3 * p}`]: ["o2"] } } },
    {
      id: `${id}-b`,
      kind: "red-line" as const,
      party: id,
      formula: { not: { [`i${3 * p + 1}`]: ["o1"], [`i${3 * p + 2}`]: ["o3"] } },
    },
  ]);
  return { ...problem, constraints };
}
