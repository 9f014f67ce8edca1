import { expect, it } from "vitest";
import { nextOutcome } from "./next-outcome.ts";

const at = new Map([
  [1, { x: 0, y: 0 }],
  [2, { x: 10, y: 1 }],
  [3, { x: 10, y: 9 }],
  [4, { x: -5, y: 0 }],
]);
const moves = [
  { from: 1, to: 2 },
  { from: 3, to: 1 },
];

it("walks along a move in either direction, to what lies most that way", () => {
  expect(nextOutcome({ at, moves }, 1, "ArrowRight")).toBe(2);
  expect(nextOutcome({ at, moves }, 1, "ArrowDown")).toBe(3);
  expect(nextOutcome({ at, moves }, 2, "ArrowLeft")).toBe(1);
});

it("stays where no move leads that way, even if an outcome lies there", () => {
  expect(nextOutcome({ at, moves }, 1, "ArrowLeft")).toBeUndefined();
  expect(nextOutcome({ at, moves }, 4, "ArrowRight")).toBeUndefined();
  expect(nextOutcome({ at, moves }, 1, "Home")).toBeUndefined();
});
