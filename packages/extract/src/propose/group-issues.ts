import { issueTemplate } from "@parley/model";
import type { Placement } from "./proposal-claims.ts";
import { splitFacets } from "./split-facets.ts";

/** Placements that belong to one proposed issue: one vocabulary issue, at the places that share their stances. */
export interface IssueGroup {
  readonly vocabulary: string;
  readonly places: readonly string[];
  /** What the issue is about when the vocabulary does not know it. */
  readonly topic?: string;
  /** The part of the issue that is settled by itself, in words; none for the issue as a whole. */
  readonly facet?: string;
  readonly placements: readonly Placement[];
}

/**
 * Groups placements into issues. One vocabulary issue makes one group, unless its places carry different stances:
 * a party that asks for one answer here and another there makes them two issues. A placement without a place joins
 * the only place there is, or the one that it answers; else it stands alone.
 * What can be agreed side by side is parted, see {@link splitFacets}.
 * @returns Groups in the order of the text.
 * @example groupIssues([]); // => []
 */
export function groupIssues(placements: readonly Placement[]): IssueGroup[] {
  const byVocabulary = new Map<string, Placement[]>();
  const order = new Map<Placement["claim"], number>();
  for (const [i, placement] of placements.entries()) {
    const list = byVocabulary.get(placement.vocabulary);
    if (list) list.push(placement);
    else byVocabulary.set(placement.vocabulary, [placement]);
    if (!order.has(placement.claim)) order.set(placement.claim, i);
  }
  const first = ({ placements: [one] }: IssueGroup) => (one && order.get(one.claim)) ?? -1;
  return [...byVocabulary]
    .flatMap(([vocabulary, own]) => groupsOf(vocabulary, own))
    .sort((a, b) => first(a) - first(b));
}

function groupsOf(vocabulary: string, placements: readonly Placement[]): IssueGroup[] {
  const topic = placements.find((placement) => placement.topic !== undefined)?.topic;
  return placeGroups(placements).flatMap((group) =>
    splitFacets(group).map(({ name, placements }) => ({
      vocabulary,
      ...(topic === undefined ? {} : { topic }),
      places: placesOf(group),
      ...(name === undefined ? {} : { facet: name }),
      placements,
    })),
  );
}

function placeGroups(placements: readonly Placement[]): Placement[][] {
  const places = [...new Set(placements.flatMap(({ place }) => place ?? []))].sort();
  if (places.length === 0) return [[...placements]];
  const sets: string[][] = [];
  for (const place of places) {
    const set = sets.find((set) => set.every((other) => shareStances(placements, place, other)));
    if (set) set.push(place);
    else sets.push([place]);
  }
  const groups = sets.map((set) => placements.filter(({ place }) => place !== undefined && set.includes(place)));
  const alone: Placement[] = [];
  for (const placement of placements.filter(({ place }) => place === undefined))
    (homeOf(placement, groups) ?? alone).push(placement);
  const inOrder = groups.map((group) => {
    const members = new Set(group);
    return placements.filter((placement) => members.has(placement));
  });
  return [...inOrder, alone].filter((group) => group.length > 0);
}

function homeOf(placement: Placement, groups: readonly Placement[][]): Placement[] | undefined {
  const fitting = groups.filter((group) => group.some((other) => sharesOption(other, placement)));
  const [only] = groups.length === 1 ? groups : fitting;
  if (!only || (groups.length > 1 && fitting.length > 1)) return undefined;
  return only.some((other) => saysOtherwise(other, placement)) ? undefined : only;
}

/** Whether one party gives two of the usual answers, and not by refusing the other: they hardly are about one place. */
function saysOtherwise(a: Placement, b: Placement): boolean {
  const usual = issueTemplate(a.vocabulary)?.options.map(({ id }) => id) ?? [];
  const both = [a, b].every(({ options }) => options.every(({ id }) => usual.includes(id)));
  const alike = (tone(a) === "refuses") === (tone(b) === "refuses");
  return both && alike && !sharesOption(a, b) && a.holders.some((holder) => b.holders.includes(holder));
}

function shareStances(placements: readonly Placement[], one: string, other: string): boolean {
  const here = signatures(placements, one);
  const there = signatures(placements, other);
  const shared = [...here.keys()].filter((party) => there.has(party));
  return shared.length > 0 && shared.every((party) => here.get(party) === there.get(party));
}

/** For each party what it says of a place, in words that can be compared. */
function signatures(placements: readonly Placement[], place: string): Map<string, string> {
  const said = new Map<string, Set<string>>();
  for (const placement of placements.filter((other) => other.place === place))
    for (const party of placement.holders) {
      const options = placement.options.map(({ id }) => id).join(",");
      said.set(party, (said.get(party) ?? new Set()).add(`${tone(placement)} ${options}`));
    }
  return new Map([...said].map(([party, words]) => [party, [...words].sort().join("; ")]));
}

function tone({ claim: { act } }: Placement): string {
  if (act === "demand" || act === "condition") return "wants";
  return act === "reject" || act === "red-line" ? "refuses" : "accepts";
}

function sharesOption(a: Placement, b: Placement): boolean {
  return a.options.some(({ id }) => b.options.some((option) => option.id === id));
}

function placesOf(placements: readonly Placement[]): string[] {
  return [...new Set(placements.flatMap(({ place }) => place ?? []))].sort();
}
