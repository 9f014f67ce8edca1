import { sessionMoveSchema, sessionStartSchema, type SessionMove } from "@parley/model";
import { expect, test } from "vitest";
import { seededRandom } from "../bargaining/seeded-random.ts";
import { applyMove } from "./apply-move.ts";
import { consequence } from "./consequence.ts";
import { legalMoves } from "./legal-moves.ts";
import { moveWords } from "./move-words.ts";
import { openingTable } from "./opening.ts";
import { playMove } from "./play-move.ts";
import { smallTable } from "./small-tables-for-tests.ts";
import { strikeCase } from "./strike-for-tests.ts";
import { tableRules } from "./table-rules.ts";
import type { TableState } from "./table-state.ts";
import { canBeSigned, missingFor, needWords, textNeeds } from "./text-needs.ts";

const strike = strikeCase({
  issues: [
    { id: "pay", label: "Pay", options: [{ id: "six", needs: ["bank"] }, "four"] },
    { id: "hours", label: "Hours", options: ["35", "38"] },
  ],
  positions: [
    { id: "P1", party: "port", stance: "red-line", issue: "hours", options: ["35"] },
    { id: "P2", party: "port", stance: "refuses", issue: "pay", options: ["six"] },
    { id: "U1", party: "union", stance: "demands", issue: "pay", options: ["six"] },
  ],
});
const rules = tableRules(strike, sessionStartSchema.parse({ rounds: 2 }));
const move = (one: object): SessionMove => sessionMoveSchema.parse(one);
const convene = { kind: "convene", by: "union" };
const six = { kind: "table-package", by: "union", options: { pay: "six", hours: "35" } };

function after(...moves: object[]): TableState {
  return moves.reduce((state: TableState, one) => playMove(rules, state, move(one)), openingTable(strike, rules).state);
}
const follows = (state: TableState, one: object): string => consequence(strike, rules, { state, move: move(one) });

test("a text asks each party by name for the lines that it crosses", () => {
  expect(follows(after(convene), six)).toBe(
    "It asks Port to give up its red line on Hours: 35 (P1) and its refusal on Pay: six (P2). It settles every issue.",
  );
});

test("giving up one line says which others still stand in the way, and the last frees the text", () => {
  const tabled = after(convene, six);
  const first = { kind: "concede", by: "port", line: "P1" };
  expect(follows(tabled, first)).toBe("To accept text 2 its refusal on Pay: six (P2) must be given up too.");
  const second = { kind: "concede", by: "port", line: "P2" };
  expect(follows(after(convene, six, first), second)).toContain("Text 2 can then be accepted.");
});

test("an answer says what the text then needs; a reserved one frees nobody from giving lines up", () => {
  const tabled = after(convene, six);
  expect(follows(tabled, { kind: "accept-ad-referendum", by: "port", text: 2 })).toBe(
    "Reserved: it does not count for a signature, and nothing has to be given up for it. Text 2 then needs Port to accept, after giving up 2 lines and Bank to consent.",
  );
  expect(follows(tabled, { kind: "reject", by: "port", text: 2 })).toBe("Text 2 cannot be signed while this stands.");
});

test("a move that is not allowed says why, by name", () => {
  expect(follows(after(convene, six), { kind: "accept", by: "port", text: 2 })).toBe(
    "The text crosses what Port holds to; first concede its red line on Hours: 35 (P1), concede its refusal on Pay: six (P2).",
  );
});

test("a silence that is read as a refusal is named as one, and a word that is also an id stays a word", () => {
  const subject = strikeCase({
    parties: [
      { id: "port", name: "Port" },
      { id: "round", name: "Round Table" },
    ],
    issues: [{ id: "pay", label: "Pay", options: ["six", "four"] }],
  });
  const closed = tableRules(subject, sessionStartSchema.parse({ rounds: 2, reading: { silence: "closed" } }));
  const { state: opening } = openingTable(subject, closed);
  const tabled = move({ kind: "table-package", by: "port", options: { pay: "six" } });
  expect(consequence(subject, closed, { state: opening, move: tabled })).toBe(
    "No round is sitting: convene one first.",
  );
  const sitting = playMove(closed, opening, move({ kind: "convene", by: "port" }));
  expect(consequence(subject, closed, { state: sitting, move: tabled })).toBe(
    "The text crosses what Port holds to; first concede its silence on Pay: six.",
  );
});

test("a condition that is attached is told in words", () => {
  const words = moveWords(strike, move({ kind: "attach-condition", by: "port", if: { hours: ["38"] } }));
  expect(words).toBe("Port attaches a condition to any text: Hours: “38”");
});

test("in random sessions a text needs nothing exactly when it can be signed", () => {
  let looked = 0;
  for (let seed = 1; seed <= 150; seed++) {
    const draw = seededRandom(seed);
    const { subject, start } = smallTable(draw);
    const own = tableRules(subject, start);
    let { state } = openingTable(subject, own);
    for (let turn = 0; turn < 12; turn++) {
      for (const one of state.texts) {
        const needs = needWords(subject, textNeeds(own, state, one));
        expect(needs.length === 0).toBe(canBeSigned(own, state, one));
        expect(missingFor(own, state, one)).toHaveLength(needs.length);
        looked++;
      }
      const moves = legalMoves(own, state);
      const chosen = moves[draw(Math.max(1, moves.length))];
      const outcome = chosen && applyMove(own, state, chosen);
      if (!outcome || "refused" in outcome) break;
      state = outcome.state;
    }
  }
  expect(looked).toBeGreaterThan(200);
});
