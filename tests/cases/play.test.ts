import { join } from "node:path";
import { consequence, debrief, legalMoves, playMove, replay, seatBrief, type TableState } from "@parley/analysis";
import { sessionMoveSchema, sessionSchema, type Case } from "@parley/model";
import { openCase } from "@parley/workbench";
import { describe, expect, test } from "vitest";
import { root } from "../cli/parley.ts";

const talks = (await openCase(join(root, "cases/reference-talks/case.yaml"), { texts: false })).case;
const strike = (await openCase(join(root, "cases/harbour-strike/case.yaml"), { texts: false })).case;

/** Listed moves, played from the opening that the case gives. */
function played(subject: Case, moves: readonly object[]): TableState {
  const { rules, opening } = replay(
    subject,
    sessionSchema.parse({ id: "s", title: "S", start: { rounds: 2, turns: 6 } }),
  );
  return moves.reduce(
    (state: TableState, move) => playMove(rules, state, sessionMoveSchema.parse(move)),
    opening.state,
  );
}

const steps = (by: string, ...ids: string[]) =>
  ids.flatMap((step) => [
    { kind: "step-begin", by, step },
    { kind: "step-complete", by, step },
  ]);

describe("the reference talks", () => {
  const draft = {
    "donetsk-forces": "stay",
    "economic-zone": "zone",
    flag: "ukrainian",
    recognition: "not-recognised",
    "kherson-zaporizhzhia": "current-line",
    "northern-regions": "withdraw",
    "return-of-areas": "diplomacy-only",
    "army-size": "no-limit",
    "foreign-personnel": "none",
    ceasefire: "current-line",
    monitoring: "us-remote",
    guarantees: "firm-without-troops",
    "plant-output": "fifty-fifty",
  };
  const convene = { kind: "convene", by: "united-states" };
  const agreed = [
    convene,
    { kind: "mediator-draft", by: "united-states", options: draft },
    { kind: "accept", by: "ukraine", text: 4 },
    { kind: "concede", by: "russia", line: "RU.D1" },
    { kind: "concede", by: "russia", line: "RU.N1" },
    { kind: "accept", by: "russia", text: 4 },
    { kind: "guarantor-consents", by: "europe", text: 4 },
    { kind: "sign", by: "russia", text: 4, order: "ukraine" },
  ];

  test("open as the report leaves them: texts, the threat, the tentative round, two orders, each with its claims", () => {
    const { opening } = replay(talks, sessionSchema.parse({ id: "s", title: "S" }));
    expect(opening.state.texts.map(({ by }) => by)).toEqual(["russia", "ukraine", "united-states"]);
    expect(opening.state.texts[1]?.answers["russia"]).toBe("rejected");
    expect(opening.state.threats).toHaveLength(1);
    expect(opening.facts.filter(({ kind }) => kind === "order")).toHaveLength(2);
    expect(opening.facts.find(({ kind }) => kind === "round")?.words).toContain("tentatively");
    expect(opening.facts.filter(({ kind, claims }) => kind !== "seat" && claims.length === 0)).toEqual([]);
  });

  test("suggest texts to a mediator that ask each of the two parties, not one alone", () => {
    const { rules } = replay(talks, sessionSchema.parse({ id: "s", title: "S" }));
    const state = played(talks, [convene]);
    const asked = legalMoves(rules, state, "united-states").flatMap((move) =>
      "options" in move ? [consequence(talks, rules, { state, move })] : [],
    );
    expect(asked.some((words) => words.startsWith("It asks Russia to give up") && !words.includes("Ukraine to"))).toBe(
      true,
    );
    expect(asked.some((words) => words.startsWith("It asks Ukraine to give up") && !words.includes("Russia to"))).toBe(
      true,
    );
  });

  test("suggest the options that parties want where nothing tells them apart", () => {
    const { rules } = replay(talks, sessionSchema.parse({ id: "s", title: "S" }));
    const drafts = legalMoves(rules, played(talks, [convene]), "united-states").flatMap((move) =>
      "options" in move && Object.keys(move.options).length > 9 ? [move.options] : [],
    );
    expect(drafts.length).toBeGreaterThan(1);
    for (const options of drafts)
      expect(options).toMatchObject({
        "army-size": "no-limit",
        "kherson-zaporizhzhia": "current-line",
        "economic-zone": "zone",
      });
  });

  test("offer a signature of the mediator's text with each order of steps that is proposed", () => {
    const { rules } = replay(talks, sessionSchema.parse({ id: "s", title: "S", start: { rounds: 2, turns: 6 } }));
    const signing = legalMoves(rules, played(talks, agreed.slice(0, -1)), "russia").filter(
      ({ kind }) => kind === "sign",
    );
    expect(signing).toEqual(
      ["russia", "ukraine"].map((order) => ({ kind: "sign", by: "russia", claims: [], text: 4, order })),
    );
  });

  test("can be carried out", () => {
    const state = played(talks, [
      ...agreed,
      ...steps("europe", "kyiv-1"),
      ...steps("russia", "kyiv-2", "unplaced-north"),
      ...steps("ukraine", "kyiv-3"),
      ...steps("united-states", "unplaced-monitoring"),
    ]);
    expect(state.end?.kind).toBe("carried-out");
  });

  test("can collapse at the second of five steps", () => {
    const state = played(talks, [
      ...agreed,
      ...steps("europe", "kyiv-1"),
      { kind: "step-default", by: "russia", step: "kyiv-2" },
    ]);
    expect(state.end).toMatchObject({ kind: "collapse", step: "kyiv-2", at: 2 });
  });

  test("can break down as the ultimatum says", () => {
    const state = played(talks, [
      convene,
      { kind: "walk-out", by: "russia" },
      { kind: "adjourn", by: "ukraine", sineDie: true },
    ]);
    expect(state.end?.kind).toBe("breakdown");
  });

  test("can end in one more inconclusive round", () => {
    const adjourn = { kind: "adjourn", by: "russia" };
    expect(played(talks, [convene, adjourn, convene, adjourn]).end?.kind).toBe("inconclusive");
  });

  test("crossing a red line takes a concession that names it", () => {
    const russian = { ...draft, "donetsk-forces": "withdraw", ceasefire: "after-withdrawal" };
    const moves = [convene, { kind: "mediator-draft", by: "united-states", options: russian }];
    expect(() => played(talks, [...moves, { kind: "accept", by: "ukraine", text: 4 }])).toThrow("concede UA.R1");
    expect(() => played(talks, [...moves, { kind: "concede", by: "ukraine", line: "UA.R1" }])).not.toThrow();
  });
});

describe("the harbour strike", () => {
  const text = {
    pay: "six-percent",
    "back-pay": "from-january",
    "working-time": "thirty-eight-hours",
    overtime: "voluntary",
    "weekend-call": "on-call",
    "job-guarantee": "five-years",
    strike: "suspended",
  };
  const agreed = [
    { kind: "convene", by: "ministry" },
    { kind: "concede", by: "union", line: "HWU.D2" },
    { kind: "table-package", by: "union", options: text },
    { kind: "accept", by: "operator", text: 4 },
    { kind: "sign", by: "operator", text: 4 },
  ];

  test("is played from opening to implementation", () => {
    const state = played(strike, [
      ...agreed,
      ...steps("union", "text-agreed", "strike-suspended"),
      ...steps("operator", "rise-paid", "guarantee-written", "overtime-voluntary"),
    ]);
    expect(state.end?.kind).toBe("carried-out");
  });

  test("collapses when the rise is not paid", () => {
    const state = played(strike, [
      ...agreed,
      ...steps("union", "text-agreed", "strike-suspended"),
      { kind: "step-default", by: "operator", step: "rise-paid" },
    ]);
    expect(state.end).toMatchObject({ kind: "collapse", step: "rise-paid", at: 3 });
  });

  test("gives each seat a brief without the lines of others, and a debrief that names each move's source", () => {
    const moves = agreed.map((move) => ({ ...move, hypothetical: "A. Student" }));
    const session = sessionSchema.parse({ id: "s", title: "Class", start: { turns: 6 }, moves });
    const brief = seatBrief(strike, session, "operator");
    expect(brief).toContain("MT.R1");
    expect(brief).not.toContain("HWU.");
    expect(debrief(strike, session)).toContain("hypothetical, by A. Student");
    expect(debrief(strike, session)).toContain("## What was given up");
  });
});
