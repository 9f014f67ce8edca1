import { parseCase, sessionMoveSchema, sessionStartSchema, type SessionMove } from "@parley/model";
import { describe, expect, test } from "vitest";
import { applyMove } from "./apply-move.ts";
import { openingTable } from "./opening.ts";
import { playMove } from "./play-move.ts";
import { reason, toldReason } from "./reason.ts";
import { tableRules } from "./table-rules.ts";
import type { TableState } from "./table-state.ts";

const strike = parseCase({
  format: "parley-case",
  version: 1,
  title: "Strike",
  parties: [
    { id: "port", name: "Port" },
    { id: "union", name: "Union" },
    { id: "ministry", name: "Ministry", roles: ["mediator"] },
    { id: "bank", name: "Bank", roles: ["guarantor"] },
    { id: "council", name: "Council", roles: ["ratifier"] },
    { id: "press", name: "Press", roles: ["observer"] },
  ],
  issues: [
    { id: "pay", options: [{ id: "six", needs: ["bank"] }, "four"] },
    { id: "hours", options: ["35", "38"] },
  ],
  positions: [
    { id: "U1", party: "union", stance: "red-line", issue: "pay", options: ["four"] },
    { id: "U2", party: "union", stance: "demands", issue: "hours", options: ["35"] },
    { id: "P1", party: "port", stance: "accepts-if", issue: "pay", options: ["six"], if: { hours: ["38"] } },
    { id: "P2", party: "port", stance: "accepts", issue: "pay", options: ["four"] },
  ],
  threats: [{ id: "t", by: "union", consequence: "strikes", deadline: "2026-03-05", if: { pay: ["six"] } }],
  steps: [
    { id: "ends", text: "the strike ends", by: "union", guaranteedBy: ["ministry"], irreversible: true },
    {
      id: "pays",
      text: "the rise is paid",
      by: "port",
      after: [{ step: "ends", edge: "completion" }],
      verifiedBy: ["ministry"],
    },
  ],
});
const start = sessionStartSchema.parse({ date: "2026-03-02", rounds: 2, turns: 4 });
const rules = tableRules(strike, start);
const opening = openingTable(strike, rules).state;
const move = (one: object): SessionMove => sessionMoveSchema.parse(one);

/** The table after moves that all are allowed. */
function after(...moves: object[]): TableState {
  return moves.reduce((state: TableState, one) => playMove(rules, state, move(one)), opening);
}

function refusal(state: TableState, one: object): string {
  const outcome = applyMove(rules, state, move(one));
  return "refused" in outcome ? toldReason(outcome.refused) : "allowed";
}

const convene = { kind: "convene", by: "ministry" };
const offer = { kind: "table-package", by: "union", options: { pay: "six", hours: "35" } };
const texts = opening.tabled;
const agreed = [
  convene,
  offer,
  { kind: "drop-condition", by: "port", line: "P1" },
  { kind: "accept", by: "port", text: texts + 1 },
  { kind: "guarantor-consents", by: "bank", text: texts + 1 },
  { kind: "ratifier-approves", by: "council", text: texts + 1 },
];
const signed = [...agreed, { kind: "sign", by: "union", text: texts + 1 }];

test("the table opens with what the case says: texts, refusals, the deadline; an observer has no seat", () => {
  expect(rules.seats.map(({ party }) => party)).toEqual(["bank", "council", "ministry", "port", "union"]);
  expect(opening.texts.map(({ by, text }) => [by, text.options])).toEqual([
    ["port", { pay: "four" }],
    ["union", { hours: "35" }],
  ]);
  expect(opening.texts[0]?.answers).toEqual({ port: "accepted", union: "rejected" });
  expect(opening.ultimatums).toMatchObject([{ by: "union", deadline: 3, state: "open" }]);
});

describe("a move that is not allowed is refused with its reason", () => {
  test.each([
    ["before a round", [], offer, "no round is sitting: convene one first"],
    ["by a party without a seat", [], { kind: "walk-out", by: "press" }, "press has no seat at this table"],
    [
      "across its own condition",
      [convene, offer],
      { kind: "accept", by: "port", text: texts + 1 },
      "the text crosses what port holds to; first drop-condition P1",
    ],
    [
      "across its own red line",
      [convene, { kind: "table-package", by: "port", options: { pay: "four", hours: "35" } }],
      { kind: "accept", by: "union", text: texts + 1 },
      "the text crosses what union holds to; first concede U1",
    ],
    [
      "on a text that was withdrawn",
      [convene, offer],
      { kind: "accept", by: "port", text: 2 },
      "text 2 is not on the table: it was withdrawn, or never tabled",
    ],
    [
      "with a round before today",
      [convene, { kind: "adjourn", by: "port", until: 5 }],
      { ...convene, from: 3 },
      "day 3 is past: it is day 5",
    ],
    [
      "with a deadline before today",
      [convene, { kind: "adjourn", by: "port", until: 5 }],
      { kind: "ultimatum", by: "union", consequence: "leaves", deadline: 4 },
      "its deadline, day 4, is past: it is day 5",
    ],
    [
      "with a deadline before the planned round",
      [{ ...convene, from: 3, tentative: true }],
      { kind: "ultimatum", by: "union", consequence: "leaves", deadline: 1 },
      "its deadline, day 1, is before the round of day 3",
    ],
    [
      "after walking out",
      [convene, { kind: "walk-out", by: "union" }],
      { kind: "threaten", by: "union", consequence: "more" },
      "union has walked out and must return first",
    ],
    [
      "to sign without consents",
      agreed.slice(0, 4),
      { kind: "sign", by: "union", text: texts + 1 },
      `text ${texts + 1} cannot be signed: council has not approved it; bank has not consented to it`,
    ],
    [
      "to ratify what nobody accepted",
      [convene, offer],
      { kind: "ratifier-approves", by: "council", text: texts + 1 },
      "not yet accepted, even ad referendum, by port",
    ],
    [
      "a draft by who does not mediate",
      [convene],
      { kind: "mediator-draft", by: "port", options: { pay: "six" } },
      "port does not mediate",
    ],
    ["an option that is not there", [convene], { ...offer, options: { pay: "ten" } }, "pay has no option ten"],
    [
      "a step before another",
      signed,
      { kind: "step-begin", by: "port", step: "pays" },
      "pays waits for ends to be complete",
    ],
    ["talks after a signature", signed, convene, "a text is signed: only its steps are carried out now"],
  ] as const)("%s", (_what, moves, one, reason) => {
    const state = after(...moves);
    const before = JSON.stringify(state);
    expect(refusal(state, one)).toBe(reason);
    expect(JSON.stringify(state)).toBe(before);
  });

  test("and whoever must know at once is told what is allowed", () => {
    expect(() => playMove(rules, opening, move(offer))).toThrow(/nothing changed; allowed: ministry convene/);
  });
});

test("steps that wait for each other cannot be signed for", () => {
  const steps = [
    { id: "a", text: "a", by: "port", after: [{ step: "b" }] },
    { id: "b", text: "b", by: "union", after: [{ step: "a" }] },
  ];
  const circle = tableRules(parseCase({ ...JSON.parse(JSON.stringify(strike)), steps }), start);
  const state = agreed.reduce((now: TableState, one) => playMove(circle, now, move(one)), opening);
  expect(applyMove(circle, state, move({ kind: "sign", by: "union", text: texts + 1 }))).toEqual({
    refused: reason`steps wait for each other: ${{ step: ["a", "b"] }}`,
  });
});

describe("a session comes to one of four ends", () => {
  const steps = [
    { kind: "step-begin", by: "union", step: "ends" },
    { kind: "step-complete", by: "union", step: "ends" },
    { kind: "step-begin", by: "port", step: "pays" },
    { kind: "step-complete", by: "port", step: "pays" },
  ];

  test("carried out, once what somebody verifies is verified", () => {
    expect(after(...signed, ...steps).phase).toBe("carrying-out");
    expect(after(...signed, ...steps, { kind: "step-verify", by: "ministry", step: "pays" }).end?.kind).toBe(
      "carried-out",
    );
  });

  test("collapse at a step that nobody guarantees; a guarantee makes good", () => {
    expect(
      after(...signed, ...steps.slice(0, 2), { kind: "step-default", by: "port", step: "pays" }).end,
    ).toMatchObject({ kind: "collapse", step: "pays", at: 2 });
    const made = after(
      ...signed,
      { kind: "step-default", by: "union", step: "ends" },
      { kind: "invoke-guarantee", by: "port", step: "ends" },
    );
    expect(made.steps).toEqual({ ends: "made-good" });
    expect(refusal(made, { kind: "step-begin", by: "port", step: "pays" })).toBe("allowed");
  });

  test("breakdown, when a party has left and the talks are adjourned without a day", () => {
    expect(
      after(convene, { kind: "walk-out", by: "union" }, { kind: "adjourn", by: "port", sineDie: true }).end?.kind,
    ).toBe("breakdown");
  });

  test("inconclusive, when the rounds are used up", () => {
    expect(after(convene, { kind: "adjourn", by: "port" }, convene, { kind: "adjourn", by: "port" }).end).toEqual({
      kind: "inconclusive",
      reason: reason`all ${2} rounds have sat without a signature`,
    });
  });
});

test("an ultimatum falls due after its deadline, and lapses when its maker goes on", () => {
  const due = after(convene, { kind: "adjourn", by: "port", until: 4 });
  expect(due.ultimatums[0]?.state).toBe("due");
  expect(playMove(rules, due, move({ kind: "convene", by: "union" })).ultimatums[0]?.state).toBe("lapsed");
  expect(playMove(rules, due, move({ kind: "walk-out", by: "union" })).ultimatums[0]?.state).toBe("carried-out");
  expect(after(...agreed.slice(0, 4)).ultimatums[0]?.state).toBe("met");
});

test("a split step is done in two parts, the second after the first", () => {
  const draft = { kind: "mediator-draft", by: "ministry", options: offer.options, splits: true };
  const accepted = ["union", "port"].map((by) => ({ kind: "accept", by, text: texts + 1 }));
  const state = after(convene, draft, agreed[2]!, ...accepted, ...signed.slice(4));
  expect(state.due.map(({ id }) => id)).toEqual(["ends/1", "ends/2", "pays"]);
  expect(refusal(state, { kind: "step-begin", by: "union", step: "ends/2" })).toBe(
    "ends/2 waits for ends/1 to be complete",
  );
});
