import {
  compareRationals,
  difference,
  exactNumber,
  fraction,
  product,
  quotient,
  rationalText,
  sum,
  type BargainingProblem,
  type ExactValue,
  type Rational,
} from "@parley/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { solveProblem } from "../solve-problem.ts";
import { boxesOf, cornersOf, equalPlanes, type Box } from "./corner-oracle.ts";
import { problems, worth } from "./divisible-fixtures.ts";

type Vector = readonly Rational[];
type Piece = readonly [Vector, Vector];

const half = fraction(1n, 2n);
const middle = (a: Rational, b: Rational): Rational => product(half, sum(a, b));
const text = (vector: Vector): string[] => vector.map(rationalText);

/** Whether some point of some box gives nobody less than the gains and somebody more. */
function isDominated(boxes: readonly Box[], gains: Vector): boolean {
  const under = gains.reduce((all, { denominator }) => all * denominator, 1n);
  return boxes.some((box) => {
    const above = box.map((own, p) =>
      own.map((a, j) => a * under - (j === 0 ? (gains[p]!.numerator * under) / gains[p]!.denominator : 0n)),
    );
    return cornersOf(above, []).some(({ over }) => over.some((gain) => gain > 0n));
  });
}

/** Whether some point between the ends gives nobody less than the gains. */
function covers([from, to]: Piece, gains: Vector): boolean {
  let [low, high] = [fraction(0n), fraction(1n)];
  for (const [p, gain] of gains.entries()) {
    const [step, missing] = [difference(to[p]!, from[p]!), difference(gain, from[p]!)];
    if (step.numerator === 0n && missing.numerator > 0n) return false;
    if (step.numerator === 0n) continue;
    const end = quotient(missing, step);
    if (step.numerator > 0n && compareRationals(end, low) > 0) low = end;
    if (step.numerator < 0n && compareRationals(end, high) < 0) high = end;
  }
  return compareRationals(low, high) <= 0;
}

function checkFrontier(problem: BargainingProblem): number {
  const { pareto, whyNone } = solveProblem(problem).value;
  const boxes = boxesOf(problem);
  const corners = boxes.flatMap((box) =>
    cornersOf(
      box,
      equalPlanes(
        box,
        problem.parties.map(() => 1n),
      ),
    ),
  );
  expect(whyNone === undefined).toBe(corners.length > 0);
  if (whyNone) return 0;
  const gainsOf = (exact: readonly string[]): Vector =>
    exact.map((one, p) => difference(exactNumber(one), problem.parties[p]!.reservation));
  const pieces: Piece[] = [];
  for (const { outcome, from, to } of pareto.segments ?? []) {
    const [a, b] = [gainsOf(from.exact), gainsOf(to.exact)];
    pieces.push([a, b]);
    for (const end of [from, to]) {
      expect(text(worth(problem, { outcome, amounts: end.amounts }))).toEqual(end.exact);
      expect(isDominated(boxes, gainsOf(end.exact))).toBe(!end.included);
    }
    const between = a.map((one, p) => middle(one, b[p]!));
    const halfWay = (issue: string): ExactValue => {
      const amount = middle(exactNumber(from.amounts![issue]!.exact), exactNumber(to.amounts![issue]!.exact));
      return { exact: rationalText(amount), decimal: 0 };
    };
    const amounts = Object.fromEntries(Object.keys(from.amounts ?? {}).map((issue) => [issue, halfWay(issue)]));
    expect(
      text(worth(problem, { outcome, amounts }).map((u, p) => difference(u, problem.parties[p]!.reservation))),
    ).toEqual(text(between));
    expect(isDominated(boxes, between)).toBe(false);
  }
  for (const point of pareto.points) {
    const gains = worth(problem, point).map((u, p) => difference(u, problem.parties[p]!.reservation));
    expect(isDominated(boxes, gains)).toBe(false);
    pieces.push([gains, gains]);
  }
  for (const { over, under } of corners.slice(0, 60)) {
    const gains = over.map((gain) => fraction(gain, under));
    expect(pieces.some((piece) => covers(piece, gains))).toBe(true);
  }
  return pieces.length;
}

describe("the frontier with amounts is efficient throughout, and covers every corner of every stretch", () => {
  test.each([
    ["two parties, two amounts", { parties: [2], divisible: 2 }, 1],
    ["three or four parties, one amount", { parties: [3, 4], divisible: 1 }, 2],
  ] as const)("%s, 1,000 problems", (_, shape, seed) => {
    let pieces = 0;
    fc.assert(
      fc.property(problems(shape), (problem) => {
        pieces += checkFrontier(problem);
      }),
      { numRuns: 1_000, seed },
    );
    expect(pieces).toBeGreaterThan(1_000);
  });
});
