import { parseCase, type Case, type Move } from "@parley/model";
import { expect, test } from "vitest";
import { movement } from "./movement.ts";

/** Talks on pay and hours at an invented depot, over three dated rounds. */
const depot = {
  format: "parley-case",
  version: 1,
  title: "Depot",
  parties: [
    { id: "depot", name: "Depot" },
    { id: "union", name: "Union" },
  ],
  issues: [
    { id: "pay", label: "Pay", options: ["four", "six", "eight"] },
    { id: "hours", label: "Hours", options: ["short", "long"] },
  ],
  events: [
    { id: "one", label: "First round", kind: "round", when: "2026-03-02" },
    { id: "two", label: "Second round", kind: "round", when: "2026-03-09", after: ["one"] },
  ],
};
const position = (id: string, party: string, stance: string, option: string, since: string, more: object = {}) => ({
  id,
  party,
  stance,
  issue: option === "short" || option === "long" ? "hours" : "pay",
  options: [option],
  since,
  ...more,
});
const labour = parseCase({
  ...depot,
  positions: [
    position("U1", "union", "demands", "eight", "2026-03-01"),
    position("D1", "depot", "accepts", "six", "2026-03-01"),
    position("D2", "depot", "refuses", "eight", "2026-03-01"),
    position("U2", "union", "demands", "six", "2026-03-05"),
    position("D3", "depot", "red-line", "eight", "2026-03-06"),
    position("U3", "union", "refuses", "long", "2026-03-01"),
    position("U4", "union", "accepts-if", "long", "2026-03-10", { if: { pay: ["six"] } }),
  ],
});
const told = (moves: readonly Move[]): string[] =>
  moves.map(({ party, issue, kind, when }) => `${party} ${issue} ${kind} ${when}`);

test("over the rounds of a wage dispute, who moved on what shows between states", () => {
  const { moves, sentence } = movement(labour);
  expect(told(moves)).toEqual([
    "union pay acceptance 2026-03-05",
    "depot pay hardening 2026-03-06",
    "union hours conditional 2026-03-10",
  ]);
  expect(moves[0]).toMatchObject({ from: "demands “eight”", to: "demands “six”", answeredBy: ["m2"] });
  expect(sentence).toMatch(/^3 moves: Depot 1 and Union 2\./);
});

test("between two rounds, or two days, only what lies after the one and up to the other is shown", () => {
  expect(told(movement(labour, { from: "one", to: "Second round" }).moves)).toHaveLength(2);
  expect(told(movement(labour, { from: "two" }).moves)).toEqual(["union hours conditional 2026-03-10"]);
  expect(told(movement(labour, { to: "2026-03-05" }).moves)).toEqual(["union pay acceptance 2026-03-05"]);
  expect(movement(labour, { from: "2026-04-01" }).sentence).toBe("Since 1 April 2026, no move is reported.");
  expect(() => movement(labour, { from: "third" })).toThrow("neither a date");
});

test("a date that may lie outside the stretch is shown with a mark, and no date is counted as left out", () => {
  const positions = labour.positions.map((each) => (each.id === "U2" ? { ...each, since: "2026-03" } : each));
  const vague = movement({ ...labour, positions }, { to: "2026-03-15" });
  expect(vague.moves[0]).toMatchObject({ kind: "acceptance", uncertain: true });
  const claims = [{ id: "c1", quote: "The union dropped its demand", holder: "union", act: "concede", issue: "pay" }];
  const undated = movement(parseCase({ ...depot, claims }), { to: "2026-03-15" });
  expect([undated.moves.length, undated.undated]).toEqual([0, 1]);
  expect(undated.sentence).toContain("1 move without a date is left out");
});

test("a round without a date still parts what is said to come before it and after it", () => {
  const claim = (id: string, anchor: string, relation: string) => ({
    id,
    quote: "The union gave up its claim to a bonus",
    holder: "union",
    act: "concede",
    issue: id,
    when: { text: "then", status: "past", anchor, relation },
  });
  const subject = parseCase({
    ...depot,
    events: [
      { id: "one", label: "First round", kind: "round" },
      { id: "two", label: "Second round", kind: "round", after: ["one"] },
    ],
    claims: [claim("pay", "one", "before"), claim("hours", "two", "after")],
  });
  expect(movement(subject, { from: "one" }).moves.map(({ issue }) => issue)).toEqual(["hours"]);
  expect(movement(subject, { to: "one" }).moves.map(({ issue }) => issue)).toEqual(["pay"]);
});

/** Talks on fish and steel: promises made in return, then told again as concessions. */
const trade = (more: readonly object[] = []): Case =>
  parseCase({
    format: "parley-case",
    version: 1,
    title: "Fish and steel",
    parties: [
      { id: "arland", name: "Arland" },
      { id: "borland", name: "Borland" },
      { id: "host", name: "Host", roles: ["mediator"] },
    ],
    issues: [
      { id: "quota", label: "Quota", options: ["cut", "kept"] },
      { id: "duty", label: "Steel duty", options: ["cut", "kept"] },
    ],
    reports: [
      { id: "may", date: "2026-05-02" },
      { id: "june", date: "2026-06-02" },
    ],
    claims: [
      said("b1", "Borland", "promise", "Borland promised to cut its steel duty", { issue: "duty", options: ["cut"] }),
      said("a1", "Arland", "promise", "In return Arland would drop its claim to the quota", {
        issue: "quota",
        options: ["cut"],
      }),
      ...more,
    ],
  });
const said = (id: string, holder: string, act: string, quote: string, fields: object) => ({
  id,
  holder,
  act,
  quote,
  report: "may",
  ...fields,
});
const again = said("a2", "Arland", "concede", "Arland no longer presses its claim to the quota", {
  issue: "quota",
  options: ["cut"],
  report: "june",
});

test("a concession that was the price of an earlier exchange is told as that", () => {
  const { moves, sentence } = movement(trade([again]));
  expect(moves.map(({ kind, gives, pricedBy }) => ({ kind, gives, pricedBy }))).toEqual([
    { kind: "conditional", gives: "claim-dropped", pricedBy: [] },
    { kind: "claim-not-pressed", gives: undefined, pricedBy: ["a1"] },
  ]);
  expect(sentence).toContain("1 concession was already promised in an earlier exchange");
});

test("the other half of an exchange answers on its own issue", () => {
  const answer = said("b2", "Borland", "concede", "Borland gave up its claim to the duty", {
    issue: "duty",
    report: "june",
  });
  const { moves } = movement(trade([again, answer]));
  const [first, second, third] = moves;
  expect([first?.answeredBy, second?.answeredBy, third?.answeredBy]).toEqual([["m3"], ["m3"], ["m2"]]);
});

test("what is only proposed, or what another is pressed to give, is no move", () => {
  const proposal = said("h1", "Host", "offer", "Host proposes a joint council", { issue: "quota", options: ["kept"] });
  const pressing = said("h2", "Host", "promise", "Host would press Arland to hand over the quota", { issue: "quota" });
  expect(movement(trade([proposal, pressing])).moves.map(({ party }) => party)).toEqual(["arland"]);
});

test("a demand said to hold no longer is a claim dropped, once, with the words that drop it", () => {
  const old = said("c0", "Borland", "demand", "an end to patrols", { issue: "quota", status: "superseded" });
  const kinds = (more: object[]) => movement(trade(more)).moves.filter(({ party }) => party === "borland");
  expect(kinds([old])).toMatchObject([{ kind: "claim-dropped", from: "an end to patrols", to: "no longer held" }]);
  const drop = said("c1", "Borland", "concede", "Borland moved away from its demand", { issue: "quota" });
  expect(kinds([drop, { ...old, partOf: "c1" }])).toMatchObject([
    { kind: "claim-dropped", from: "an end to patrols", claims: ["c1", "c0"] },
  ]);
  const offer = said("c2", "Borland", "offer", "to share patrols", { issue: "quota", status: "superseded" });
  expect(kinds([offer])).toMatchObject([{ kind: "hardening" }]);
});

test("two states of a case are compared as they were recorded, and what was known then is no news", () => {
  const before = parseCase({ ...depot, positions: [position("U1", "union", "demands", "eight", "2026-03-01")] });
  const now = parseCase({
    ...depot,
    positions: [
      { ...position("U1", "union", "demands", "six", "2026-03-01"), since: undefined },
      position("D1", "depot", "accepts", "six", "2026-03-01"),
    ],
    claims: [
      { id: "c9", quote: "The depot dropped its claim to shifts", holder: "depot", act: "concede", issue: "hours" },
    ],
  });
  expect(told(movement(now, { since: before }).moves)).toEqual([
    "depot hours claim-dropped undefined",
    "union pay acceptance undefined",
  ]);
  expect(movement(now, { since: now }).moves).toEqual([]);
});

test("issues with a position and no move are listed for every party", () => {
  expect(movement(labour).unmoved).toEqual([]);
  expect(movement(labour, { from: "two" }).unmoved).toEqual([
    { party: "depot", issues: ["pay"] },
    { party: "union", issues: ["pay"] },
  ]);
});
