import fc from "fast-check";
import { expect, it } from "vitest";
import { formulaHolds, type Formula } from "@parley/model";
import { conditionDraft, conditionFormula, emptyCondition } from "./condition-draft.ts";

const pay = { pay: ["six"] };
const week = { week: ["long", "short"] };

it.each<[string, Formula, "all" | "any", boolean]>([
  ["one line", pay, "all", false],
  ["lines that must all hold", { ...pay, ...week }, "all", false],
  ["any one of its lines", { any: [pay, week] }, "any", false],
  ["lines that must not hold together", { not: { ...pay, ...week } }, "all", true],
  ["two lines on one issue", { all: [pay, { pay: ["five", "six"] }] }, "all", false],
])("shows %s, and writes the same again", (_, formula, join, negated) => {
  const draft = conditionDraft(formula);
  expect(draft).toMatchObject({ join, negated });
  expect(draft.kept).toBeUndefined();
  expect(conditionFormula(draft)).toEqual(formula);
});

it("keeps what lines cannot say until it is replaced", () => {
  const intricate = { any: [{ all: [pay, week] }, { not: pay }] };
  const draft = conditionDraft(intricate);
  expect(conditionFormula(draft)).toBe(intricate);
  expect(conditionFormula({ ...emptyCondition, rows: [{ issue: "pay", options: ["six"] }] })).toEqual(pay);
});

it("says nothing where no option is chosen", () => {
  expect(conditionFormula(emptyCondition)).toBeUndefined();
  expect(conditionFormula(conditionDraft(undefined))).toBeUndefined();
});

it("means the same after a form as before it, whatever the formula", () => {
  const table = fc.dictionary(
    fc.constantFrom("pay", "week", "shifts"),
    fc.uniqueArray(fc.constantFrom("a", "b", "c"), { minLength: 1 }),
    { minKeys: 1, maxKeys: 3 },
  );
  const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      table,
      fc.array(tie("formula"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      fc.array(tie("formula"), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      tie("formula").map((not) => ({ not })),
    ),
  }));
  const chosen = fc.record({ pay: option(), week: option(), shifts: option() });
  fc.assert(
    fc.property(formula, chosen, (before, options) => {
      const after = conditionFormula(conditionDraft(before));
      const choice = (issue: string) => options[issue as keyof typeof options];
      expect(after && formulaHolds(after, choice)).toBe(formulaHolds(before, choice));
    }),
    { seed: 20260302, numRuns: 500 },
  );
});

function option() {
  return fc.constantFrom("a", "b", "c");
}
