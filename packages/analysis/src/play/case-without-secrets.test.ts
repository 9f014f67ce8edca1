import { parseCase, sessionStartSchema } from "@parley/model";
import { expect, test } from "vitest";
import { caseWithoutSecrets } from "./case-without-secrets.ts";
import { openingTable } from "./opening.ts";
import { seatBrief } from "./session-brief.ts";
import { tableRules } from "./table-rules.ts";

const strike = parseCase({
  format: "parley-case",
  version: 1,
  title: "Strike",
  coding: "SECRET coding",
  parties: [
    { id: "port", name: "Port", note: "SECRET note" },
    { id: "union", name: "Union" },
  ],
  people: [{ id: "falk", name: "SECRET Falk", party: "union" }],
  issues: [
    { id: "pay", label: "Pay", note: "SECRET note", options: ["six", { id: "four", note: "SECRET note" }] },
    { id: "hours", label: "Hours", options: ["35", "38"], secret: "SECRET field" },
  ],
  positions: [
    { id: "P1", party: "port", stance: "red-line", issue: "hours", options: ["35"], text: "SECRET line" },
    { id: "U1", party: "union", stance: "demands", issue: "pay", options: ["six"] },
  ],
  packages: [{ id: "k", label: "The offer of May", by: "port", options: { pay: "four" }, secret: "SECRET field" }],
  scores: [
    {
      party: "port",
      author: "SECRET author",
      date: "2026-01-01",
      weights: {},
      values: { pay: { six: 2 } },
      reservation: 1,
    },
  ],
  rules: [{ id: "r", if: { pay: ["six"] }, then: { hours: ["38"] }, secret: "SECRET field" }],
  steps: [{ id: "s", by: "port", text: "the rise is paid", level: 3, note: "SECRET note" }],
  threats: [{ id: "t", by: "union", consequence: "strikes", deadline: "2026-03-05", cost: "SECRET cost" }],
  judgements: [],
});
const shared = caseWithoutSecrets(strike);

test("what seats keep to themselves and what an analyst added is gone; fields nobody knows too", () => {
  expect(JSON.stringify(shared)).not.toMatch(/SECRET|"P1"|"U1"|reservation|"level"/);
});

test("it is a case whose table opens with the same seats, texts, threats and steps, and holds nobody to a line", () => {
  const start = sessionStartSchema.parse({});
  const [all, open] = [strike, parseCase(structuredClone(shared))].map((subject) => {
    const rules = tableRules(subject, start);
    return { rules, state: openingTable(subject, rules).state };
  });
  expect(open?.rules.seats).toEqual(all?.rules.seats);
  const said = (one: typeof all) => one?.state.texts.map(({ by, text }) => ({ by, options: text.options }));
  expect(said(open)).toEqual(said(all));
  expect(open?.state.ultimatums).toEqual(all?.state.ultimatums);
  expect(open?.rules.steps.map(({ text }) => text)).toEqual(["the rise is paid"]);
  expect(open?.rules.lines).toEqual([]);
});

test("a seat's brief tells its own lines and nobody else's", () => {
  const session = { id: "s", title: "S", start: sessionStartSchema.parse({}), seats: [], moves: [] };
  expect(seatBrief(strike, session, "port")).toContain("SECRET line");
  expect(seatBrief(strike, session, "union")).not.toContain("SECRET line");
});
