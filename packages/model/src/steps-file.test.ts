import { expect, test } from "vitest";
import { caseOfSteps, isStepsFile } from "./steps-file.ts";

const file = {
  parties: ["a", "b"],
  steps: [
    { id: "s1", by: "a", cost: { a: 4 }, benefit: { b: "1/3" } },
    { id: "s2", by: "b", text: "it pays", cost: { b: 0.1 }, benefit: { b: 0.3 }, after: ["s1"], irreversible: true },
  ],
};

test("steps with costs and benefits become a case: each is worth its benefit less its cost, exactly", () => {
  const subject = caseOfSteps({ ...file, author: "A. Analyst", date: "2026-03", losses: { a: 1 } });
  expect(subject.stepValues).toEqual([
    {
      author: "A. Analyst",
      date: "2026-03",
      losses: { a: 1 },
      values: { s1: { a: "-4", b: "1/3" }, s2: { b: "0.2" } },
    },
  ]);
  expect(subject.steps).toMatchObject([
    { id: "s1", text: "s1", after: [] },
    { id: "s2", text: "it pays", after: [{ step: "s1", edge: "completion" }], irreversible: true },
  ]);
});

test("whoever gives no name is not given one", () => {
  expect(caseOfSteps(file).stepValues[0]).toMatchObject({ author: "somebody not named", date: "XXXX-XX-XX" });
});

test("a steps file is known by its steps and parties, or by its format; a case is none", () => {
  expect([file, { format: "parley-steps" }].map(isStepsFile)).toEqual([true, true]);
  expect([{ format: "parley-case", ...file }, { steps: [] }, [], null, 3].map(isStepsFile)).toEqual(
    Array.from({ length: 5 }, () => false),
  );
});

test("what is wrong is named by its place", () => {
  expect(() => caseOfSteps({ ...file, steps: [{ id: "s1", cost: { a: [] } }] })).toThrow("steps[0].cost.a");
  expect(() => caseOfSteps({ ...file, steps: [{ id: "s1", after: ["s9"] }] })).toThrow('no step has the id "s9"');
  expect(() => caseOfSteps({ ...file, steps: [{ id: "s1", cost: { c: 1 } }] })).toThrow("c");
  expect(() => caseOfSteps({ ...file, steps: [{ id: "s1", cost: { a: "much" } }] })).toThrow("much");
});
