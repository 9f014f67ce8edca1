import type { Case, Session, SessionMove } from "@parley/model";
import { applyMove } from "./apply-move.ts";
import { openingTable, type Opening } from "./opening.ts";
import type { Reason } from "./reason.ts";
import { tableRules, type TableRules } from "./table-rules.ts";
import type { TableState } from "./table-state.ts";

/** A session as it stands: the table after each of its moves. */
export interface Replayed {
  readonly rules: TableRules;
  readonly opening: Opening;
  /** The opening, then the table after each move. */
  readonly states: readonly TableState[];
  /** The table now. */
  readonly state: TableState;
  /** Where a move is not allowed, since the case or an earlier move was changed: it and all after it do not count. */
  readonly stopped?: { readonly at: number; readonly move: SessionMove; readonly reason: Reason };
}

/**
 * Folds the moves of a session from the opening that its case gives. The same case and session give the same states.
 * @throws {ParleyError} `dangling-id` when the session's reading names an assumption that the case does not have.
 * @example replay(subject, { id: "s", title: "S", start: { rounds: 4, turns: 4, edges: "start", reading: {} }, seats: [], moves: [] }).states.length; // => 1
 */
export function replay(subject: Case, { start, moves }: Session): Replayed {
  const rules = tableRules(subject, start);
  const opening = openingTable(subject, rules);
  const states = [opening.state];
  let state = opening.state;
  for (const [at, move] of moves.entries()) {
    const outcome = applyMove(rules, state, move);
    if ("refused" in outcome) return { rules, opening, states, state, stopped: { at, move, reason: outcome.refused } };
    state = outcome.state;
    states.push(state);
  }
  return { rules, opening, states, state };
}
