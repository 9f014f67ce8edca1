import { divideResultSchema, parseDivision, type Division } from "@parley/model";
import { expect, test } from "vitest";
import { divide } from "./divide.ts";

const t = { name: "t", from: 0, to: "1/2" };

function plant(more: object = {}): Division {
  return parseDivision({
    format: "parley-division",
    version: 1,
    title: "Plant",
    parties: ["ru", "ua", "us"],
    parameter: t,
    claims: { ua: "1/2", us: "1/3", ru: "1/3" },
    formulas: [
      { id: "thirds", by: "ru", shares: { ua: "1/3", us: "1/3", ru: "1/3" } },
      { id: "halves", by: "ua", shares: { ua: "1/2", us: "1/2 - t", ru: "t" } },
    ],
    ...more,
  });
}

test("the value at which everybody gets the share that it declared, and the rule that a formula equals", () => {
  const { value } = divide(plant());
  expect(divideResultSchema.parse(value)).toEqual(value);
  const [thirds, halves] = value.formulas!.formulas;
  expect(value.formulas!.declared).toMatchObject({ ru: { exact: "1/3" }, ua: { exact: "1/2" } });
  expect(halves).toMatchObject({
    exactly: { from: { exact: "1/3" }, to: { exact: "1/3" } },
    atLeast: { from: { exact: "1/3" }, to: { exact: "1/2" } },
    sharesThen: { ua: { exact: "1/2" }, us: { exact: "1/6" }, ru: { exact: "1/3" } },
    missed: [],
    equals: [],
  });
  expect(thirds).toMatchObject({
    exactly: null,
    missed: [{ party: "ua", declared: { exact: "1/2" }, share: "1/3" }],
    equals: [{ rule: "constrained equal awards", at: null }],
  });
  expect(value.sentences).toContain("The formula thirds of ru equals constrained equal awards.");
  expect(value.sentences).toContain(
    "The formula halves of ua gives ru and ua the shares that they declared when t = 1/3: ru 1/3, ua 1/2 and us 1/6.",
  );
});

test("a formula can equal a rule at one value of the parameter only", () => {
  const { value } = divide(plant({ formulas: [{ id: "f", shares: { ua: "4/9", us: "5/9 - t", ru: "t" } }] }));
  const rules = ["constrained equal losses", "Talmud", "random arrival", "minimal overlap", "adjusted proportional"];
  expect(value.formulas!.formulas[0]!.equals).toEqual(
    rules.map((rule) => ({ rule, at: { exact: "5/18", decimal: 5 / 18 } })),
  );
});

test("two declared shares that each can be met, but not together", () => {
  const { value } = divide(plant({ declared: { ru: "1/3", us: "1/3" }, claims: undefined }));
  const halves = value.formulas!.formulas[1]!;
  expect([halves.exactly, halves.atLeast, halves.missed]).toEqual([null, null, []]);
  expect(value.sentences.at(-1)).toBe(
    "The formula halves of ua meets each declared share alone, but no value of t meets all.",
  );
});

test.each([
  ["a sum other than the estate", { ua: "1/2", us: "1/2", ru: "t" }, "formulas[0]: the shares sum to 1 + t, not to 1"],
  ["a share below zero", { ua: "1/4 - t", us: "3/4", ru: "t" }, "the share of ua is negative at t = 1/2"],
  ["two parameters", { ua: "s", us: "1 - s" }, 'expected a number or a linear expression such as 1/2 - t, not "s"'],
  ["a product of parameters", { ua: "t * t", us: "1 - t" }, "linear expression"],
  ["a division by zero", { ua: "1/0", us: "1" }, "linear expression"],
  ["an unknown party", { eu: "1" }, 'no party has the id "eu"'],
])("%s is refused in one line", (_, shares, message) => {
  expect(() => divide(plant({ formulas: [{ id: "f", shares }] }))).toThrow(message);
});

test("an interval has its ends in order, and something must be divided", () => {
  expect(() => divide(plant({ parameter: { name: "t", from: 1, to: 0 } }))).toThrow(
    "expected an interval, not from 1 to 0",
  );
  expect(() => plant({ claims: undefined, formulas: undefined })).toThrow("nothing to divide");
});

test("claims that the estate meets are no dispute", () => {
  const { value } = divide(plant({ estate: 2, formulas: undefined }));
  expect(value.claims).toMatchObject({ disputed: false, left: { exact: "5/6" }, rules: [] });
  expect(value.sentences[0]).toContain("every claim is met and 5/6 is left");
});

test("random arrival among very many is left out and named", () => {
  const parties = Array.from({ length: 17 }, (_, i) => `p${i}`);
  const { value, warnings } = divide(
    parseDivision({
      format: "parley-division",
      version: 1,
      title: "Many",
      parties,
      claims: Object.fromEntries(parties.map((party) => [party, 1])),
    }),
  );
  expect(value.claims!.rules.map(({ rule }) => rule)).not.toContain("random arrival");
  expect(warnings.map(({ code }) => code)).toEqual(["rule-left-out"]);
});
