import { parseCase, slug } from "@parley/model";
import { expect, test } from "vitest";
import { holdsNegotiation } from "./holds-negotiation.ts";

const proposed = true;
const [union, port] = ["Union", "Port"].map((name) => ({ id: name.toLowerCase(), name, proposed }));
const claim = (holder: string, act: string, issue = "labour.pay") => ({
  id: slug(`${holder} ${act}`),
  quote: "six per cent",
  holder,
  act,
  issue,
});
const told = (claims: object[], more: object = {}) =>
  holdsNegotiation(
    parseCase({ format: "parley-case", version: 1, title: "Told", parties: [union, port], claims, ...more }),
  );

test("what one side asks and the other answers on one issue is a negotiation, whichever way round it is told", () => {
  for (const answer of ["reject", "accept", "concede", "offer", "demand"]) {
    expect(told([claim("Union", "demand"), claim("Port", answer)])).toBe(true);
    expect(told([claim("Port", answer), claim("Union", "demand")])).toBe(true);
  }
  expect(told([claim("Union", "demand"), claim("Port", "reject", "labour.hours")])).toBe(false);
});

test("nobody answers a promise, a forecast or himself", () => {
  expect(told([claim("Union", "promise"), claim("Port", "accept")])).toBe(false);
  expect(told([claim("Union", "predict"), claim("Port", "deny")])).toBe(false);
  expect(told([claim("Union", "offer"), claim("Union", "accept")])).toBe(false);
  expect(told([claim("(article)", "demand"), claim("Port", "reject")])).toBe(false);
});

test("two who agree together negotiate, and so do two of whose talks there is something to tell", () => {
  expect(told([claim("Union|Port", "accept")])).toBe(true);
  expect(told([claim("Union|Port", "report-event")])).toBe(false);
  expect(told([claim("(article)", "report-event", "process.agenda_format")])).toBe(true);
});

const pay = { id: "pay", label: "Pay", options: ["six"], vocabulary: "labour.pay", proposed };
const position = (party: string, claims: string[]) => ({
  party,
  stance: "accepts",
  issue: "pay",
  options: ["six"],
  claims,
  proposed,
});

test("one side alone negotiates when it asks for what deals of a known kind settle, not when it announces it", () => {
  const alone = (act: string, issue: object = pay) =>
    told([claim("Union", act)], {
      parties: [union],
      issues: [issue],
      positions: [position("union", [slug(`Union ${act}`)])],
    });
  expect(["threaten", "demand", "reject"].map((act) => alone(act))).toEqual([true, true, true]);
  expect(["offer", "promise", "accept"].map((act) => alone(act))).toEqual([false, false, false]);
  expect(alone("demand", { ...pay, vocabulary: undefined })).toBe(false);
});

test("two who take positions negotiate, and silence is none", () => {
  const both = (stance: string) =>
    told([], { issues: [pay], positions: [position("union", []), { ...position("port", []), stance }] });
  expect(both("refuses")).toBe(true);
  expect(both("not-reported")).toBe(false);
});

test("whatever a person recorded of a negotiation is one", () => {
  expect(told([])).toBe(false);
  expect(told([], { parties: [{ id: "union", name: "Union" }] })).toBe(true);
  expect(told([], { events: [{ id: "e", label: "Round", when: "2026-05-01" }] })).toBe(true);
});
