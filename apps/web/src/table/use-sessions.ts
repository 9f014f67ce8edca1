import { sessionSchema, type Session, type SessionStart } from "@parley/model";
import { useHere } from "../place/use-here.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";

/** What is asked of a new session; what is left out is as usual. */
export interface AskedSession extends Partial<Omit<Session, "id" | "start">> {
  readonly start?: Partial<SessionStart>;
}

/** How sessions are made and changed; each promise says whether it was recorded. */
export interface Sessions {
  /** A new session under these limits, which is then shown. */
  readonly begin: (asked: AskedSession) => Promise<boolean>;
  /** A new session with the first so many moves of another, which is then shown. */
  readonly branch: (from: Session, moves: number) => Promise<boolean>;
  /** Keeps only the first so many moves. */
  readonly keep: (session: Session, moves: number) => Promise<boolean>;
}

/** Makes and changes the sessions of the shown case. */
export function useSessions(): Sessions {
  const { subject } = useCaseView();
  const { record } = useRecorder();
  const { to, go } = useHere();
  const make = async (asked: AskedSession): Promise<boolean> => {
    const id = nextId(subject.sessions);
    const made = sessionSchema.parse({ title: `Session ${id.slice("session-".length)}`, ...asked, id });
    const done = await record([{ type: "session-set", session: made }], `Began ${made.title}`);
    if (done) go(to("table", id));
    return done;
  };
  return {
    begin: make,
    branch: (from, moves) =>
      make({ ...from, title: `${from.title}, branched after move ${moves}`, moves: from.moves.slice(0, moves) }),
    keep: (session, moves) =>
      record(
        [{ type: "session-set", session: { ...session, moves: session.moves.slice(0, moves) } }],
        `Took back to move ${moves}`,
      ),
  };
}

function nextId(sessions: readonly Session[]): string {
  const taken = new Set(sessions.map(({ id }) => id));
  let n = 1;
  while (taken.has(`session-${n}`)) n++;
  return `session-${n}`;
}
