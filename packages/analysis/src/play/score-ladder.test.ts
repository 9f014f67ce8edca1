import { formulaHolds, rationalNumber } from "@parley/model";
import { expect, test } from "vitest";
import { seededRandom } from "../bargaining/seeded-random.ts";
import { plainProblem } from "../bargaining/problem-fixtures.ts";
import { scaledProblem } from "../bargaining/scaled-problem.ts";
import { scoreLadder } from "./score-ladder.ts";
import { scoredTable } from "./scored-tables-for-tests.ts";
import { seatScores } from "./table-scores.ts";

test("the ladder of a small problem, by hand: equal outcomes stand in the order of the case", () => {
  const problem = plainProblem({
    values: [
      [
        [0, 2],
        [1, 3],
      ],
    ],
  });
  const ladder = scoreLadder(scaledProblem(problem), 0);
  expect([...ladder.sums]).toEqual([1, 3, 5]);
  expect([...ladder.better]).toEqual([3, 1, 0]);
  expect([0, 1].map((which) => [...ladder.outcomeAt(3, which)])).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test("on 300 random tables the ladder has what listing every package has, in the same order", () => {
  const draw = seededRandom(5);
  let joint = 0;
  for (let i = 0; i < 300; i++) {
    const { rules } = scoredTable(draw);
    if ("missing" in rules.scores) throw new Error(rules.scores.missing);
    const { problem } = rules.scores;
    const scaled = scaledProblem(problem);
    const whole = (value: bigint): number => Number(value);
    const all = problem.issues.reduce<number[][]>(
      (rows, { options }) => rows.flatMap((row) => options.map((_, o) => [...row, o])),
      [[]],
    );
    for (const [p, party] of problem.parties.entries()) {
      if (party.id === "m") continue;
      const listed = all
        .filter((row) =>
          problem.constraints.every(({ formula }) =>
            formulaHolds(formula, (id) => {
              const at = problem.issues.findIndex((issue) => issue.id === id);
              return problem.issues[at]?.options[row[at]!]?.id;
            }),
          ),
        )
        .map((row) => ({
          options: Object.fromEntries(problem.issues.map(({ id, options }, at) => [id, options[row[at]!]!.id])),
          value:
            whole(row.reduce((sum, o, at) => sum + scaled.values[p]![at]![o]!, 0n)) +
            party.interactions.reduce(
              (sum, { when }, k) =>
                when.every(({ issue, options }) => options.includes(row[issue]!))
                  ? sum + whole(scaled.interactions[p]![k]!)
                  : sum,
              0,
            ),
        }))
        .sort((a, b) => b.value - a.value);
      const seat = seatScores(rules, party.id);
      expect(seat.ladder.outcomes).toBe(listed.length);
      const ranked = listed.map((_, k) => seat.ranked(k)!);
      expect(ranked.map((text) => seat.valueOf(text))).toEqual(listed.map(({ value }) => value));
      expect(ranked.map(({ key }) => key).sort()).toEqual(
        listed
          .map(({ options }) =>
            Object.entries(options)
              .map((pair) => pair.join("="))
              .join(" "),
          )
          .sort(),
      );
      expect(seat.ranked(listed.length)).toBeUndefined();
      const wanted = draw(30) - 2.5;
      expect(seat.atLeast(wanted)).toBe(
        ranked.findLast((text) => seat.valueOf(text)! >= wanted && isFirst(text, ranked, seat)),
      );
      const reservation =
        (rationalNumber(party.reservation) * Number(scaled.scales[p]!.numerator)) /
        Number(scaled.scales[p]!.denominator);
      expect(seat.floor).toBe(listed.findLast(({ value }) => value >= reservation)?.value);
      joint += party.interactions.length > 0 ? 1 : 0;
    }
  }
  expect(joint).toBeGreaterThan(100);
});

/** Whether no earlier outcome of the list is worth the same. */
function isFirst<Text>(
  text: Text,
  ranked: readonly Text[],
  { valueOf }: { valueOf: (text: Text) => number | undefined },
): boolean {
  return ranked.find((other) => valueOf(other) === valueOf(text)) === text;
}

test("thirty issues of five options are no burden; sums that never coincide are refused, not cut", () => {
  const wide = plainProblem({
    values: [Array.from({ length: 30 }, (_, i) => [0, 1, 2, 3, 5].map((v) => v * (1 + (i % 7))))],
  });
  const ladder = scoreLadder(scaledProblem(wide), 0);
  expect(ladder.outcomes).toBeCloseTo(5 ** 30, -8);
  expect(ladder.outcomeAt(0, 0).every((place) => place === 0)).toBe(true);
  const odd = plainProblem({ values: [Array.from({ length: 20 }, (_, i) => [0, 2 ** i])] });
  expect(() => scoreLadder(scaledProblem(odd), 0)).toThrow(/more than 300000 different sums: give fewer digits/);
});
