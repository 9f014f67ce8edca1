import { stepSchema } from "@parley/model";
import { expect, test } from "vitest";
import { movedStep } from "./moved-step.ts";

const steps = [
  { id: "a", text: "a" },
  { id: "b", text: "b", after: [{ step: "a", edge: "completion" }] },
  { id: "c", text: "c", after: [{ step: "b", edge: "start" }] },
  { id: "d", text: "d" },
].map((step) => stepSchema.parse(step));
const order = ["a", "b", "c", "d"];
const after = (id: string, by: 1 | -1) =>
  Object.fromEntries(movedStep(steps, order, { id, by }).map((step) => [step.id, step.after]));

test("a step that moves earlier takes the place of the one that it waited for", () => {
  expect(after("c", -1)).toEqual({
    c: [{ step: "a", edge: "completion" }],
    b: [
      { step: "a", edge: "completion" },
      { step: "c", edge: "start" },
    ],
  });
  expect(after("b", 1)).toEqual(after("c", -1));
});

test("a step with no tie to its neighbour gets one, and does not say which end is meant", () => {
  expect(after("d", -1)).toEqual({
    d: [],
    c: [
      { step: "b", edge: "start" },
      { step: "d", edge: "unspecified" },
    ],
  });
});

test("at either end nothing moves", () => {
  expect([after("a", -1), after("d", 1)]).toEqual([{}, {}]);
});
