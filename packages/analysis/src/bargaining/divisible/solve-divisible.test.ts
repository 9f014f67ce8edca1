import {
  compareRationals,
  difference,
  exactNumber,
  fraction,
  product,
  rationalText,
  sum,
  zero,
  type BargainingProblem,
  type Rational,
  type Solution,
  type SolveResult,
} from "@parley/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { solveProblem } from "../solve-problem.ts";
import {
  boxesOf,
  compareOver,
  cornersOf,
  equalPlanes,
  productTops,
  type Box,
  type OraclePoint,
} from "./corner-oracle.ts";
import { problemOf, problems, whole, worth, type Given } from "./divisible-fixtures.ts";

const solve = (problem: BargainingProblem): SolveResult => solveProblem(problem).value;

describe("small divisions have the answers of the textbook", () => {
  test("a sum of money with straight lines is split in halves, and every split is efficient", () => {
    const value = solve(problemOf([[[whole(0, 100)]], [[whole(100, 0)]]], [0, 0]));
    for (const name of ["nash", "kalaiSmorodinsky", "egalitarian", "utilitarian"] as const)
      expect([name, value[name]?.exact]).toEqual([name, ["50", "50"]]);
    expect(value.nash?.certificate).toMatchObject({ value: ["2500"], bound: ["2500"], weights: ["0.02", "0.02"] });
    expect(value.pareto.segments?.map(({ from, to }) => [from.exact, to.exact])).toEqual([
      [
        ["100", "0"],
        ["0", "100"],
      ],
    ]);
  });

  test("reservations move the halves: Nash splits what is above them", () => {
    const value = solve(problemOf([[[whole(0, 100)]], [[whole(100, 0)]]], [40, 10]));
    expect(value.nash?.amounts).toEqual({ i0: { exact: "65", decimal: 65 } });
    expect(value.nash?.exact).toEqual(["65", "35"]);
  });

  test("a third is a third", () => {
    const value = solve(problemOf([[[whole(0, 2)]], [[whole(1, 0)]]], [0, 0]));
    expect(value.egalitarian?.exact).toEqual(["2/3", "2/3"]);
    expect(value.egalitarian?.amounts?.["i0"]?.exact).toBe("100/3");
  });

  test("three who share two amounts: the Nash solution is bounded where it is no fraction", () => {
    const { value, warnings } = solveProblem(
      problemOf(
        [
          [[whole(0, 7)], [whole(3, 0)]],
          [[whole(5, 0)], [whole(0, 1)]],
          [[whole(1, 0)], [whole(0, 6)]],
        ],
        [0, 0, 0],
      ),
    );
    const { value: reached, bound } = value.nash!.certificate;
    const [low, high] = [Number(reached[0]), Number(bound[0])];
    expect(high).toBeGreaterThanOrEqual(low);
    expect(high / low - 1).toBeLessThan(1e-12);
    expect(warnings.map(({ code }) => code)).toEqual(["frontier-not-finished"]);
  });

  test("an option without amounts may stand beside one with, and cut the frontier", () => {
    const value = solve(problemOf([[[whole(0, 10), 5]], [[whole(10, 0), 7]]], [0, 0]));
    expect(value.pareto.points.map(({ utilities }) => utilities)).toEqual([[5, 7]]);
    expect(value.pareto.segments?.map(({ from, to }) => [from.exact, from.included, to.exact, to.included])).toEqual([
      [["10", "0"], true, ["5", "5"], false],
      [["3", "7"], false, ["0", "10"], true],
    ]);
  });

  test("limits that leave nothing are named", () => {
    const red = { id: "L", kind: "red-line", party: "p0", formula: { not: { i0: ["o1"] } } } as const;
    const value = solve(problemOf([[[whole(0, 10), 5]], [[whole(10, 0), 7]]], [4, 7], [red]));
    expect([value.nash, value.rational]).toEqual([null, "0"]);
    expect(value.whyNone?.cores).toEqual([["red line L of P0", "the reservation of P0", "the reservation of P1"]]);
  });

  test("too many combinations are refused in one line", () => {
    const bent = (by: number): Given => Array.from({ length: 12 }, (_, i) => [i, by * i * (i + 1) + (i % 2)] as const);
    const many = [1, -1, 2].map((by) => Array.from({ length: 6 }, () => [bent(by)]));
    expect(() => solve(problemOf(many, [0, 0, 0]))).toThrow(/too many combinations/);
  });
});

type Key = readonly (readonly [bigint, bigint])[];

function compareKeys(a: Key, b: Key): number {
  for (const [i, own] of a.entries()) {
    const by = compareOver(own, b[i]!);
    if (by !== 0) return by;
  }
  return 0;
}

function best(points: readonly OraclePoint[], key: (point: OraclePoint) => Key): Key | undefined {
  return points
    .map(key)
    .reduce<Key | undefined>((top, own) => (!top || compareKeys(own, top) > 0 ? own : top), undefined);
}

const leximin =
  (factors: readonly bigint[]) =>
  (point: OraclePoint): Key =>
    point.over
      .flatMap((gain, p) => (factors[p] === 0n ? [] : [[gain * factors[p]!, point.under] as const]))
      .sort(compareOver);

function checkSolution(problem: BargainingProblem, solution: Solution | null, key: Key | undefined, unit = 1n): void {
  expect(solution === null).toBe(key === undefined);
  if (!solution || !key) return;
  expect(worth(problem, solution).map(rationalText)).toEqual(solution.exact);
  expect(solution.certificate.value).toEqual(key.map(([over, under]) => rationalText(fraction(over, under * unit))));
  expect(solution.certificate.bound).toEqual(solution.certificate.value);
}

/** The largest weighted sum of gains in a box: each variable at its better end. */
function largestIn(box: Box, weights: readonly Rational[]): Rational {
  const sums = box[0]!.map((_, j) =>
    box.reduce((all, of, p) => sum(all, product(weights[p]!, fraction(of[j]!))), zero),
  );
  return sums.slice(1).reduce((all, step) => (step.numerator > 0n ? sum(all, step) : all), sums[0]!);
}

/** The weights prove the value: what no box exceeds, or as many boxes reach it as were compared. */
function checkCertificate(boxes: readonly Box[], { certificate }: Solution, need: Rational): void {
  const weights = certificate.weights!.map(exactNumber);
  expect(weights.every(({ numerator }) => numerator >= 0n)).toBe(true);
  const over = boxes
    .map((box) => largestIn(box, weights))
    .filter((top) => {
      const by = top.numerator * need.denominator - need.numerator * top.denominator;
      return by > 0n;
    });
  if (boxes.length === 1) expect(over).toEqual([]);
  if (over.length === 0) return;
  expect(certificate.compared).toBeGreaterThan(0);
}

function checkSolutions(problem: BargainingProblem): void {
  const value = solve(problem);
  const boxes = boxesOf(problem);
  const corners = boxes.flatMap((box) => cornersOf(box, equalPlanes(box, ones(problem))));
  const even = best(corners, leximin(ones(problem)));
  checkSolution(problem, value.egalitarian, even);
  checkEvenSum(problem, value.utilitarian, { boxes, corners });
  checkSolution(
    problem,
    value.utilitarian,
    best(corners, ({ over, under }) => [[over.reduce((a, b) => a + b), under]]),
  );
  if (!even) return;
  const ideals = problem.parties.map((_, p) => best(corners, ({ over, under }) => [[over[p]!, under]])![0]!);
  const common = ideals.reduce((all, [over]) => (over === 0n ? all : all * over), 1n);
  const shares = ideals.map(([over, under]) => (over === 0n ? 0n : (common / over) * under));
  const fair = boxes.flatMap((box) => cornersOf(box, equalPlanes(box, shares)));
  checkSolution(problem, value.kalaiSmorodinsky, best(fair, leximin(shares)), common);
  for (const solution of [value.egalitarian, value.kalaiSmorodinsky, value.utilitarian])
    checkCertificate(boxes, solution!, exactNumber(solution!.certificate.value[0] ?? 0));
  if (even[0]![0] === 0n) return;
  checkNash(problem, value.nash!, boxes, corners);
}

/** Of several outcomes with the largest sum, the egalitarian one among them stands. */
function checkEvenSum(
  problem: BargainingProblem,
  found: Solution | null,
  { boxes, corners }: { readonly boxes: readonly Box[]; readonly corners: readonly OraclePoint[] },
): void {
  const total = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);
  const top = best(corners, ({ over, under }) => [[total(over), under]]);
  if (!found || !top) return;
  const [over, under] = top[0]!;
  const tied = boxes.flatMap((box) => {
    const sums = box[0]!.map((_, j) => total(box.map((of) => of[j]!)) * under - (j === 0 ? over : 0n));
    return cornersOf(box, [...equalPlanes(box, ones(problem)), sums]);
  });
  const even = best(tied, (point) => [[total(point.over), point.under], ...leximin(ones(problem))(point)])!.slice(1);
  const gains = worth(problem, found).map((u, p) => difference(u, problem.parties[p]!.reservation));
  expect(gains.toSorted(compareRationals).map(rationalText)).toEqual(
    even.map(([a, b]) => rationalText(fraction(a, b))),
  );
}

function ones({ parties }: BargainingProblem): bigint[] {
  return parties.map(() => 1n);
}

function checkNash(
  problem: BargainingProblem,
  nash: Solution,
  boxes: readonly Box[],
  corners: readonly OraclePoint[],
): void {
  const parties = BigInt(problem.parties.length);
  checkCertificate(boxes, nash, exactNumber(problem.parties.length + (parties > 2n ? 1e-9 : 0)));
  const products = (points: readonly OraclePoint[]) =>
    best(points, ({ over, under }) => [[over.reduce((a, b) => a * b), under ** parties]]);
  if (parties === 2n) return checkSolution(problem, nash, products([...corners, ...boxes.flatMap(productTops)]));
  const top = products(corners)![0]!;
  const [low, high] = [nash.certificate.value[0], nash.certificate.bound[0]].map((text) => exactNumber(text!));
  expect(compareRationals(high!, fraction(...top))).toBeGreaterThanOrEqual(0);
  expect(Number(nash.certificate.bound[0]) / Number(nash.certificate.value[0]) - 1).toBeLessThan(1e-9);
  const gains = worth(problem, nash).map((u, p) => difference(u, problem.parties[p]!.reservation));
  const reached = gains.reduce(product);
  expect(compareRationals(reached, low!)).toBeGreaterThanOrEqual(0);
}

describe("random problems with amounts are solved as by looking at every corner of every stretch", () => {
  test.each([1, 2, 3])("700 of two to four parties, seed %i", (seed) => {
    fc.assert(fc.property(problems({ parties: [2, 2, 3, 4], divisible: 2 }), checkSolutions), { numRuns: 700, seed });
  });
});
