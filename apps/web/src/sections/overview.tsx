import type { JSX } from "react";
import type { Solution } from "../solve/solution.ts";
import type { Solving } from "../solve/use-solution.ts";
import { CountLinks } from "./count-links.tsx";
import { headlineParts } from "./headline-parts.ts";
import { Pending } from "./pending.tsx";

/** The answer first: one computed sentence, what it counts on, and five numbers that lead on. */
export function Overview({ solving }: { solving: Solving }): JSX.Element {
  const { solution, state, error } = solving;
  return (
    <section id="overview" aria-label="Overview" tabIndex={-1}>
      <div className="answer" aria-live="polite" aria-busy={state === "working"}>
        {solution ? <Headline solution={solution} /> : <Pending state={state} doing="Working out the answer…" />}
      </div>
      {error && (
        <p className="problem" role="alert">
          <strong>The analysis stopped.</strong> {error.message}
        </p>
      )}
      {solution && <CountLinks solution={solution} />}
    </section>
  );
}

function Headline({ solution }: { solution: Solution }): JSX.Element {
  const { value, warnings } = solution.blocks;
  const { answer, why, basis } = headlineParts(value.sentence);
  return (
    <>
      <p className="headline">{answer}</p>
      {why && <p className="why">{why}</p>}
      {basis && <p className="small">{basis}</p>}
      {warnings.map(({ code, message, ref }) => (
        <p key={`${code} ${ref ?? ""} ${message}`} className="small">
          Note: {message}
        </p>
      ))}
    </>
  );
}
