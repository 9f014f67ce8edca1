import { lazy, Suspense, type JSX } from "react";
import { EmptyCase } from "../import/empty-case.tsx";
import { Pending } from "../chrome/pending.tsx";
import type { Solution } from "../solve/solution.ts";
import { useSolving } from "../solve/use-solving.ts";
import { AskFirst } from "./ask-first.tsx";
import { CountLinks } from "./count-links.tsx";
import { headlineParts } from "./headline-parts.ts";
import { MiniMatrix } from "./mini-matrix.tsx";
import { OverviewActions } from "./overview-actions.tsx";
import { OriginBanner } from "./origin-banner.tsx";
import { WaitingClaims } from "./waiting-claims.tsx";
import { WhatChanged } from "./what-changed.tsx";

const NextDates = lazy(() => import("./next-dates.tsx").then((module) => ({ default: module.NextDates })));

/** The answer first: one computed sentence, what it counts on, five numbers, and what leads on from them. */
export function OverviewScreen(): JSX.Element {
  const { solution, state, error } = useSolving();
  return (
    <section id="overview" aria-labelledby="overview-title">
      <h2 id="overview-title" className="sr-only" tabIndex={-1}>
        Overview
      </h2>
      <OriginBanner />
      <EmptyCase />
      <div className="answer" aria-live="polite" aria-busy={state === "working"}>
        {solution ? <Headline solution={solution} /> : <Pending state={state} doing="Working out the answer…" />}
      </div>
      {error && (
        <p className="problem" role="alert">
          <strong>The analysis stopped.</strong> {error.message}
        </p>
      )}
      <OverviewActions />
      {solution && <CountLinks solution={solution} />}
      <div className="overview-parts">
        {solution && <MiniMatrix matrix={solution.matrix.value} />}
        <div className="overview-next">
          {solution && <AskFirst ask={solution.blocks.value.ask} />}
          <Suspense fallback={null}>
            <NextDates />
          </Suspense>
          <WaitingClaims />
          <WhatChanged />
        </div>
      </div>
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
