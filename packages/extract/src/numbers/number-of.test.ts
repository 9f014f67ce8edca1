import { expect, test } from "vitest";
import { numberOf } from "./number-of.ts";

test.each([
  ["7", 7],
  ["Nine", 9],
  ["sixteen", 16],
  ["eighty", 80],
  ["ninety-one", 91],
  ["forty two", 42],
  ["three hundred", 300],
  ["two hundred and fifteen", 215],
  ["four dozen", 48],
  ["seven-eight", undefined],
  ["several", undefined],
  ["someone", undefined],
])("'%s' says %s", (text, number) => {
  expect(numberOf(text)).toBe(number);
});
