import type { Formula } from "./formula.ts";
import type { Session } from "./session.ts";
import type { SessionMove } from "./session-move.ts";

/**
 * A session in which one party takes the place of another. Where both had a seat, the one that stays keeps its own.
 * @param to - The party that stands in for a party; itself for all others.
 * @example sessionOfParties({ id: "s", title: "Talks", start: {}, seats: [], moves: [] }, (id) => id).seats; // => []
 */
export function sessionOfParties(session: Session, to: (party: string) => string): Session {
  const seats = session.seats.filter(
    ({ party }) => to(party) === party || !session.seats.some((seat) => seat.party === to(party)),
  );
  return {
    ...session,
    seats: seats.map((seat) => ({ ...seat, party: to(seat.party) })),
    moves: session.moves.map((move) => moveOfParties(move, to)),
  };
}

function moveOfParties(move: SessionMove, to: (party: string) => string): SessionMove {
  const own = { ...move, by: to(move.by) };
  if (own.kind === "side-promise") return { ...own, to: to(own.to) };
  if (own.kind === "sign" && own.order !== undefined) return { ...own, order: to(own.order) };
  if (own.kind !== "convene" || own.participants === undefined) return own;
  return { ...own, participants: [...new Set(own.participants.map(to))] };
}

/**
 * A session whose texts and conditions speak of other issues or options.
 * @param change - What changes in a text (issue → option) and in a condition.
 * @example sessionOfIssues({ id: "s", title: "Talks", start: {}, seats: [], moves: [] }, { text: (t) => t, formula: (f) => f }).moves; // => []
 */
export function sessionOfIssues(
  session: Session,
  change: {
    readonly text: (options: Record<string, string>) => Record<string, string>;
    readonly formula: (formula: Formula) => Formula;
  },
): Session {
  const moves = session.moves.map((move): SessionMove => {
    if ("options" in move) return { ...move, options: change.text(move.options) };
    if ("if" in move && move.if !== undefined) return { ...move, if: change.formula(move.if) };
    return move;
  });
  return { ...session, moves };
}
