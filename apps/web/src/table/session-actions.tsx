import { reasonWords, type Replayed } from "@parley/analysis";
import type { Session } from "@parley/model";
import { useState, type JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { Players } from "./players.tsx";
import { SessionForm } from "./session-form.tsx";
import { useSessions } from "./use-sessions.ts";

interface ActionsProps {
  readonly session: Session;
  readonly played: Replayed;
  /** Whether the case holds the session. */
  readonly isKept: boolean;
}

/** What is done with a whole session: begin one, take a move back, branch it, say who plays. */
export function SessionActions({ session, played, isKept }: ActionsProps): JSX.Element {
  const { subject } = useCaseView();
  const { busy } = useRecorder();
  const { begin, branch, keep } = useSessions();
  const [isAsking, setAsking] = useState(false);
  const { stopped } = played;
  const made = session.moves.length;
  return (
    <>
      <p className="text-actions">
        <button
          type="button"
          className={isKept ? "plain-button" : "plain-button primary"}
          disabled={busy}
          onClick={() => void begin({})}
        >
          Begin a session
        </button>
        <button type="button" className="link" onClick={() => setAsking(!isAsking)}>
          With other limits
        </button>
        {isKept && made > 0 && (
          <>
            <button type="button" className="plain-button" disabled={busy} onClick={() => void keep(session, made - 1)}>
              Take back the latest move
            </button>
            <button type="button" className="plain-button" disabled={busy} onClick={() => void branch(session, made)}>
              Save as a branch
            </button>
          </>
        )}
      </p>
      {isAsking && <SessionForm onDone={() => setAsking(false)} />}
      {stopped && (
        <p className="problem" role="alert">
          Move {stopped.at + 1} is not allowed any more: {reasonWords(subject, stopped.reason)}. It and what follows it
          do not count.{" "}
          <button type="button" className="link" disabled={busy} onClick={() => void keep(session, stopped.at)}>
            Take them back
          </button>
        </p>
      )}
      {isKept && !played.state.end && <Players session={session} played={played} />}
    </>
  );
}
