import { turnSentences } from "@parley/analysis";
import type { JSX } from "react";
import { PartyMark } from "../view/party-mark.tsx";
import { HowSure } from "./how-sure.tsx";
import type { FoundStability } from "./stability-view.tsx";

/** Why each party would stay in the chosen outcome or leave it, and how little would turn the answer. */
export function StateExplanation({ found }: { found: FoundStability }): JSX.Element | null {
  const { explanation } = found.value;
  if (explanation === undefined) return null;
  const { state, label, decisionMakers, turns, untried = [] } = explanation;
  return (
    <section className="stability-why" aria-labelledby="stability-why-title">
      <h3 id="stability-why-title">
        Outcome {state}: {label}
      </h3>
      {decisionMakers.map(({ decisionMaker, sentence, improvements, more }) => (
        <div key={decisionMaker}>
          <h4>
            <PartyMark party={decisionMaker} />
          </h4>
          <p>{sentence}</p>
          {improvements.length > 0 && (
            <ul>
              {improvements.map((improvement) => (
                <li key={improvement.to}>{improvement.sentence}</li>
              ))}
              {more !== undefined && <li>{more} more better moves are not listed.</li>}
            </ul>
          )}
        </div>
      ))}
      <Turning found={found} />
      <HowSure found={found} />
      {untried.map(({ sentence }) => (
        <p key={sentence} className="small">
          {sentence}
        </p>
      ))}
      {turns.length === 0 && untried.every(({ what }) => what !== "turns") && (
        <p className="small">No turned comparison with this outcome alone changes the answer.</p>
      )}
    </section>
  );
}

/** What would have to be judged otherwise. */
function Turning({ found }: { found: FoundStability }): JSX.Element | null {
  const { turns = [] } = found.value.explanation ?? {};
  if (turns.length === 0) return null;
  return (
    <>
      <h4>How sure is that?</h4>
      <ul>
        {turnSentences(turns).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
