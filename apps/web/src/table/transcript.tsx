import { moveWords, type Replayed } from "@parley/analysis";
import type { Session } from "@parley/model";
import type { JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { useCaseView } from "../view/use-case-view.ts";

/** What was moved, in order, each with the claims that report it or with who supposes it. */
export function Transcript({ session, played }: { session: Session; played: Replayed }): JSX.Element {
  const { subject } = useCaseView();
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
              {moveWords(subject, move)}{" "}
              {move.claims.length === 0 ? (
                <span className="offered-then">hypothetical, by {move.hypothetical ?? "nobody named"}</span>
              ) : (
                move.claims.map((claim) => (
                  <EvidenceLink
                    key={claim}
                    to={{ kind: "claims", claims: [claim] }}
                    className="link"
                    label={`Evidence: ${claim}`}
                  >
                    {claim}
                  </EvidenceLink>
                ))
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
