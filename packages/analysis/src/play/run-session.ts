import { ParleyError, type BehaviourName, type SessionMove } from "@parley/model";
import { applyMove } from "./apply-move.ts";
import { chosenMove, type Draw } from "./behaviours.ts";
import type { TableRules } from "./table-rules.ts";
import { behaviourLacks } from "./table-scores.ts";
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
 * Plays on to an end. In each round the seats move in turn, always in the same order from one that is drawn, until all
 * pass; then it is adjourned. So two seats that table texts alternate. Nobody who walked out returns. After a signature, when no seat goes on, the first step that could be done
 * is defaulted on. Every session ends: rounds are limited, and so are the moves of a round.
 * @throws {ParleyError} `needs-input` or `too-large` when a behaviour with scores cannot play its seat.
 * @example runSession(rules, state, { players: new Map([["staff", "firm"]]), draw: seededRandom(1) });
 */
export function runSession(
  rules: TableRules,
  from: TableState,
  { players, draw }: { readonly players: Players; readonly draw: Draw },
): Ran {
  checkPlayers(rules, players);
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
 * @throws {ParleyError} `needs-input` or `too-large` when a behaviour with scores cannot play its seat.
 * @returns The moves that they made; none when they wait for the person.
 * @example othersMove(rules, state, { players: new Map([["staff", "firm"]]), draw: seededRandom(1) });
 */
export function othersMove(
  rules: TableRules,
  from: TableState,
  { players, draw }: { readonly players: Players; readonly draw: Draw },
): Ran {
  checkPlayers(rules, players);
  const run: Run = { rules, players, draw, moves: [], state: from };
  const listed = [...players.keys()];
  if (from.phase === "talks" && !from.sitting)
    make(
      run,
      listed.map((by): SessionMove => ({ kind: "convene", by, tentative: false, claims: [] })),
    );
  else if (from.phase !== "ended" && !around(run, first(run)) && run.state.sitting)
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

function checkPlayers(rules: TableRules, players: Players): void {
  for (const [party, name] of players) {
    const lacks = behaviourLacks(rules, party, name);
    if (lacks !== undefined) throw new ParleyError("needs-input", lacks);
  }
}

function playedSeats({ rules, players }: Run): readonly { readonly party: string }[] {
  return rules.seats.filter(({ party }) => players.has(party));
}

/** Who begins, drawn among the seats that are played. */
function first(run: Run): number {
  const { length } = playedSeats(run);
  return length === 0 ? 0 : run.draw(length);
}

/** The seats once around; tells whether anybody moved. */
function around(run: Run, beginner: number): boolean {
  const seats = playedSeats(run);
  let moved = false;
  for (let i = 0; i < seats.length; i++) {
    const { party } = seats[(beginner + i) % seats.length] as { party: string };
    const name = run.players.get(party);
    if (run.state.phase === "ended" || name === undefined) return true;
    const turn = { rules: run.rules, state: run.state, party, draw: run.draw };
    if (!run.state.out.includes(party) && make(run, [chosenMove(name, turn)])) moved = true;
  }
  return moved;
}

function sit(run: Run): void {
  const beginner = first(run);
  while (run.state.sitting && around(run, beginner));
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
  const beginner = first(run);
  while (run.state.phase === "carrying-out" && around(run, beginner));
  if (run.state.phase !== "carrying-out") return;
  make(run, [
    ...run.state.due.flatMap(({ id: step, by: performers }) =>
      performers.map((by): SessionMove => ({ kind: "step-default", by, step, claims: [] })),
    ),
    ...run.rules.negotiating.map((by): SessionMove => ({ kind: "walk-out", by, claims: [] })),
  ]);
}
