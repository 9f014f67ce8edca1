import { legalMoves, moveWords, replay, toldReason } from "@parley/analysis";
import { ParleyError, type Case, type Session } from "@parley/model";
import type { CaseChange } from "./case-change.ts";

/**
 * Refuses a move that the table does not allow, and a session that holds one. Changes count one after the other.
 * @param path - The file, for the error.
 * @throws {ParleyError} `usage` with the reason and the moves that are allowed, `not-found` for a session that is not there.
 * @example checkSessions(subject, [{ type: "title-set", title: "Talks" }], "talks.parley");
 */
export function checkSessions(subject: Case, changes: readonly CaseChange[], path: string): void {
  const sessions = new Map(subject.sessions.map((session) => [session.id, session]));
  for (const change of changes) {
    if (change.type === "session-set") {
      checkMoves(subject, change.session, path);
      sessions.set(change.session.id, change.session);
    }
    if (change.type !== "move-made") continue;
    const session = sessions.get(change.session);
    if (!session)
      throw new ParleyError("not-found", `no session ${change.session} in this case`, { place: { file: path } });
    const next = { ...session, moves: [...session.moves, change.move] };
    checkMoves(subject, next, path);
    sessions.set(session.id, next);
  }
}

function checkMoves(subject: Case, session: Session, path: string): void {
  const { stopped, rules, state } = replay(subject, session);
  if (!stopped) return;
  const allowed = [...new Set(legalMoves(rules, state).map(({ by, kind }) => `${by} ${kind}`))];
  const may = allowed.length === 0 ? "no move is allowed now" : `allowed now: ${allowed.join(", ")}`;
  throw new ParleyError(
    "usage",
    `move ${stopped.at + 1}, “${moveWords(subject, stopped.move)}”: ${toldReason(stopped.reason)}; nothing was recorded; ${may}`,
    { place: { file: path } },
  );
}

/**
 * A move that no claim reports is hypothetical, by whoever records it.
 * @example supposed({ type: "title-set", title: "Talks" }, "N.N."); // => { type: "title-set", title: "Talks" }
 */
export function supposed(change: CaseChange, author: string): CaseChange {
  const marked = (move: Session["moves"][number]): Session["moves"][number] =>
    move.claims.length > 0 || move.hypothetical !== undefined ? move : { ...move, hypothetical: author };
  if (change.type === "move-made") return { ...change, move: marked(change.move) };
  if (change.type !== "session-set") return change;
  return { ...change, session: { ...change.session, moves: change.session.moves.map(marked) } };
}
