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

test("one side alone negotiates when it asks for what a deal would settle, not when it announces it", () => {
  const alone = (act: string) =>
    told([claim("Union", act)], {
      parties: [union],
      issues: [{ id: "pay", label: "Pay", options: ["six"], proposed }],
      positions: [{ party: "union", stance: "accepts", issue: "pay", options: ["six"], proposed }],
    });
  expect(["threaten", "demand", "reject"].map(alone)).toEqual([true, true, true]);
  expect(["offer", "promise", "accept"].map(alone)).toEqual([false, false, false]);
});

test("whatever a person recorded of a negotiation is one", () => {
  expect(told([])).toBe(false);
  expect(told([], { parties: [{ id: "union", name: "Union" }] })).toBe(true);
  expect(told([], { events: [{ id: "e", label: "Round", when: "2026-05-01" }] })).toBe(true);
});
