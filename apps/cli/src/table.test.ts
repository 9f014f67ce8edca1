import fc from "fast-check";
import { expect, test } from "vitest";
import { table } from "./table.ts";

test("a pipe gets tabs, and nothing in a cell can break a row", () => {
  expect(table(["A", "B"], [["one\ntwo", "three\tfour"]], undefined)).toBe("A\tB\none two\tthree four\n");
});

test("a terminal gets aligned columns", () => {
  expect(
    table(
      ["NAME", "N"],
      [
        ["a", "1"],
        ["long", "22"],
      ],
      80,
    ),
  ).toBe("NAME  N\na     1\nlong  22\n");
});

test("on a narrow terminal cells run over several lines, and every word is still there", () => {
  const cell = fc
    .array(fc.constantFrom("treaty", "of", "withdrawal", "and", "guarantees"), { minLength: 1, maxLength: 12 })
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const words = (text: string) =>
        text
          .split(/\s+/)
          .filter((word) => word !== "")
          .toSorted();
      expect(words(table(["A", "B"], rows, 40))).toEqual(words(["A", "B", ...rows.flat()].join(" ")));
    }),
    { seed: 4, numRuns: 200 },
  );
});
