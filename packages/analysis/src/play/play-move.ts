import { ParleyError, type SessionMove } from "@parley/model";
import { applyMove } from "./apply-move.ts";
import { legalMoves } from "./legal-moves.ts";
import { toldReason } from "./reason.ts";
import type { TableRules } from "./table-rules.ts";
import type { TableState } from "./table-state.ts";

/**
 * Applies a move, for whoever must know at once.
 * @throws {ParleyError} `usage` when the move is not allowed, with the reason and the moves that are.
 * @example playMove(rules, state, { kind: "adjourn", by: "staff", sineDie: false, claims: [] });
 */
export function playMove(rules: TableRules, state: TableState, move: SessionMove): TableState {
  const outcome = applyMove(rules, state, move);
  if ("state" in outcome) return outcome.state;
  const allowed = [...new Set(legalMoves(rules, state).map(({ by, kind }) => `${by} ${kind}`))];
  const may = allowed.length === 0 ? "no move is" : `allowed: ${allowed.join(", ")}`;
  throw new ParleyError("usage", `${move.by} ${move.kind}: ${toldReason(outcome.refused)}; nothing changed; ${may}`);
}
