import { stepSchema, type Step } from "@parley/model";
import { expect, test } from "vitest";
import { cutStep } from "./cut-step.ts";
import { dayRange, dayRangeText, daysWords } from "./day-range.ts";
import { gateStep } from "./gate-step.ts";
import { draggedStep } from "./moved-step.ts";
import { endsInCondition, stepLines } from "./step-lines.ts";

const step = (id: string, more: object = {}): Step => stepSchema.parse({ id, text: id, ...more });
const after = (step: string, edge = "completion") => ({ after: [{ step, edge }] });
const waits = (steps: readonly Step[]) =>
  steps.map(({ id, after: before }) =>
    `${id} after ${before.map((one) => `${one.step}:${one.edge}`).join(" ")}`.trim(),
  );

test("a step in tranches ends under its old id, and what waits for its beginning waits for the first", () => {
  const steps = [
    step("sign"),
    step("leave", { ...after("sign"), level: 5, days: { min: 9 }, condition: "guarantees stand", irreversible: true }),
    step("watch", after("leave", "start")),
    step("open", after("leave")),
  ];
  const cut = cutStep(steps, { id: "leave", parts: 3 });
  expect(waits(cut)).toEqual([
    "leave-part-1 after sign:completion",
    "leave-part-2 after leave-part-1:completion",
    "leave after leave-part-2:completion",
    "watch after leave-part-1:start",
  ]);
  expect(cut.map(({ text }) => text)).toContain("leave (part 3 of 3)");
  expect(cut.filter(({ condition }) => condition !== undefined).map(({ id }) => id)).toEqual(["leave-part-1"]);
  expect(cut.some(({ level, days }) => level !== undefined || days !== undefined)).toBe(false);
  expect(cutStep(steps, { id: "leave", parts: 1 })).toEqual([]);
});

test("a gate comes after what the step waited for, and the step waits for its completion", () => {
  const steps = [step("pay"), step("leave", { ...after("pay"), proposal: "port" })];
  const gate = gateStep(steps, "leave", { kind: "verification", by: "union", text: "the union has the money" });
  expect(waits(gate)).toEqual([
    "the-union-has-the-money after pay:completion",
    "leave after pay:completion the-union-has-the-money:completion",
  ]);
  expect(gate[0]).toMatchObject({ kind: "verification", by: "union", proposal: "port" });
});

test("a dragged step passes every step between, and stays where it is dropped on itself", () => {
  const steps = [step("a"), step("b", after("a")), step("c", after("b"))];
  expect(waits(draggedStep(steps, ["a", "b", "c"], { id: "c", to: 0 }))).toEqual([
    "a after c:completion",
    "b after a:completion c:completion",
    "c after",
  ]);
  expect(draggedStep(steps, ["a", "b", "c"], { id: "b", to: 1 })).toEqual([]);
});

test("lines become steps in their order; a line with if is the condition of the next, a name says who", () => {
  const parties = [{ id: "port", name: "The Port", aliases: ["the port"] }];
  const made = stepLines("1. The Port: pays\n\nif guarantees stand\n- crews return: all of them\n", {
    steps: [{ id: "pays" }],
    parties,
    proposal: "union",
  });
  expect(made).toMatchObject([
    { id: "pays-2", by: "port", text: "pays", after: [], proposal: "union" },
    {
      text: "crews return: all of them",
      condition: "guarantees stand",
      after: [{ step: "pays-2", edge: "unspecified" }],
    },
  ]);
  expect(made[1]).not.toHaveProperty("by");
  expect(stepLines(" \nif only\n", { steps: [], parties })).toEqual([]);
});

test("conditions on several lines all count, and one that no step follows is noticed", () => {
  const none = { steps: [], parties: [] };
  const [made] = stepLines("if guarantees stand,\n2. If the vote passes:\ncrews return", none);
  expect(made?.condition).toBe("guarantees stand, and if the vote passes");
  expect(endsInCondition("crews return\nif the vote passes\n\n")).toBe(true);
  expect(endsInCondition("if the vote passes\ncrews return")).toBe(false);
});

test.each([
  [{ min: 1, max: 1 }, "1 day"],
  [{ min: 3, max: 5 }, "3 to 5 days"],
  [{ min: 3 }, "at least 3 days"],
  [{ max: 1.5 }, "at most 1.5 days"],
])("%o in words", (range, words) => {
  expect(daysWords(range)).toBe(words);
});

test.each([
  ["3", { min: 3, max: 3 }],
  ["3-5", { min: 3, max: 5 }],
  ["3 –", { min: 3 }],
  ["-5", { max: 5 }],
  ["", undefined],
  ["5-3", "wrong"],
  ["soon", "wrong"],
  ["3 5", "wrong"],
])("%s days", (typed, days) => {
  const read = dayRange(typed);
  expect(read).toEqual(days);
  if (typeof read === "object") expect(dayRange(dayRangeText(read))).toEqual(read);
});
