import { parseCase, type Case } from "@parley/model";
import { expect, test } from "vitest";
import { stability } from "../stability.ts";
import { conflictFromCase } from "./conflict-from-case.ts";

const talks = (fields: object): Case =>
  parseCase({
    format: "parley-case",
    version: 1,
    title: "Ports",
    parties: [
      { id: "north", name: "North" },
      { id: "south", name: "South" },
      { id: "helper", name: "Helper", roles: ["mediator"] },
    ],
    issues: [
      { id: "pay", options: ["five", "six"] },
      { id: "hours", options: ["long", "short"] },
    ],
    ...fields,
  });

const positions = [
  { party: "north", stance: "demands", issue: "pay", options: ["six"] },
  { party: "south", stance: "red-line", issue: "pay", options: ["six"] },
  { party: "south", stance: "demands", issue: "hours", options: ["long"] },
  { party: "north", stance: "accepts-if", issue: "hours", options: ["long"], if: { pay: ["six"] } },
  { party: "helper", stance: "demands", issue: "pay", options: ["five"] },
];
const threat = { id: "strike", by: "north", to: "south", consequence: "a strike", if: { pay: ["six"] } };

test("what one asks for and another refuses is a choice, red lines come first and conditions are kept", () => {
  const made = conflictFromCase(talks({ positions, threats: [threat] }));
  if ("reason" in made) expect.fail(made.reason);
  const [north, south] = made.conflict.decisionMakers;
  expect(north?.options.map(({ id, label }) => [id, label])).toEqual([
    ["strike", "North: a strike"],
    ["north-hours-long", "North accepts “long” (hours)"],
  ]);
  expect(north?.statements).toEqual([
    { "south-pay-six": true },
    { if: { "north-hours-long": true }, then: { "south-pay-six": true } },
    { iff: [{ strike: true }, { not: { "south-pay-six": true } }] },
  ]);
  expect(south?.statements).toEqual([{ "south-pay-six": false }, { "north-hours-long": true }, { strike: false }]);
  expect(made.warnings).toEqual([]);
  const { rankingsBy, sentence } = stability(made.conflict).value;
  expect(rankingsBy).toBe("inferred from stances");
  expect(sentence).toMatch(/^On preferences inferred from stances, which nobody judged/);
});

test("two options of one issue cannot both be accepted, and a mediator has no choice", () => {
  const both = [
    ...positions,
    { party: "south", stance: "demands", issue: "pay", options: ["five"] },
    { party: "north", stance: "refuses", issue: "pay", options: ["five"] },
  ];
  const made = conflictFromCase(talks({ positions: both }));
  expect("conflict" in made && made.conflict.infeasible).toEqual([{ "north-pay-five": true, "south-pay-six": true }]);
  expect("conflict" in made && made.conflict.decisionMakers.map(({ id }) => id)).toEqual(["north", "south"]);
});

test("beyond twelve choices the others are named, and where nobody refuses anything there is no conflict", () => {
  const issues = Array.from({ length: 14 }, (_, i) => ({ id: `i${i}`, options: ["a", "b"] }));
  const many = issues.flatMap(({ id }) => [
    { party: "north", stance: "demands", issue: id, options: ["a"] },
    { party: "south", stance: id === "i13" ? "red-line" : "refuses", issue: id, options: ["a"] },
  ]);
  const made = conflictFromCase(talks({ issues, positions: many }));
  expect("conflict" in made && made.conflict.decisionMakers[1]?.options).toHaveLength(12);
  expect("conflict" in made && made.conflict.decisionMakers[1]?.options.map(({ id }) => id)).toContain("south-i13-a");
  expect(made.warnings[0]?.message).toMatch(/^2 choices are left out, because twelve are the most: South accepts “a”/);
  expect(conflictFromCase(talks({ positions: positions.slice(0, 1) }))).toMatchObject({
    reason: "No party refuses what another asks for, and none has an open threat.",
  });
  expect(conflictFromCase(talks({ parties: [{ id: "north", name: "North" }] }))).toMatchObject({
    reason: "A conflict needs two negotiating parties; this case has 1.",
  });
});

test("a condition about options that are nobody's choice is left out and named", () => {
  const made = conflictFromCase(
    talks({
      positions: positions.map((one) => (one.stance === "accepts-if" ? { ...one, if: { pay: ["five"] } } : one)),
    }),
  );
  expect(made.warnings).toMatchObject([{ code: "condition-left-out" }]);
});
