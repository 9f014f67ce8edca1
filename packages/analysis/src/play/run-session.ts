import type { BehaviourName, SessionMove } from "@parley/model";
import { applyMove } from "./apply-move.ts";
import { chosenMove, type Draw } from "./behaviours.ts";
import type { TableRules } from "./table-rules.ts";
import type { TableState } from "./table-state.ts";

/** Who moves for each seat by itself; seats that are not listed are passed over. */
export type Players = ReadonlyMap<string, BehaviourName>;

/** A session that was played to where nobody listed moves any more. */
export interface Ran {
  readonly state: TableState;
  readonly moves: readonly SessionMove[];
}

interface Run {
  readonly rules: TableRules;
  readonly players: Players;
  readonly draw: Draw;
  readonly moves: SessionMove[];
  state: TableState;
}

/**
 * Plays on to an end. In each round the seats move in turn, beginning with one that is drawn, until all pass; then it is
 * adjourned. Nobody who walked out returns. After a signature, when no seat goes on, the first step that could be done
 * is defaulted on. Every session ends: rounds are limited, and so are the moves of a round.
 * @example runSession(rules, state, { players: new Map([["staff", "firm"]]), draw: seededRandom(1) });
 */
export function runSession(
  rules: TableRules,
  from: TableState,
  { players, draw }: { readonly players: Players; readonly draw: Draw },
): Ran {
  const run: Run = { rules, players, draw, moves: [], state: from };
  while (run.state.phase !== "ended") {
    const before = run.state;
    if (run.state.phase === "carrying-out") carryOn(run);
    else if (run.state.sitting) sit(run);
    else begin(run);
    if (run.state === before) break;
  }
  return { state: run.state, moves: run.moves };
}

/**
 * Lets the seats that have a behaviour go on by one turn each, while a person plays another seat: between rounds one of
 * them convenes; in a round each moves once, and when none has anything to say one of them adjourns.
 * @returns The moves that they made; none when they wait for the person.
 * @example othersMove(rules, state, { players: new Map([["staff", "firm"]]), draw: seededRandom(1) });
 */
export function othersMove(
  rules: TableRules,
  from: TableState,
  { players, draw }: { readonly players: Players; readonly draw: Draw },
): Ran {
  const run: Run = { rules, players, draw, moves: [], state: from };
  const listed = [...players.keys()];
  if (from.phase === "talks" && !from.sitting)
    make(
      run,
      listed.map((by): SessionMove => ({ kind: "convene", by, tentative: false, claims: [] })),
    );
  else if (from.phase !== "ended" && !around(run) && run.state.sitting)
    make(
      run,
      listed.map((by): SessionMove => ({ kind: "adjourn", by, sineDie: false, claims: [] })),
    );
  return { state: run.state, moves: run.moves };
}

/** Makes the first of some moves that is allowed; tells whether there was one. */
function make(run: Run, moves: readonly (SessionMove | undefined)[]): boolean {
  for (const move of moves) {
    if (move === undefined) continue;
    const outcome = applyMove(run.rules, run.state, move);
    if ("refused" in outcome) continue;
    run.state = outcome.state;
    run.moves.push(move);
    return true;
  }
  return false;
}

/** The seats once around, beginning with one that is drawn; tells whether anybody moved. */
function around(run: Run): boolean {
  const seats = run.rules.seats.filter(({ party }) => run.players.has(party));
  if (seats.length === 0) return false;
  const first = run.draw(seats.length);
  let moved = false;
  for (let i = 0; i < seats.length; i++) {
    const { party } = seats[(first + i) % seats.length] as { party: string };
    const name = run.players.get(party);
    if (run.state.phase === "ended" || name === undefined) return true;
    const turn = { rules: run.rules, state: run.state, party, draw: run.draw };
    if (!run.state.out.includes(party) && make(run, [chosenMove(name, turn)])) moved = true;
  }
  return moved;
}

function sit(run: Run): void {
  while (run.state.sitting && around(run));
  if (run.state.sitting)
    make(
      run,
      run.state.participants.map((by): SessionMove => ({ kind: "adjourn", by, sineDie: false, claims: [] })),
    );
}

function begin(run: Run): void {
  const present = run.rules.seats.map(({ party }) => party).filter((party) => !run.state.out.includes(party));
  make(run, [
    ...present.map((by): SessionMove => ({ kind: "convene", by, tentative: false, claims: [] })),
    ...present.map((by): SessionMove => ({ kind: "adjourn", by, sineDie: true, claims: [] })),
  ]);
}

function carryOn(run: Run): void {
  while (run.state.phase === "carrying-out" && around(run));
  if (run.state.phase !== "carrying-out") return;
  make(run, [
    ...run.state.due.flatMap(({ id: step, by: performers }) =>
      performers.map((by): SessionMove => ({ kind: "step-default", by, step, claims: [] })),
    ),
    ...run.rules.negotiating.map((by): SessionMove => ({ kind: "walk-out", by, claims: [] })),
  ]);
}
