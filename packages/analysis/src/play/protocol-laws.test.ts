import type { Case, SessionMove } from "@parley/model";
import { expect, test } from "vitest";
import { seededRandom } from "../bargaining/seeded-random.ts";
import { legalMoves } from "./legal-moves.ts";
import { openingTable } from "./opening.ts";
import { playMove } from "./play-move.ts";
import { replay } from "./replay.ts";
import { smallTable } from "./small-tables-for-tests.ts";
import { tableRules, type TableRules } from "./table-rules.ts";
import { stateKey, type TableState } from "./table-state.ts";

/** A random session: moves drawn among the legal ones of a seat that is drawn, until it has ended. */
function randomSession(table: TableRules, from: TableState, draw: (below: number) => number) {
  let state = from;
  const moves: SessionMove[] = [];
  const states: TableState[] = [];
  while (state.phase !== "ended") {
    const own = legalMoves(table, state, table.seats[draw(table.seats.length)]?.party);
    if (own.length === 0) continue;
    const chosen = own[draw(own.length)] as SessionMove;
    state = playMove(table, state, chosen);
    moves.push(chosen);
    states.push(state);
  }
  return { moves, states };
}

const keys = (states: readonly TableState[]): string[] => states.map(stateKey);

/** The same with a and b exchanged, in every id of a party. */
function mirrored<Value>(value: Value): Value {
  const other = (id: unknown): unknown => (id === "a" ? "b" : id === "b" ? "a" : id);
  const walk = (part: unknown, field = ""): unknown => {
    if (Array.isArray(part)) return part.map((one) => walk(one, field));
    if (part !== null && typeof part === "object")
      return Object.fromEntries(
        Object.entries(part).map(([key, one]) => [
          field === "answers" || field === "turns" ? String(other(key)) : key,
          walk(one, key),
        ]),
      );
    return [
      "by",
      "party",
      "parties",
      "needs",
      "to",
      "proposal",
      "order",
      "participants",
      "out",
      "verifiedBy",
      "guaranteedBy",
    ].includes(field)
      ? other(part)
      : part;
  };
  return walk(value) as Value;
}

test(
  "10,000 random sessions make no illegal move, replay to the same states, and mirror when two parties are exchanged",
  { timeout: 240_000 },
  () => {
    const draw = seededRandom(7);
    const ends = new Set<string>();
    let table = smallTable(draw);
    let small = tableRules(table.subject, table.start);
    let opened = openingTable(table.subject, small).state;
    for (let i = 0; i < 10_000; i++) {
      if (i % 10 === 0) {
        table = smallTable(draw);
        small = tableRules(table.subject, table.start);
        opened = openingTable(table.subject, small).state;
      }
      const { moves, states } = randomSession(small, opened, draw);
      ends.add(states.at(-1)?.end?.kind ?? "open");
      let again = opened;
      const same = moves.every((one, at) => {
        again = playMove(small, again, one);
        return stateKey(again) === stateKey(states[at]!);
      });
      expect(same).toBe(true);
      if (i % 20 > 0) continue;
      const session = { id: "s", title: "S", start: table.start, seats: [], moves };
      const once = replay(table.subject, session);
      expect(once.stopped).toBeUndefined();
      expect(keys(once.states)).toEqual(keys([opened, ...states]));
      expect(keys(replay(table.subject, JSON.parse(JSON.stringify(session))).states)).toEqual(keys(once.states));
      const both = once.opening.state.texts.filter(({ by }) => by !== "c").length === 2;
      const renumbered = moves.map((one): SessionMove =>
        "text" in one && one.text <= 2 && both ? { ...one, text: 3 - one.text } : one,
      );
      const exchanged = replay(mirrored<Case>(table.subject), mirrored({ ...session, moves: renumbered }));
      expect(exchanged.stopped).toBeUndefined();
      const shape = ({ day, round, phase, given, steps, end, texts: all }: TableState) => ({
        day,
        round,
        phase,
        given,
        steps,
        end: end?.kind,
        texts: all
          .map(({ by, text, answers }) => ({ by, key: text.key, answers }))
          .sort((x, y) => (x.by < y.by ? -1 : 1)),
      });
      expect(exchanged.states.map(shape)).toEqual(once.states.map((state) => shape(mirrored(state))));
    }
    expect([...ends].sort()).toEqual(["breakdown", "carried-out", "collapse", "inconclusive"]);
  },
);
