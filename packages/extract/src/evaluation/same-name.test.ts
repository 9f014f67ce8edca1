import { expect, test } from "vitest";
import { sameSource } from "./same-name.ts";

test("a form of address says nothing about who speaks", () => {
  expect(sameSource("Ms Lee", "Ann Lee")).toBe(true);
  expect(sameSource("Ms Lee", "Ann Roy")).toBe(false);
});

test("a form of address alone names nobody", () => {
  expect(sameSource("Ms Lee", "Ms Roy")).toBe(false);
});
