import { moveWords, sourceWords, type Replayed, type TableState } from "@parley/analysis";
import type { Session, SessionMove } from "@parley/model";
import type { JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { textMoveWords } from "./text-changes.ts";

interface TranscriptProps {
  readonly session: Session;
  readonly played: Replayed;
  /** Makes a session of the first so many moves; left out where nothing can be recorded. */
  readonly onBranch?: (moves: number) => void;
}

/** What was moved, in order, each with the claims that report it or with who supposes it. */
export function Transcript({ session, played, onBranch }: TranscriptProps): JSX.Element {
  const { busy } = useRecorder();
  const moves = session.moves.slice(0, played.states.length - 1);
  return (
    <section aria-labelledby="transcript-title">
      <h3 id="transcript-title">What was moved</h3>
      {moves.length === 0 ? (
        <p className="empty">Nothing yet. Begin a session, then choose a move.</p>
      ) : (
        <ol className="transcript">
          {moves.map((move, i) => (
            // A transcript only grows at its end, so that places are names.
            <li key={`${i + 1} ${move.kind}`}>
              <MoveWords move={move} before={played.states[i]} />{" "}
              <span className="aside">
                {move.claims.length === 0
                  ? sourceWords(move)
                  : move.claims.map((claim) => (
                      <EvidenceLink
                        key={claim}
                        to={{ kind: "claims", claims: [claim] }}
                        className="link"
                        label={`Evidence: ${claim}`}
                      >
                        {claim}
                      </EvidenceLink>
                    ))}
                {onBranch && i + 1 < moves.length && (
                  <>
                    {" · "}
                    <button
                      type="button"
                      className="link"
                      disabled={busy}
                      aria-label={`Branch here, after move ${i + 1}`}
                      onClick={() => onBranch(i + 1)}
                    >
                      Branch here
                    </button>
                  </>
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** A move in a sentence; what a text says is folded away, as it is long. */
function MoveWords({ move, before }: { move: SessionMove; before: TableState | undefined }): JSX.Element {
  const { subject } = useCaseView();
  if (!("options" in move) || !before) return <>{moveWords(subject, move)}</>;
  const { short, says } = textMoveWords(subject, before, move);
  return (
    <>
      {short} (text {before.tabled + 1})
      <details className="offered-says">
        <summary>What it says</summary>
        {says}
      </details>
    </>
  );
}
