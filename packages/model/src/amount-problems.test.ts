import { expect, test } from "vitest";
import { parseCase } from "./parse-case.ts";

const divided = (divisible: object, share: unknown, plain: unknown = 1) =>
  parseCase({
    format: "parley-case",
    version: 1,
    title: "Water",
    parties: [{ id: "north", name: "North" }],
    issues: [{ id: "water", options: ["none", { id: "share", divisible }] }],
    scores: [{ party: "north", author: "A", date: "2026-02-25", values: { water: { none: plain, share } } }],
  });

const whole = { from: 0, to: 100, unit: "%" };
const line = [
  [0, 1],
  [100, 5],
];

test("points from one end of an amount to the other are taken, and one number for every amount", () => {
  expect(divided(whole, line).scores[0]?.values["water"]?.["share"]).toEqual(line);
  expect(divided({ from: "1/3", to: "2/3" }, 4).issues).toHaveLength(1);
});

test.each([
  ["ends in the wrong order", { from: 100, to: 0 }, 1, /from below to, not 100 and 0/],
  ["an end that is no number", { from: "1/0", to: 100 }, 1, /expected a number/],
  ["points that stop before the end", whole, [line[0], [90, 5]], /points from 0 to 100.*not from 0 to 90/],
  ["points out of order", whole, [...line, [50, 3]], /rising order/],
  ["a value that is no number", whole, [line[0], [100, "much"]], /expected a number/],
  ["a range instead of points", whole, { min: 1, max: 2 }, /takes no range/],
  ["a single point", whole, [[0, 1]], /at least two points/],
])("%s: refused in one line that says where", (_, divisible, share, message) => {
  expect(() => divided(divisible, share)).toThrow(message);
});

test("points for an option that is not divisible are refused", () => {
  expect(() => divided(whole, line, line)).toThrow(/not divisible/);
});
