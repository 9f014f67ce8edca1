import type { Case, NamedCollection } from "@parley/model";
import { sameParty, sameOutlet, samePerson, samePlace, type NameRule } from "./name-rules.ts";
import { namesOf, type Named } from "./names-of.ts";

/** Two records of a case that may be one, and why it looks so. A person decides. */
export interface AliasSuggestion {
  readonly collection: NamedCollection;
  /** The record that would stay: one that a person recorded before one that rules proposed, else the fuller name. */
  readonly into: string;
  readonly from: string;
  readonly reason: string;
}

/** What {@link aliasSuggestions} needs of a case. */
export type NamedRecords = Pick<Case, NamedCollection | "apart">;

/**
 * Pairs of parties, people, sources and places that are likely one, without those that a person told apart.
 * @returns In the order of the collections, then of the names; empty when nothing looks alike. O(n²) within a
 * collection.
 * @example aliasSuggestions(subject); // => []
 */
export function aliasSuggestions(subject: NamedRecords): AliasSuggestion[] {
  const apart = new Set(
    (subject.apart ?? []).flatMap(({ collection, records: [a, b] }) => [
      `${collection} ${a} ${b}`,
      `${collection} ${b} ${a}`,
    ]),
  );
  const people = (records: readonly Named[]) => records.filter((one) => isSpeaker(one));
  const outlets = (records: readonly Named[]) => records.filter((one) => !isSpeaker(one));
  return [
    ...pairs("parties", subject.parties, sameParty),
    ...pairs("people", subject.people, samePerson),
    ...pairs("sources", outlets(subject.sources), sameOutlet),
    ...pairs("sources", people(subject.sources), samePerson),
    ...pairs("places", subject.places, samePlace),
  ].filter(({ collection, into, from }) => !apart.has(`${collection} ${into} ${from}`));
}

function isSpeaker(one: Named): boolean {
  return /^(?:person|official|named-person)$/.test(one.kind ?? "");
}

function pairs(collection: NamedCollection, records: readonly Named[], rule: NameRule): AliasSuggestion[] {
  const all = records.map((record) => namesOf(record)).toSorted((a, b) => compare(a.record.name, b.record.name));
  return all.flatMap((one, i) =>
    all.slice(i + 1).flatMap((other): AliasSuggestion[] => {
      const reason = rule(one, other, all);
      if (reason === undefined) return [];
      const [into, from] = stays(one.record, other.record) ? [one, other] : [other, one];
      return [{ collection, into: into.record.id, from: from.record.id, reason }];
    }),
  );
}

/** Whether the first of two records is the one to stay. */
function stays(one: Named, other: Named): boolean {
  if ((one.proposed ?? false) !== (other.proposed ?? false)) return !one.proposed;
  const fullness = ({ name }: Named) => name.replace(/^the\s+/i, "").length;
  return fullness(one) >= fullness(other);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
