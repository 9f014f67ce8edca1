import { counted, grouped, type Route } from "@parley/model";
import type { JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { WhatIfButton } from "../solve/what-if-button.tsx";
import { PartyMark } from "../view/party-mark.tsx";
import type { RouteGroup, RoutesShown, RouteVariant, ShownChange } from "./routes-shown.ts";

/** The routes next to each other, all of the same size and weight. */
export function RouteCards({ routes }: { routes: RoutesShown }): JSX.Element {
  return (
    <>
      <ul className="routes">
        {routes.groups.map((group) => (
          <RouteItem key={group.label} group={group} shared={routes.shared} />
        ))}
      </ul>
      {routes.shared.length > 0 && (
        <div className="shared">
          <h4>To find out on every route</h4>
          <Changes changes={routes.shared} />
        </div>
      )}
    </>
  );
}

function RouteItem({ group, shared }: { group: RouteGroup; shared: readonly ShownChange[] }): JSX.Element {
  const { label, givesWay, toFindOut, variants } = group;
  const always = [...givesWay, ...shared, ...toFindOut];
  return (
    <li>
      <h4>Route {label}</h4>
      <p className="small">{routeCounts(variants.map(({ route }) => route))}</p>
      <h5>Gives way</h5>
      {givesWay.length > 0 ? <Changes changes={givesWay} /> : <p>Nobody.</p>}
      {toFindOut.length > 0 && <h5>To find out</h5>}
      <Changes changes={toFindOut} />
      {variants.length > 1 ? <Variants variants={variants} always={always} /> : <WholeRoute changes={always} />}
    </li>
  );
}

function WholeRoute({ changes }: { changes: readonly ShownChange[] }): JSX.Element {
  return (
    <p className="whole-route">
      <WhatIfButton changes={changes.map(({ whatIf }) => whatIf)}>What if all of this</WhatIfButton>
    </p>
  );
}

interface VariantsProps {
  readonly variants: readonly RouteVariant[];
  /** What all of them need. */
  readonly always: readonly ShownChange[];
}

function Variants({ variants, always }: VariantsProps): JSX.Element {
  return (
    <details>
      <summary>and the answers of one of {variants.length} variants</summary>
      <ol className="variants">
        {variants.map(({ label, own }) => (
          <li key={label}>
            <span className="id">{label}</span>
            <div>
              <Changes changes={own} />
              <WholeRoute changes={[...always, ...own]} />
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}

/**
 * What the routes of a group cost, in the three counts that never overlap, and what each opens.
 * @example routeCounts([{ redLines: 0, refusals: 1, unknowns: 4, changes: [], packages: "2" }]); // => "1 refusal · 4 to find out · opens 2 packages"
 */
export function routeCounts(routes: readonly Route[]): string {
  const redLines = range(routes.map((route) => route.redLines));
  const refusals = range(routes.map((route) => route.refusals));
  const parts = [
    redLines === "0" ? [] : [`${redLines} red ${redLines === "1" ? "line" : "lines"}`],
    refusals === "0" ? [] : [`${refusals} ${refusals === "1" ? "refusal" : "refusals"}`],
    [`${range(routes.map((route) => route.unknowns))} to find out`],
    [opens(routes)],
  ];
  return parts.flat().join(" · ");
}

function opens(routes: readonly Route[]): string {
  const packages = [...new Set(routes.map((route) => route.packages))];
  const [only = "0"] = packages;
  if (packages.length > 1) return "opens different numbers of packages";
  return only.length < 16 ? `opens ${counted(Number(only), "package")}` : `opens ${grouped(only)} packages`;
}

function range(counts: readonly number[]): string {
  const [min, max] = [Math.min(...counts), Math.max(...counts)];
  return min === max ? String(min) : `${min} to ${max}`;
}

function Changes({ changes }: { changes: readonly ShownChange[] }): JSX.Element | null {
  const view = useCaseView();
  if (changes.length === 0) return null;
  return (
    <ul className="changes">
      {changes.map(({ key, party, issue, text, whatIf }) => (
        <li key={key}>
          <PartyMark party={party} /> {text} <WhatIfButton changes={[whatIf]}>What if</WhatIfButton>
          {issue !== undefined && <span className="aside block">{view.issueLabel(issue)}</span>}
        </li>
      ))}
    </ul>
  );
}
