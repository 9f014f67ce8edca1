import { expect, it } from "vitest";
import { nextPlace } from "./use-grid-keys.ts";

const size = { rows: 3, columns: 2 };

it.each([
  ["ArrowDown", { row: 1, column: 0 }, { row: 2, column: 0 }],
  ["ArrowDown", { row: 2, column: 0 }, { row: 2, column: 0 }],
  ["ArrowUp", { row: 0, column: 1 }, { row: 0, column: 1 }],
  ["ArrowRight", { row: 1, column: 0 }, { row: 1, column: 1 }],
  ["ArrowLeft", { row: 1, column: 0 }, { row: 1, column: 0 }],
  ["Home", { row: 1, column: 1 }, { row: 1, column: 0 }],
  ["End", { row: 1, column: 0 }, { row: 1, column: 1 }],
])("%s leads from %o to %o", (key, from, to) => {
  expect(nextPlace(from, { key, ctrl: false }, size)).toEqual(to);
});

it("leads with Ctrl to the corners", () => {
  expect(nextPlace({ row: 1, column: 1 }, { key: "Home", ctrl: true }, size)).toEqual({ row: 0, column: 0 });
  expect(nextPlace({ row: 0, column: 0 }, { key: "End", ctrl: true }, size)).toEqual({ row: 2, column: 1 });
});

it("leaves other keys alone", () => {
  expect(nextPlace({ row: 0, column: 0 }, { key: "a", ctrl: false }, size)).toBeUndefined();
});
