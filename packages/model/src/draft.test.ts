import { expect, test } from "vitest";
import { applyEvents } from "./apply-event.ts";
import { eventOf } from "./events-for-tests.ts";
import { draftClauses } from "./draft.ts";
import { parseCase, readCase } from "./parse-case.ts";

const talks = {
  format: "parley-case",
  version: 1,
  title: "Talks",
  parties: [
    { id: "port", name: "Port" },
    { id: "union", name: "Union" },
  ],
  issues: [{ id: "pay", label: "Pay", options: ["six", "five"] }],
  claims: [
    { id: "c1", quote: "six", holder: "Union", act: "demand" },
    { id: "c2", quote: "six per cent", holder: "Union", act: "demand" },
  ],
  steps: [{ id: "s1", text: "pays", by: "port" }],
};
const clause = {
  id: "pay-clause",
  issue: "pay",
  status: "bracketed",
  alternatives: [
    { id: "six", text: "Six per cent.", options: { pay: "six" }, heldBy: ["union"], claims: ["c1"] },
    { id: "five", text: "Five per cent.", options: { pay: "five" }, heldBy: ["port"] },
  ],
  chosen: "six",
  terms: { actor: ["port"], verifier: ["union"] },
};
const draft = {
  id: "d1",
  title: "Text",
  articles: [{ id: "a1", heading: "Pay", clauses: [clause] }],
  seenBy: [
    { party: "port", date: "2026-03-01" },
    { party: "union", date: "2026-03-02" },
  ],
};

const problems = (records: object): string[] => {
  const outcome = readCase({ ...talks, ...records });
  return "problems" in outcome ? outcome.problems.map(({ code, path }) => `${code} ${path.join(".")}`) : [];
};
const withClause = (changes: object, more: object = {}) => ({
  drafts: [{ ...draft, articles: [{ id: "a1", heading: "Pay", clauses: [{ ...clause, ...changes }] }], ...more }],
});

test("a draft and reports on compliance that name what is there have no problem", () => {
  const later = { ...draft, id: "d2", of: "d1" };
  const compliance = [
    { id: "r1", on: { step: "s1" }, status: 1, date: "2026-04", author: "N.N." },
    {
      id: "r2",
      on: { draft: "d1", clause: "pay-clause" },
      status: 3,
      date: "2026-04-02",
      author: "N.N.",
      claims: ["c1"],
    },
  ];
  expect(problems({ drafts: [draft, later], compliance })).toEqual([]);
});

test.each([
  [
    "a clause on an issue that is not there",
    withClause({ issue: "hours" }),
    "dangling-id drafts.0.articles.0.clauses.0.issue",
  ],
  ["a wording that is not there", withClause({ chosen: "seven" }), "dangling-id drafts.0.articles.0.clauses.0.chosen"],
  [
    "a clause that comes from none",
    withClause({ from: [{ draft: "d1", clause: "x" }] }),
    "dangling-id drafts.0.articles.0.clauses.0.from.0.clause",
  ],
  [
    "two wordings of one id",
    withClause({ chosen: undefined, alternatives: [clause.alternatives[0], clause.alternatives[0]] }),
    "duplicate-id drafts.0.articles.0.clauses.0.alternatives",
  ],
  [
    "a wording held by nobody known",
    withClause({ alternatives: [{ id: "six", text: "Six.", heldBy: ["navy"] }] }),
    "dangling-id drafts.0.articles.0.clauses.0.alternatives.0.heldBy.0",
  ],
  ["a version of none", withClause({}, { of: "d0" }), "dangling-id drafts.0.of"],
  [
    "one that nobody known has seen",
    withClause({}, { seenBy: [{ party: "navy", date: "2026" }] }),
    "dangling-id drafts.0.seenBy.0.party",
  ],
  [
    "a report on a step that is not there",
    { compliance: [{ id: "r", on: { step: "s9" }, status: 0, date: "2026", author: "N.N." }] },
    "dangling-id compliance.0.on.step",
  ],
  [
    "a report on a clause that is not there",
    {
      drafts: [draft],
      compliance: [{ id: "r", on: { draft: "d1", clause: "x" }, status: 0, date: "2026", author: "N.N." }],
    },
    "dangling-id compliance.0.on.clause",
  ],
])("%s is named with its place", (_what, records, problem) => {
  expect(problems(records)).toEqual([problem]);
});

test("a status beyond full is refused", () => {
  const compliance = [{ id: "r", on: { step: "s1" }, status: 4, date: "2026", author: "N.N." }];
  expect(problems({ compliance })).toEqual(["invalid-input compliance.0.status"]);
});

test("merging parties, issues and claims reaches into the clauses of a draft", () => {
  const subject = parseCase({
    ...talks,
    parties: [...talks.parties, { id: "dockers", name: "Dockers" }],
    issues: [...talks.issues, { id: "wages", label: "Wages", options: ["six", "more"] }],
    drafts: [draft],
  });
  const merged = applyEvents(subject, [
    eventOf({ type: "parties-merged", into: "dockers", from: "union" }, "e1"),
    eventOf({ type: "issues-merged", into: "wages", from: "pay", options: { five: "more" } }, "e2"),
    eventOf({ type: "claims-merged", into: "c2", from: ["c1"] }, "e3"),
  ]);
  const [text] = merged.drafts;
  const [now] = text ? draftClauses(text) : [];
  expect(now).toMatchObject({ issue: "wages", terms: { actor: ["port"], verifier: ["dockers"] } });
  expect(now?.alternatives).toMatchObject([
    { options: { wages: "six" }, heldBy: ["dockers"], claims: ["c2"] },
    { options: { wages: "more" }, heldBy: ["port"], claims: [] },
  ]);
  expect(text?.seenBy.map(({ party }) => party)).toEqual(["port", "dockers"]);
});

test("who saw a version as two parties that are one saw it once, first", () => {
  const subject = parseCase({ ...talks, drafts: [draft] });
  const merged = applyEvents(subject, [eventOf({ type: "parties-merged", into: "port", from: "union" }, "e1")]);
  expect(merged.drafts[0]?.seenBy).toEqual([{ party: "port", date: "2026-03-01" }]);
});
