import { counted, isNegotiatingParty } from "@parley/model";
import { lazy, Suspense, type JSX } from "react";
import { LaterSection } from "../chrome/later-section.tsx";
import { NoScreen } from "../chrome/no-screen.tsx";
import { Pending } from "../chrome/pending.tsx";
import { ScreenViews } from "../chrome/screen-views.tsx";
import { Section } from "../chrome/section.tsx";
import { ScreenLink } from "../place/screen-link.tsx";
import { useHere } from "../place/use-here.ts";
import { useSolving } from "../solve/use-solving.ts";
import { useCaseView } from "../view/use-case-view.ts";

/** Not every reader builds or compares packages: the code of each view is asked for when it is needed. */
const DealSpace = lazy(() => import("./deal-space.tsx").then((module) => ({ default: module.DealSpace })));
const Proposals = lazy(() =>
  import("../proposals/proposals-view.tsx").then((module) => ({ default: module.ProposalsView })),
);
const Readings = lazy(() =>
  import("../readings/readings-view.tsx").then((module) => ({ default: module.ReadingsView })),
);
const Judgements = lazy(() =>
  import("../judgements/judgements-view.tsx").then((module) => ({ default: module.JudgementsView })),
);

/** Every package that the options make, and what can be asked of all of them. */
export function SpaceScreen(): JSX.Element {
  const { item } = useHere();
  switch (item) {
    case undefined:
      return <PackagesView />;
    case "proposals":
      return (
        <LaterSection id="proposals" title="Proposals compared" views={<ScreenViews />}>
          <Proposals />
        </LaterSection>
      );
    case "readings":
      return (
        <LaterSection id="readings" title="Across readings" views={<ScreenViews />}>
          <Readings />
        </LaterSection>
      );
    case "judgements":
      return (
        <LaterSection id="judgements" title="With judgements" views={<ScreenViews />}>
          <Judgements />
        </LaterSection>
      );
    default:
      return <NoScreen />;
  }
}

/** Every package that the options make, what each party says to it, and a place to build one. */
function PackagesView(): JSX.Element {
  const { solution, state } = useSolving();
  const { issues, parties } = useCaseView();
  const negotiating = parties.filter(isNegotiatingParty).length;
  const pending = <Pending state={state} doing="Counting the packages…" />;
  return (
    <Section id="space" title="Deal space" views={<ScreenViews />}>
      {issues.length < 2 || negotiating < 2 ? (
        <p className="empty">
          A deal space needs at least 2 issues and 2 negotiating parties. This case has{" "}
          {counted(issues.length, "issue")} and {counted(negotiating, "negotiating party", "negotiating parties")}: add
          them in <ScreenLink to="positions">Positions</ScreenLink>.
        </p>
      ) : (
        <Suspense fallback={pending}>{solution ? <DealSpace solution={solution} /> : pending}</Suspense>
      )}
    </Section>
  );
}
