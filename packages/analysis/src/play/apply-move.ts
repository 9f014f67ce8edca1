import type { MoveKind, SessionMove } from "@parley/model";
import { reason } from "./reason.ts";
import { stepMove } from "./step-moves.ts";
import { seatOf, type TableRules } from "./table-rules.ts";
import type { Outcome, TableState } from "./table-state.ts";
import { talksMove } from "./talks-moves.ts";
import { textMove } from "./text-moves.ts";

/** Moves that a seat may make in a round only as often as the session allows. */
const counted: ReadonlySet<MoveKind> = new Set<MoveKind>([
  "table-package",
  "counter",
  "accept",
  "accept-ad-referendum",
  "reject",
  "attach-condition",
  "drop-condition",
  "concede",
  "mediator-draft",
]);
const stepKinds: ReadonlySet<MoveKind> = new Set<MoveKind>([
  "step-begin",
  "step-complete",
  "step-verify",
  "step-default",
  "invoke-guarantee",
]);

/**
 * Applies one move. Pure: the state that is given stays as it is; the same state and move give the same next state.
 * @example applyMove(tableRules(subject, { rounds: 4, turns: 4, edges: "start", reading: {} }), emptyTable(), { kind: "convene", by: "navy", tentative: false, claims: [] }); // => { refused: [{ party: "navy" }, " has no seat at this table"] }
 */
export function applyMove(rules: TableRules, state: TableState, move: SessionMove): Outcome {
  if (state.phase === "ended") return { refused: reason`the session has ended: ${state.end?.reason ?? ""}` };
  if (!seatOf(rules, move.by)) return { refused: reason`${{ party: move.by }} has no seat at this table` };
  if (stepKinds.has(move.kind)) return stepMove(rules, state, move);
  if (state.phase === "carrying-out" && move.kind !== "walk-out")
    return { refused: reason`a text is signed: only its steps are carried out now` };
  if (state.out.includes(move.by) && move.kind !== "return")
    return { refused: reason`${{ party: move.by }} has walked out and must return first` };
  if (!counted.has(move.kind)) return lapsed(move, otherMove(rules, state, move));
  if (!state.sitting) return { refused: reason`no round is sitting: convene one first` };
  if (!state.participants.includes(move.by))
    return { refused: reason`${{ party: move.by }} does not take part in this round` };
  const made = state.turns[move.by] ?? 0;
  if (made >= rules.start.turns)
    return {
      refused: reason`${{ party: move.by }} has made its ${rules.start.turns} moves of this round: adjourn and convene again`,
    };
  const outcome = textMove(rules, state, move);
  if ("refused" in outcome) return outcome;
  return lapsed(move, { state: { ...outcome.state, turns: { ...state.turns, [move.by]: made + 1 } } });
}

function otherMove(rules: TableRules, state: TableState, move: SessionMove): Outcome {
  switch (move.kind) {
    case "sign":
    case "guarantor-consents":
    case "guarantor-declines":
    case "ratifier-approves":
    case "ratifier-blocks":
      return textMove(rules, state, move);
    default:
      return talksMove(rules, state, move);
  }
}

/** Whoever does anything but walk out after its own deadline has let the ultimatum lapse. */
function lapsed({ by, kind }: SessionMove, outcome: Outcome): Outcome {
  if (kind === "walk-out" || "refused" in outcome) return outcome;
  const { ultimatums } = outcome.state;
  if (!ultimatums.some((one) => one.by === by && one.state === "due")) return outcome;
  const next = ultimatums.map((one) =>
    one.by === by && one.state === "due" ? { ...one, state: "lapsed" as const } : one,
  );
  return { state: { ...outcome.state, ultimatums: next } };
}
