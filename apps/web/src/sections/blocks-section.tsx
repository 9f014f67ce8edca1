import type { BlocksResult } from "@parley/model";
import type { JSX } from "react";
import { grouped } from "../words/joined.ts";
import { ConflictCores } from "./conflict-cores.tsx";
import { RouteCards } from "./route-cards.tsx";
import { routesShown } from "./routes-shown.ts";
import { RoutesTable } from "./routes-table.tsx";
import { Section } from "./section.tsx";
import { useCaseView } from "../view/use-case-view.ts";

/** What cannot all hold, and the smallest sets of changes that would open a deal; none is recommended. */
export function BlocksSection({ blocks }: { blocks: BlocksResult | undefined }): JSX.Element {
  return (
    <Section id="blocks" title="What blocks a deal">
      {blocks ? <Blocks blocks={blocks} /> : <p className="waiting">Looking for what blocks a deal…</p>}
    </Section>
  );
}

function Blocks({ blocks }: { blocks: BlocksResult }): JSX.Element {
  const view = useCaseView();
  const routes = routesShown(blocks.routes.shown, view);
  const { total } = blocks.routes;
  return (
    <>
      <ConflictCores cores={blocks.cores} corrections={blocks.corrections} />
      <h3>Routes to a deal</h3>
      {routes.groups.length === 0 ? (
        <p className="empty">No route to show: nothing reported stands in the way, or no set of changes opens a deal.</p>
      ) : (
        <>
          <p className="lead">
            A route is a smallest set of changes that opens a deal. {shownWords(blocks.routes.shown.length, total)} They
            stand in neutral order; none is recommended.
          </p>
          <RouteCards routes={routes} />
          <RoutesTable routes={routes} />
        </>
      )}
    </>
  );
}

function shownWords(shown: number, total: string): string {
  if (String(shown) === total) return shown === 1 ? "There is one." : `There are ${shown}.`;
  return `Of ${grouped(total)}, the ${shown} shown are those that no other betters on red lines, refusals and unknowns.`;
}
