import { lineWords, playResult } from "@parley/analysis";
import { capitalised, listed, ParleyError, type PlayResult, type Session } from "@parley/model";
import { useState, type JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";

/** How far a signature is from where the case leaves the talks: searched when somebody asks, since it takes a moment. */
export function ShortestWay({ session }: { session: Session }): JSX.Element {
  const { subject, partyName } = useCaseView();
  const [found, setFound] = useState<PlayResult>();
  const [problem, setProblem] = useState<string>();
  const ask = (): void => {
    if (found) return;
    try {
      setFound(playResult(subject, { ...session, moves: [] }, { exhaustive: true }));
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error;
      setProblem(error.message);
    }
  };
  const { gives = [], necessary = [], rounds = 0 } = found?.exhaustive ?? {};
  const late = necessary.filter(({ lastRound }) => lastRound < rounds);
  return (
    <details className="shortest-way" onToggle={ask}>
      <summary>How far is a signature, at least?</summary>
      {problem !== undefined && <p>{capitalised(problem)}.</p>}
      {found && <p>From the opening: {found.sentence}</p>}
      {gives.length > 0 && gives[0]?.length !== 0 && (
        <>
          <p>One of these has to be given up:</p>
          <ul>
            {gives.map((set) => (
              <li key={set.map(({ line }) => line).join(" ")}>
                {listed(set.map(({ party, line }) => `${partyName(party)}: ${lineWords(subject, line)}`))}
              </li>
            ))}
          </ul>
        </>
      )}
      {late.length > 0 && (
        <p>
          {listed(late.map(({ kind, lastRound }) => `${kind.replaceAll("-", " ")} by round ${lastRound} of ${rounds}`))}
          .
        </p>
      )}
    </details>
  );
}
