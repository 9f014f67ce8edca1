import { issueSchema, scoreSchema, type Issue } from "@parley/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openCount } from "./open-count.ts";
import { newScoreDraft, scoreDraft, scoreLack, scoreOf, type ScoreDraft } from "./score-draft.ts";
import { typedAmounts, typedValue, valueText } from "./typed-value.ts";

const issues: Issue[] = [
  { id: "pay", label: "Pay", options: ["five", { id: "six", label: "Six" }] },
  { id: "water", options: [{ id: "share", divisible: { from: 0, to: 100, unit: "%" } }] },
].map((one) => issueSchema.parse(one));
const [pay] = issues as [Issue];
const subject = { issues, scores: [] };
const start = newScoreDraft("port", { author: "A. Analyst", today: "2026-05-01" }, issues);
const typed = (part: Partial<ScoreDraft>): ScoreDraft => ({ ...start, values: { pay: { six: "100" } }, ...part });
const by = { party: "port", author: "A. Analyst", date: "2026-05-01" };

describe("values as they are typed", () => {
  test("a number, a range and points stay what they are when they are shown again", () => {
    const value = fc.oneof(
      fc.integer({ min: -99, max: 99 }),
      fc.tuple(fc.integer({ min: -99, max: 99 }), fc.nat(9)).map(([min, more]) => ({ min, max: min + more / 4 })),
    );
    fc.assert(
      fc.property(value, (one) => {
        expect(typedValue(valueText(one))).toEqual({ value: one });
      }),
      { seed: 1 },
    );
    expect(typedAmounts("0: 0, 1/3: 40; 100: -6")).toEqual({
      value: [
        [0, 0],
        ["1/3", 40],
        [100, -6],
      ],
    });
    expect(typedAmounts("7")).toEqual({ value: 7 });
    for (const range of ["40 to 60", "40–60", "40 .. 60"])
      expect(typedValue(range)).toEqual({ value: { min: 40, max: 60 } });
    expect(typedValue("  ")).toEqual({});
  });

  test.each(["abc", "1,5", "1e9", "..6", "4..", "NaN", "1/0"])(
    "%s is no number, and it is said what would be",
    (text) => {
      expect(typedValue(text).problem).toContain("write a number such as 40");
      expect(typedAmounts(text).problem).toContain("write amounts and their values");
    },
  );

  test("a range from above is told the right way round", () => {
    expect(typedValue("60..40").problem).toBe("in a range the smaller number comes first: 40..60");
  });
});

describe("the form of one person's values for one party", () => {
  test.each([
    { weights: { pay: 2 }, values: { pay: { six: { min: 80, max: 100 } } }, reservation: 30, discount: 0.9 },
    {
      weights: { pay: { min: 1, max: 2 } },
      values: {
        water: {
          share: [
            [0, 0],
            [100, "1/3"],
          ],
        },
      },
    },
    { weightOrder: ["water", "pay"], values: { pay: { five: 1 } } },
    { values: { pay: { six: 5 } }, interactions: [{ if: { pay: ["six"], water: ["share"] }, value: -2 }], seen: true },
  ])("what stands in the case stays what it is: %j", (fields) => {
    const score = scoreSchema.parse({ ...by, ...fields });
    const draft = scoreDraft(score, issues);
    expect(scoreLack(draft, { issues, scores: [score] })).toBeUndefined();
    expect(scoreOf(draft, issues)).toEqual(score);
  });

  test("what is empty is not given, and an order leaves no weights", () => {
    const draft = typed({
      weights: { pay: "2" },
      reservation: " ",
      values: { pay: { five: "", six: "4" }, water: {} },
    });
    expect(scoreOf(draft, issues)).toEqual({ ...by, weights: { pay: 2 }, values: { pay: { six: 4 } } });
    expect(scoreOf({ ...draft, weighing: "order" }, issues)).toMatchObject({
      weights: {},
      weightOrder: ["pay", "water"],
    });
  });

  test.each<[Partial<ScoreDraft>, string]>([
    [{ author: " " }, "Say whose judgement it is."],
    [{ date: "" }, "Give its date."],
    [{ values: {} }, "Give a value to at least one option."],
    [{ values: { pay: { six: "x" } } }, "Pay, “Six”: write a number such as 40, or a range such as 40..60, not “x”."],
    [{ weights: { pay: "-1" } }, "Weight of Pay: a weight is 0 or more."],
    [{ reservation: "1..2" }, "No deal: write one number, not a range."],
    [{ discount: "2" }, "Discount: a number above 0 and at most 1."],
    [
      { values: { water: { share: "0: 0, 50: 9" } } },
      "water, “share”: expected points from 0 to 100, the ends of the option, not from 0 to 50.",
    ],
    [
      { joint: [{ condition: { join: "all", negated: false, rows: [] }, value: "3" }] },
      "Value together 1: choose the options, or take it away.",
    ],
    [
      {
        joint: [{ condition: { join: "all", negated: false, rows: [{ issue: "pay", options: ["six"] }] }, value: "" }],
      },
      "Value together 1: give its value.",
    ],
  ])("%j is told in words", (part, words) => {
    expect(scoreLack(typed(part), subject)).toBe(words);
  });

  test("a second form of the same person for the same party does not take the place of the first unasked", () => {
    const scores = [scoreSchema.parse({ ...by, values: { pay: { five: 1 } } })];
    expect(scoreLack(typed({}), { issues, scores })).toContain("gave this party values already");
    expect(scoreLack(typed({ party: "union" }), { issues, scores })).toBeUndefined();
  });

  test("ranges are counted, points of amounts are none", () => {
    const range = { min: 1, max: 2 };
    const values = { pay: { six: range }, water: { share: [[0, 0] as [number, number], [1, 1] as [number, number]] } };
    expect(openCount({ weights: { [pay.id]: range }, values })).toBe(2);
  });
});
