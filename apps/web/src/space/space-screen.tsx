import { counted, isNegotiatingParty } from "@parley/model";
import { lazy, Suspense, type JSX } from "react";
import { Pending } from "../chrome/pending.tsx";
import { Section } from "../chrome/section.tsx";
import { useSolving } from "../solve/use-solving.ts";
import { useCaseView } from "../view/use-case-view.ts";

/** Not every reader builds packages: its code is asked for when it is needed. */
const DealSpace = lazy(() => import("./deal-space.tsx").then((module) => ({ default: module.DealSpace })));

/** Every package that the options make, what each party says to it, and a place to build one. */
export function SpaceScreen(): JSX.Element {
  const { solution, state } = useSolving();
  const { issues, parties } = useCaseView();
  const negotiating = parties.filter(isNegotiatingParty).length;
  const pending = <Pending state={state} doing="Counting the packages…" />;
  return (
    <Section id="space" title="Deal space">
      {issues.length < 2 || negotiating < 2 ? (
        <p className="empty">
          A deal space needs at least 2 issues and 2 negotiating parties. This case has{" "}
          {counted(issues.length, "issue")} and {counted(negotiating, "negotiating party", "negotiating parties")}.
        </p>
      ) : (
        <Suspense fallback={pending}>{solution ? <DealSpace solution={solution} /> : pending}</Suspense>
      )}
    </Section>
  );
}
