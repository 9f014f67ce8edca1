import fc from "fast-check";
import { expect, test } from "vitest";
import { csvRows, csvText } from "./csv-text.ts";

test("no cell can run as a formula, and the guard comes off again", () => {
  const cells = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1", "'quoted'", "a=1"];
  const text = csvText([cells]);
  expect(text).toBe("\uFEFF'=1+1,'+1,'-1,'@SUM(A1),\"'\t=1\",''=1,'quoted',a=1\r\n");
  expect(csvRows(text)).toEqual([cells]);
});

test.each([
  [
    "a;b\n1;2\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "a\tb\r\n1\t2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "a,b\r1,\r",
    [
      ["a", "b"],
      ["1", ""],
    ],
  ],
  ['a,b\n\n1,"x, ""y""\nz"\n', [["a", "b"], [""], ["1", 'x, "y"\nz']]],
  [
    "a,b\n1,",
    [
      ["a", "b"],
      ["1", ""],
    ],
  ],
  ["", []],
])("what spreadsheets save is read: %j", (text, rows) => {
  expect(csvRows(text)).toEqual(rows);
});

test("a quote that is never closed is named by its row", () => {
  expect(() => csvRows('a,b\n1,"two\n3,4\n')).toThrow("row 2: a quote is not closed");
});

test("whatever the cells hold, what is written reads back", () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("", "=", "'", '"', "\r\n", ";", "a\tb", "\uFEFF"),
  );
  const rows = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }));
  fc.assert(
    fc.property(rows, (rows) => {
      const head = (rows[0] ?? []).map((_, i) => `c${i}`);
      const whole = rows.length === 0 ? [] : [head, ...rows];
      expect(csvRows(csvText(whole))).toEqual(whole);
    }),
    { seed: 20260304, numRuns: 200 },
  );
});
