import {
  parseCase,
  sessionStartSchema,
  scoredBehaviours,
  type BehaviourName,
  type Case,
  type SessionMove,
  type SessionStart,
} from "@parley/model";
import { openingTable } from "./opening.ts";
import { playMove } from "./play-move.ts";
import { runSession, type Players } from "./run-session.ts";
import { tableRules, type TableRules } from "./table-rules.ts";
import type { TableState } from "./table-state.ts";

/** A random small case with scores and the limits of a session; for tests. */
export interface ScoredTable {
  readonly subject: Case;
  readonly start: SessionStart;
  readonly rules: TableRules;
}

type Draw = (below: number) => number;

/** Two or three parties with scores, one to three issues, now and then lines, joint values and a mediator. */
export function scoredTable(draw: Draw): ScoredTable {
  const ids = ["a", "b", "c"].slice(0, draw(3) === 0 ? 3 : 2);
  const mediated = draw(3) === 0;
  const issues = ["x", "y", "z"].slice(0, 1 + draw(3)).map((id) => ({
    id,
    options: Array.from({ length: 2 + draw(3) }, (_, i) => `${id}${i}`),
  }));
  const values = () =>
    Object.fromEntries(
      issues.map(({ id, options }) => [id, Object.fromEntries(options.map((one) => [one, draw(11)]))]),
    );
  const joint = () => ({ all: issues.map(({ id, options }) => ({ [id]: [options[draw(options.length)]] })) });
  const stances = ["refuses", "demands", "accepts", "refuses", "red-line"];
  const subject = parseCase({
    format: "parley-case",
    version: 1,
    title: "Scored",
    parties: [
      ...ids.map((id) => ({ id, name: id.toUpperCase() })),
      ...(mediated ? [{ id: "m", name: "M", roles: ["mediator"] }] : []),
    ],
    issues,
    positions: Array.from({ length: draw(3) }, (_, i) => {
      const { id, options } = issues[draw(issues.length)]!;
      const option = options[draw(options.length)];
      return { id: `p${i}`, party: ids[draw(2)], stance: stances[draw(5)], issue: id, options: [option] };
    }),
    scores: ids.map((party) => ({
      party,
      author: "A. Judge",
      date: "2026",
      values: values(),
      ...(draw(3) === 0 ? { interactions: [{ if: joint(), value: 5 - draw(11) }] } : {}),
      ...(draw(4) === 0 ? {} : { reservation: draw(6 * issues.length) }),
    })),
  });
  const start = sessionStartSchema.parse({
    rounds: 1 + draw(2),
    turns: 1 + draw(12),
    ...(mediated ? { offers: "mediator" } : {}),
  });
  return { subject, start, rules: tableRules(subject, start) };
}

/** Who plays the seats of a scored table, drawn. */
export function scoredPlayers({ rules }: Pick<ScoredTable, "rules">, draw: Draw): Map<string, BehaviourName> {
  const single = rules.start.offers === "mediator";
  const names = scoredBehaviours.filter((name) => single || name !== "votes-for-better");
  const players = new Map<string, BehaviourName>(rules.negotiating.map((id) => [id, names[draw(names.length)]!]));
  return single ? players.set("m", "mediator-single-text") : players;
}

/** A session as it went: each move with the table before it. */
export interface Told {
  readonly rules: TableRules;
  readonly steps: readonly { readonly state: TableState; readonly move: SessionMove }[];
  readonly end: TableState;
}

/** Plays a scored table and tells every step. */
export function told({ subject, rules }: ScoredTable, players: Players, draw: Draw): Told {
  const { state: opening } = openingTable(subject, rules);
  const { moves, state: end } = runSession(rules, opening, { players, draw });
  let state = opening;
  const steps = moves.map((move) => {
    const step = { state, move };
    state = playMove(rules, state, move);
    return step;
  });
  return { rules, steps, end };
}
