import { parseCase, type Case } from "@parley/model";
import { describe, expect, test } from "vitest";
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

describe("who ranked by name", () => {
  const ranking = (fields: object) => ({
    id: "r1",
    about: "ranking",
    author: "A. Analyst",
    date: "2026-03-01",
    ...fields,
  });
  const own = [{ "north-hours-long": true }, { "south-pay-six": false }, { strike: false }];
  const made = (judgements: readonly object[]) => {
    const outcome = conflictFromCase(talks({ positions, threats: [threat], judgements }));
    return "reason" in outcome ? expect.fail(outcome.reason) : outcome;
  };

  test("is followed for that party and named, and what rules infer for the others is told as theirs", () => {
    const { conflict, warnings } = made([ranking({ party: "south", wants: own })]);
    expect(conflict.decisionMakers[1]).toMatchObject({ rankedBy: "A. Analyst", statements: own });
    expect(conflict.inferred).toBe(true);
    const { rankingsBy, sentence } = stability(conflict).value;
    expect(rankingsBy).toBe("A. Analyst (South); inferred from stances (North)");
    expect(sentence).toMatch(
      /^On the preferences of South as A. Analyst judges them and those of North inferred from stances, which nobody judged, of 8 /,
    );
    expect(warnings).toEqual([]);
  });

  test("ranks all: nothing is inferred any more, whether one person did or two", () => {
    const north = ranking({ id: "r2", party: "north", wants: [{ "south-pay-six": true }] });
    const alone = made([ranking({ party: "south", wants: own }), north]);
    expect(alone.conflict.inferred).toBeUndefined();
    expect(stability(alone.conflict).value).toMatchObject({
      rankingsBy: "A. Analyst",
      sentence: expect.stringMatching(/^On the preferences as A. Analyst judges them, of 8 /),
    });
    const two = made([ranking({ party: "south", wants: own }), { ...north, author: "B. Analyst" }]);
    expect(stability(two.conflict).value.rankingsBy).toBe("B. Analyst (North); A. Analyst (South)");
  });

  test("says what was left out, what names no choice any more, and who else ranked; the latest counts", () => {
    const { conflict, warnings } = made([
      ranking({ party: "south", wants: [{ gone: true }, { strike: false }], date: "2026-03-02" }),
      ranking({ id: "r2", party: "south", wants: own, author: "B. Analyst" }),
    ]);
    expect(conflict.decisionMakers[1]?.statements).toEqual([{ strike: false }]);
    expect(warnings.map(({ code, message }) => [code, message])).toEqual([
      [
        "ranking-outdated",
        "1 statement in A. Analyst’s ranking for South names choices that the case does not make now and is left out",
      ],
      ["other-ranking", "B. Analyst ranked for South too; the latest ranking is used, by A. Analyst, 2026-03-02"],
      [
        "not-ranked",
        "Not in A. Analyst’s ranking for South, though the positions say it: not “South accepts ‘six’ (pay)” and “North accepts ‘long’ (hours)”",
      ],
    ]);
  });

  test("names no choice of the case at all: what rules infer is used, and that is said", () => {
    const { conflict, warnings } = made([ranking({ party: "south", wants: [{ gone: true }] })]);
    expect(conflict).toEqual(made([]).conflict);
    expect(warnings.map(({ message }) => message)).toEqual([
      "1 statement in A. Analyst’s ranking for South names choices that the case does not make now and is left out; what rules infer is used instead",
    ]);
  });
});
