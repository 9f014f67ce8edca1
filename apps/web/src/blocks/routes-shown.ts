import type { WhatIf } from "@parley/analysis";
import type { Change, Route } from "@parley/model";
import type { CaseView } from "../view/case-view.ts";
import { changeKey, changeWords, type ChangeWords } from "../words/change-words.ts";

/** A change with the key that tells it from others. */
export interface ShownChange extends ChangeWords {
  readonly key: string;
  /** The supposition that it comes true. */
  readonly whatIf: WhatIf;
}

/** One route of a group: `own` is what it needs beside what its group needs. */
export interface RouteVariant {
  readonly label: string;
  readonly route: Route;
  readonly own: readonly ShownChange[];
}

/** The routes on which the same positions give way; they differ in what has to be found out. */
export interface RouteGroup {
  readonly label: string;
  readonly givesWay: readonly ShownChange[];
  /** To be found out on each of its variants, and not on all routes. */
  readonly toFindOut: readonly ShownChange[];
  readonly variants: readonly RouteVariant[];
}

/** The routes side by side. */
export interface RoutesShown {
  /** To be found out on every route, said once; empty when there is only one group. */
  readonly shared: readonly ShownChange[];
  readonly groups: readonly RouteGroup[];
}

/** Gathers routes by what gives way and takes what they share out of each, so that what tells them apart can be read. */
export function routesShown(routes: readonly Route[], view: CaseView): RoutesShown {
  const entries = routes.map((route) => ({ route, changes: shownChanges(route, view) }));
  const byMoves = new Map<string, typeof entries>();
  for (const entry of entries) {
    const key = entry.changes
      .filter(givesWay)
      .map((change) => change.key)
      .sort()
      .join(" ");
    byMoves.set(key, [...(byMoves.get(key) ?? []), entry]);
  }
  const shared = byMoves.size > 1 ? common(entries.map(({ changes }) => changes.filter(toFindOut))) : [];
  const sharedKeys = keysOf(shared);
  const groups = [...byMoves.values()].map((members, i): RouteGroup => {
    const label = routeLabel(i);
    const open = members.map(({ changes }) =>
      changes.filter((change) => toFindOut(change) && !sharedKeys.has(change.key)),
    );
    const always = common(open);
    const alwaysKeys = keysOf(always);
    return {
      label,
      givesWay: members[0]?.changes.filter(givesWay) ?? [],
      toFindOut: always,
      variants: members.map(({ route }, k) => ({
        label: members.length > 1 ? `${label}${k + 1}` : label,
        route,
        own: open[k]?.filter((change) => !alwaysKeys.has(change.key)) ?? [],
      })),
    };
  });
  return { shared, groups };
}

/** Letters for routes. @example routeLabel(26); // => "AA" */
export function routeLabel(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : routeLabel(Math.floor(index / 26) - 1) + letter;
}

function shownChanges(route: Route, view: CaseView): ShownChange[] {
  return route.changes.map((change) => ({
    key: changeKey(change),
    whatIf: supposition(change),
    ...changeWords(change, view),
  }));
}

function supposition(change: Change): WhatIf {
  if ("position" in change) return { dropped: change.position };
  const { party, issue, option } = change;
  return { party, issue, option, stance: "accepts" };
}

function givesWay({ kind }: ShownChange): boolean {
  return kind === "gives-way";
}

function toFindOut({ kind }: ShownChange): boolean {
  return kind === "to-find-out";
}

function common(lists: readonly (readonly ShownChange[])[]): ShownChange[] {
  const [first = [], ...others] = lists;
  return first.filter(({ key }) => others.every((list) => list.some((change) => change.key === key)));
}

function keysOf(changes: readonly ShownChange[]): ReadonlySet<string> {
  return new Set(changes.map(({ key }) => key));
}
