import { grouped, type BlocksResult } from "@parley/model";
import { lazy, type JSX } from "react";
import { LaterSection } from "../chrome/later-section.tsx";
import { NoScreen } from "../chrome/no-screen.tsx";
import { Pending } from "../chrome/pending.tsx";
import { ScreenViews } from "../chrome/screen-views.tsx";
import { Section } from "../chrome/section.tsx";
import { useHere } from "../place/use-here.ts";
import { useSolving } from "../solve/use-solving.ts";
import type { MatrixResult } from "@parley/analysis";
import { ScreenLink } from "../place/screen-link.tsx";
import { ConsentsList } from "../positions/consents-list.tsx";
import { neededConsents } from "../positions/needed-consents.ts";
import { headlineParts } from "../overview/headline-parts.ts";
import { ConflictCores } from "./conflict-cores.tsx";
import { RouteCards } from "./route-cards.tsx";
import { routesShown } from "./routes-shown.ts";
import { RoutesTable } from "./routes-table.tsx";
import { useCaseView } from "../view/use-case-view.ts";

/** Not every reader asks what a conclusion hangs on: that code comes when somebody does. */
const BearingView = lazy(() =>
  import("../bearing/bearing-view.tsx").then((module) => ({ default: module.BearingView })),
);

/** What blocks a deal, or which words carry that conclusion. */
export function BlocksScreen(): JSX.Element {
  const { item } = useHere();
  if (item === undefined) return <BlocksView />;
  if (item !== "words") return <NoScreen />;
  return (
    <LaterSection
      id="words"
      title="Load-bearing words"
      lead="Every claim, hedge, inference, coding choice, source and assumption is taken away or read otherwise, and the case solved again: what changes the answer carries it."
      views={<ScreenViews />}
    >
      <BearingView />
    </LaterSection>
  );
}

/** What cannot all hold, and the smallest sets of changes that would open a deal; none is recommended. */
function BlocksView(): JSX.Element {
  const solving = useSolving();
  return (
    <Section id="blocks" title="What blocks a deal" views={<ScreenViews />}>
      {solving.solution ? (
        <Blocks blocks={solving.solution.blocks.value} matrix={solving.solution.matrix.value} />
      ) : (
        <Pending state={solving.state} doing="Looking for what blocks a deal…" />
      )}
    </Section>
  );
}

const noChange = "Nothing has to change: what is reported already leaves packages that all accept.";

function Blocks({ blocks, matrix }: { blocks: BlocksResult; matrix: MatrixResult }): JSX.Element {
  const view = useCaseView();
  const routes = routesShown(blocks.routes.shown, view);
  const { total } = blocks.routes;
  const { answer } = headlineParts(blocks.sentence);
  if (view.issues.length === 0)
    return (
      <p className="empty">
        {answer} Add issues and what each party says of them in <ScreenLink to="positions">Positions</ScreenLink>.
      </p>
    );
  return (
    <>
      <p className="space-sentence">{answer}</p>
      <p className="small">
        <ScreenLink to="blocks" item="words">
          Which words carry this?
        </ScreenLink>
      </p>
      <ConflictCores cores={blocks.cores} corrections={blocks.corrections} />
      <h3>Routes to a deal</h3>
      {routes.groups.length === 0 || isFree(blocks) ? (
        <p>{isFree(blocks) ? noChange : "No route to show: the rules leave no package that changes could open."}</p>
      ) : (
        <>
          <p className="lead">
            A route is a smallest set of changes that opens a deal. {shownWords(blocks.routes.shown.length, total)}
          </p>
          <RouteCards routes={routes} />
          <RoutesTable routes={routes} />
        </>
      )}
      <Consents matrix={matrix} />
    </>
  );
}

/** Whose consent packages need beside that of the negotiating parties; nothing where no option names anybody. */
function Consents({ matrix }: { matrix: MatrixResult }): JSX.Element | null {
  const { issues } = useCaseView();
  const consents = neededConsents(issues, matrix);
  if (consents.length === 0) return null;
  const silent = consents.filter(({ stance }) => stance === "not-reported").length;
  return (
    <>
      <h3>Consents that options need</h3>
      <p className="lead">
        A package with such an option is acceptable to all only if they accept it too.{" "}
        {silent > 0 && `On ${silent} of ${consents.length} nothing is reported: unknown, like any other silence.`}
      </p>
      <ConsentsList consents={consents} withIssue />
    </>
  );
}

function shownWords(shown: number, total: string): string {
  const order = "They stand in neutral order; none is recommended.";
  if (String(shown) === total) return shown === 1 ? "There is one." : `There are ${shown}. ${order}`;
  return `Of ${grouped(total)}, the ${shown} shown are those that no other betters on red lines, refusals and unknowns. ${order}`;
}

/** Whether a deal needs no change at all. */
function isFree({ routes }: BlocksResult): boolean {
  return routes.shown.some((route) => route.changes.length === 0);
}
