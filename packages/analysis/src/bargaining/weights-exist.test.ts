import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OpenParty, OpenValues } from "./open-values.ts";
import { seededRandom } from "./seeded-random.ts";
import { weightsExist } from "./weights-exist.ts";

type Line = readonly [number, number, number];

const dot = (a: Line, b: Line): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const level = (constant: number): Line => [constant, constant, constant];
const plus = (a: Line, b: Line): Line => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const cross = (a: Line, b: Line): Line => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** Three issues, then a place for joint values; the first two weights are open, or all are ranked. Weights are points of a plane, in homogeneous numbers. */
function planeOf({ weights, order }: OpenParty): { readonly edges: Line[]; readonly line: (byIssue: Line) => Line } {
  if (order) {
    const at = (byIssue: Line, place: number) => byIssue[order[place]!]!;
    const line = (of: Line): Line => [at(of, 0) * 6, (at(of, 0) + at(of, 1)) * 3, (of[0] + of[1] + of[2]) * 2];
    return {
      edges: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      line,
    };
  }
  const [a, b, c] = [weights[0]!, weights[1]!, weights[2]!];
  const edges: Line[] = [
    [1, 0, -a.min],
    [-1, 0, a.max],
    [0, 1, -b.min],
    [0, -1, b.max],
    [0, 0, 1],
  ];
  return { edges, line: ([x, y, z]) => [x, y, z * c.min] };
}

/** Points in every cell, on every edge and at every corner of what lines make of the plane within its edges. */
function pointsOfAllCells(edges: readonly Line[], lines: readonly Line[]): Line[] {
  const all = [...edges, ...lines];
  const corners = new Map<string, Line>();
  for (const [i, a] of all.entries())
    for (const b of all.slice(i + 1)) {
      const raw = cross(a, b);
      if (raw.every((part) => part === 0)) continue;
      const turned = edges.some((edge) => dot(edge, raw) < 0) ? (raw.map((part) => -part) as unknown as Line) : raw;
      if (edges.some((edge) => dot(edge, turned) < 0)) continue;
      const sum = turned.reduce((size, part) => size + Math.abs(part), 0);
      corners.set(turned.map((part) => (part / sum).toFixed(9)).join(), turned);
    }
  const found = [...corners.values()];
  return found.flatMap((a, i) => [
    a,
    ...found.slice(i + 1).flatMap((b, j) => [plus(a, b), ...found.slice(i + j + 2).map((c) => plus(plus(a, b), c))]),
  ]);
}

/** By trying weights in every cell into which rivals cut what is open, for every party, in all combinations. */
function oracle({ outcomes, parties }: OpenValues, own: readonly number[]): boolean {
  const rivals = outcomes.filter((other) => other !== own);
  const patterns = parties.map((party) => {
    const { edges, line } = planeOf(party);
    const value = (one: readonly number[]) => one.map((option, i) => party.values[i]![option]!.min);
    const whole = ([a = 0, b = 0, c = 0, joint = 0]: readonly number[]) =>
      plus(line([a, b, c]), party.order ? level(6 * joint) : [0, 0, joint]);
    const gaps = rivals.map((other) => whole(value(other).map((v, i) => v - value(own)[i]!)));
    const gain = plus(
      whole(value(own)),
      party.order ? level(-6 * party.reservation) : [0, 0, -party.reservation * party.weightScale],
    );
    const kept = pointsOfAllCells(edges, [...gaps, gain]).filter((point) => dot(gain, point) >= 0);
    return [...new Set(kept.map((point) => gaps.map((gap) => Math.sign(dot(gap, point))).join()))].map((text) =>
      text.split(",").map(Number),
    );
  });
  const combined = patterns.reduce<number[][][]>(
    (all, of) => all.flatMap((before) => of.map((pattern) => [...before, pattern])),
    [[]],
  );
  return combined.some((of) =>
    rivals.every((_, r) => of.some((pattern) => pattern[r]! < 0) || of.every((pattern) => pattern[r] === 0)),
  );
}

const exactly = (value: number) => ({ min: value, max: value });

const problems = fc.nat().map((seed): OpenValues => {
  const draw = seededRandom(seed);
  const sizes = [1 + draw(2), 2, 2];
  let outcomes: number[][] = [[]];
  for (const size of sizes) outcomes = outcomes.flatMap((one) => Array.from({ length: size }, (_, o) => [...one, o]));
  // Where the first two issues choose differently, what is given to options together counts.
  outcomes = outcomes.map((one) => [...one, one[0] === one[1] ? 0 : 1]);
  const isJoint = draw(2) === 0;
  const parties = Array.from({ length: 1 + draw(3) }, (_, p): OpenParty => {
    const ranked = draw(2) === 0;
    const known = p > 1;
    const range = () => {
      const min = draw(4);
      return { min, max: known || draw(3) === 0 ? min : min + 1 + draw(4) };
    };
    const last = 1 + draw(3);
    return {
      values: [
        ...sizes.map((size) => Array.from({ length: size }, () => exactly(draw(9)))),
        [0, isJoint ? draw(9) - 4 : 0].map(exactly),
      ],
      joint: [3],
      weights: ranked ? [1, 1, 1, 1].map(exactly) : [range(), range(), exactly(last), exactly(1)],
      weightScale: 1,
      ...(ranked ? { order: [2, 0, 1] } : {}),
      reservation: ranked ? draw(5) : draw(20),
    };
  });
  return { outcomes: outcomes.filter(() => draw(6) > 0), parties };
});

describe("weights of which only ranges or an order are known", () => {
  test("2,500 problems: they exist exactly where some cell of what is open has them", () => {
    let [some, none] = [0, 0];
    fc.assert(
      fc.property(problems, (open) => {
        for (const own of open.outcomes) {
          const found = weightsExist(open, own, { programmes: 500 });
          expect(found).toBe(oracle(open, own));
          if (found) some++;
          else none++;
        }
      }),
      { seed: 20260305, numRuns: 2_500 },
    );
    expect(Math.min(some, none)).toBeGreaterThan(2_000);
  });

  test("weights inside, where no end of a range and no corner of a ranking would do, are found", () => {
    // Under w and 1 − w: (4, 4) beats (9, 0) and (0, 9) only where w lies between 4/9 and 5/9.
    const party: OpenParty = {
      values: [[9, 4, 0].map(exactly), [0, 4, 9].map(exactly)],
      joint: [],
      weights: [{ min: 0, max: 10 }, exactly(5)],
      weightScale: 1,
      reservation: 0,
    };
    const outcomes = [
      [0, 0],
      [1, 1],
      [2, 2],
    ];
    expect(weightsExist({ outcomes, parties: [party] }, [1, 1], { programmes: 9 })).toBe(false);
    const better = { ...party, values: [[9, 5, 0].map(exactly), [0, 5, 9].map(exactly)] };
    expect(weightsExist({ outcomes, parties: [better] }, [1, 1], { programmes: 9 })).toBe(true);
  });

  test("what a budget does not reach is left open", () => {
    const party: OpenParty = {
      values: [
        [
          { min: 0, max: 0 },
          { min: 1, max: 1 },
        ],
      ],
      joint: [],
      weights: [{ min: 1, max: 2 }],
      weightScale: 1,
      reservation: 0,
    };
    expect(weightsExist({ outcomes: [[0], [1]], parties: [party] }, [0], { programmes: 1 })).toBe(undefined);
    expect(weightsExist({ outcomes: [[0], [1]], parties: [party] }, [0], { programmes: 9 })).toBe(false);
  });
});
