import fc from "fast-check";
import { expect, test } from "vitest";
import { formulaHolds, formulaIssues, formulaMentions, type Formula } from "./formula.ts";
import { formulaSchema } from "./formula-schema.ts";

const choose = (options: Record<string, string>) => (issue: string) => options[issue];

test("every issue of a table must have one of its options", () => {
  const formula: Formula = { pay: ["five", "six"], hours: ["short"] };
  expect(formulaHolds(formula, choose({ pay: "six", hours: "short" }))).toBe(true);
  expect(formulaHolds(formula, choose({ pay: "six", hours: "long" }))).toBe(false);
});

test("an issue left open fails every list over it, and an empty list always fails", () => {
  expect(formulaHolds({ pay: ["five"] }, choose({}))).toBe(false);
  expect(formulaHolds({ pay: [] }, choose({ pay: "five" }))).toBe(false);
});

test("nothing required always holds; nothing to choose from never does", () => {
  expect([
    formulaHolds({}, choose({})),
    formulaHolds({ all: [] }, choose({})),
    formulaHolds({ any: [] }, choose({})),
  ]).toEqual([true, true, false]);
});

test("mentions carry their path, and issues are listed once", () => {
  const formula: Formula = { any: [{ pay: ["five"] }, { not: { pay: ["six"], hours: [] } }] };
  expect(formulaMentions(formula).map((mention) => mention.path)).toEqual([
    ["any", 0, "pay", 0],
    ["any", 1, "not", "pay", 0],
  ]);
  expect(formulaIssues(formula)).toEqual(["pay", "hours"]);
});

test("a formula of an unknown shape is refused", () => {
  expect(formulaSchema.safeParse({ any: [{ pay: ["five"] }], pay: ["six"] }).success).toBe(false);
  expect(formulaSchema.safeParse({ pay: 5 }).success).toBe(false);
});

const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 3 },
    fc.dictionary(fc.constantFrom("a", "b"), fc.subarray(["x", "y"]), { maxKeys: 2 }),
    fc.record({ not: tie("formula") }),
    fc.record({ any: fc.array(tie("formula"), { maxLength: 3 }) }),
    fc.record({ all: fc.array(tie("formula"), { maxLength: 3 }) }),
  ),
}));

test("“not any” is “all not”, for any formulas and packages", () => {
  fc.assert(
    fc.property(
      fc.array(formula, { maxLength: 4 }),
      fc.constantFrom("x", "y"),
      fc.constantFrom("x", "y"),
      (parts, a, b) => {
        const choice = choose({ a, b });
        expect(formulaHolds({ not: { any: parts } }, choice)).toBe(
          formulaHolds({ all: parts.map((part) => ({ not: part })) }, choice),
        );
      },
    ),
    { seed: 7, numRuns: 500 },
  );
});

test("a formula reads back from its own JSON", () => {
  fc.assert(
    fc.property(formula, (one) => {
      expect(formulaSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
    }),
    { seed: 8, numRuns: 300 },
  );
});
