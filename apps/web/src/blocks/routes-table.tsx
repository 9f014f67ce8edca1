import { grouped } from "@parley/model";
import type { JSX } from "react";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import type { RouteGroup, RoutesShown, RouteVariant, ShownChange } from "./routes-shown.ts";

interface Column {
  readonly variant: RouteVariant;
  readonly keys: ReadonlySet<string>;
}

/** The same routes as a table: one row for each change, one column for each route. */
export function RoutesTable({ routes }: { routes: RoutesShown }): JSX.Element {
  const columns = routes.groups.flatMap((group) => group.variants.map((variant) => column(routes, group, variant)));
  return (
    <details className="routes-table">
      <summary>The routes as a table</summary>
      <div className="scroll" role="region" aria-label="Routes as a table" tabIndex={0}>
        <div className="wide" tabIndex={0}>
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">Change</th>
                {columns.map(({ variant: { label } }) => (
                  <th key={label} scope="col" className="number">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {allChanges(routes).map((change) => (
                <ChangeRow key={change.key} change={change} columns={columns} />
              ))}
              <tr>
                <th scope="row">Packages opened</th>
                {columns.map(({ variant: { label, route } }) => (
                  <td key={label} className="number">
                    {grouped(route.packages)}
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
      </div>
    </details>
  );
}

function ChangeRow({ change, columns }: { change: ShownChange; columns: readonly Column[] }): JSX.Element {
  const view = useCaseView();
  return (
    <tr>
      <th scope="row">
        {change.kind === "to-find-out" && <span className="aside">to find out: </span>}
        <PartyMark party={change.party} /> {change.text}
        {change.issue !== undefined && <span className="aside block">{view.issueLabel(change.issue)}</span>}
      </th>
      {columns.map(({ variant: { label }, keys }) => (
        <td key={label} className="number">
          {keys.has(change.key) && <span className="dot">yes</span>}
        </td>
      ))}
    </tr>
  );
}

function column(routes: RoutesShown, group: RouteGroup, variant: RouteVariant): Column {
  const changes = [...routes.shared, ...group.givesWay, ...group.toFindOut, ...variant.own];
  return { variant, keys: new Set(changes.map(({ key }) => key)) };
}

function allChanges(routes: RoutesShown): ShownChange[] {
  const changes = [
    ...routes.groups.flatMap((group) => group.givesWay),
    ...routes.shared,
    ...routes.groups.flatMap((group) => group.toFindOut),
    ...routes.groups.flatMap((group) => group.variants.flatMap(({ own }) => own)),
  ];
  return [...new Map(changes.map((change) => [change.key, change])).values()];
}
