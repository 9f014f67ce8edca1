import type { ReferenceCheck, Path } from "./reference-check.ts";
import type { Session } from "./session.ts";
import type { SessionMove } from "./session-move.ts";

/**
 * Looks for ids in a session that name nothing in the case; whether a move is allowed is not asked here.
 * @example checkSession({ id: "s", title: "Talks", start: {}, seats: [], moves: [] }, { check: new ReferenceCheck(subject), at: [] });
 */
export function checkSession(
  session: Session,
  { check, at }: { readonly check: ReferenceCheck; readonly at: Path },
): void {
  session.seats.forEach(({ party }, i) => check.party(party, [...at, "seats", i, "party"]));
  session.moves.forEach((move, i) => checkMove(move, check, [...at, "moves", i]));
}

function checkMove(move: SessionMove, check: ReferenceCheck, at: Path): void {
  check.party(move.by, [...at, "by"]);
  check.claims(move.claims, [...at, "claims"]);
  if ("options" in move)
    for (const [issue, option] of Object.entries(move.options)) check.option(issue, option, [...at, "options", issue]);
  if ("if" in move && move.if !== undefined) check.formula(move.if, [...at, "if"]);
  if (move.kind === "side-promise") check.party(move.to, [...at, "to"]);
  if (move.kind === "convene") move.participants?.forEach((id, k) => check.party(id, [...at, "participants", k]));
}
