import { grouped, type BlocksResult } from "@parley/model";
import type { JSX } from "react";
import { Pending } from "../chrome/pending.tsx";
import { Section } from "../chrome/section.tsx";
import { useSolving } from "../solve/use-solving.ts";
import { ConflictCores } from "./conflict-cores.tsx";
import { RouteCards } from "./route-cards.tsx";
import { routesShown } from "./routes-shown.ts";
import { RoutesTable } from "./routes-table.tsx";
import { useCaseView } from "../view/use-case-view.ts";

/** What cannot all hold, and the smallest sets of changes that would open a deal; none is recommended. */
export function BlocksScreen(): JSX.Element {
  const solving = useSolving();
  return (
    <Section id="blocks" title="What blocks a deal">
      {solving.solution ? (
        <Blocks blocks={solving.solution.blocks.value} />
      ) : (
        <Pending state={solving.state} doing="Looking for what blocks a deal…" />
      )}
    </Section>
  );
}

const noChange = "Nothing has to change: what is reported already leaves packages that all accept.";

function Blocks({ blocks }: { blocks: BlocksResult }): JSX.Element {
  const view = useCaseView();
  const routes = routesShown(blocks.routes.shown, view);
  const { total } = blocks.routes;
  return (
    <>
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
