import { stepSchema } from "@parley/model";
import { expect, test } from "vitest";
import { stepDraft, writtenStep } from "./step-draft.ts";

const full = stepSchema.parse({
  id: "pay",
  by: ["port"],
  text: "pay rises",
  kind: "payment",
  proposal: "port",
  condition: "the crews return",
  level: 3,
  window: "2026-05",
  irreversible: true,
  after: [{ step: "work", edge: "completion", days: { min: 3 } }],
  counters: ["work"],
  claims: ["c1"],
  days: { max: 9 },
  verifiedBy: ["ministry"],
});

test("a form that changes nothing records the step as it was", () => {
  expect(writtenStep(stepDraft(full), full, [full])).toEqual(full);
});

test("what is emptied goes, what the form does not show stays", () => {
  const emptied = {
    ...stepDraft(full),
    level: "",
    kind: "",
    condition: " ",
    window: "",
    days: "",
    proposal: "",
    verifiedBy: [],
    by: [],
  };
  expect(writtenStep(emptied, full, [full])).toEqual({
    id: "pay",
    text: "pay rises",
    irreversible: true,
    after: full.after,
    counters: ["work"],
    claims: ["c1"],
  });
});

test("a new step gets an id of its own, in the order that is shown", () => {
  expect(writtenStep({ ...stepDraft(undefined, "port"), text: "Pay " }, undefined, [full])).toEqual({
    id: "pay-2",
    text: "Pay",
    proposal: "port",
    irreversible: false,
    after: [],
    counters: [],
    claims: [],
  });
});
