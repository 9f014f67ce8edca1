import { rationalText } from "@parley/model";
import { describe, expect, test } from "vitest";
import { scoreRanges } from "./score-ranges.ts";

describe("scores with ranges", () => {
  const issues = ["pay", "hours"].map((id) => ({
    id,
    label: id,
    options: [
      { id: "a", label: "a" },
      { id: "b", label: "b" },
    ],
  }));
  const score = { party: "staff", author: "A. Analyst", date: "2026-02-25", weights: {}, values: {} };
  const subject = { issues } as unknown as Parameters<typeof scoreRanges>[0];

  test("numbers stay numbers; ranges give their middle", () => {
    expect(scoreRanges(subject, { ...score, values: { pay: { a: 3 } } }).ranges).toBeUndefined();
    const { values, ranges } = scoreRanges(subject, { ...score, values: { pay: { a: { min: 1, max: 4 } } } });
    expect([rationalText(values[0]![0]!), ranges?.weights.kind]).toEqual(["2.5", "within"]);
  });

  test("a ranking gives the middle of its weights, 3/4 and 1/4 of two, and names every issue once", () => {
    const { values } = scoreRanges(subject, {
      ...score,
      weightOrder: ["hours", "pay"],
      values: { pay: { a: 4 }, hours: { b: 4 } },
    });
    expect(values.map((of) => of.map(rationalText))).toEqual([
      ["1", "0"],
      ["0", "3"],
    ]);
    for (const weightOrder of [["pay"], ["pay", "pay"], ["pay", "gone"]])
      expect(() => scoreRanges(subject, { ...score, weightOrder })).toThrow(/every issue of the case once/);
    expect(() => scoreRanges(subject, { ...score, weightOrder: ["pay", "hours"], weights: { pay: 1 } })).toThrow(
      /without weights/,
    );
  });
});
