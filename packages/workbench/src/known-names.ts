import type { ReportReading } from "@parley/extract";
import type { Case, Person } from "@parley/model";

/** Whom and what a case names, for reading another report. */
export type KnownNames = Pick<Case, "parties" | "people" | "sources">;

/**
 * The names of a case that help to read a report. Whoever earlier reports name and tie to no party of the case
 * is left out: that nothing was found of a person's side does not make the person independent.
 * @param known - Its people, proposed ones too.
 * @example knownNames(undefined).people; // => []
 */
export function knownNames(known: Case | undefined): KnownNames {
  if (known === undefined) return { parties: [], people: [], sources: [] };
  const parties = new Set(known.parties.flatMap(({ name, aliases }) => [name, ...aliases]));
  const found = known.reports.flatMap((report) => report.found?.people ?? []);
  const unplaced = new Set(found.filter(({ party }) => !parties.has(party ?? "")).map(({ name }) => name));
  const people = known.people.filter(({ name, party }) => party !== undefined || !unplaced.has(name));
  return { parties: known.parties, people, sources: known.sources };
}

/**
 * People whom other reports introduce with their side and this one only calls by their surname: "Minister Ann Lee of
 * Norway" on Monday is "Lee" on Tuesday. Two people of one surname on two sides help nobody.
 * @param own - The reading of the report itself.
 * @param others - The readings of the reports that are read along.
 * @example introducedElsewhere("Lee said no.", { people: [] }, []); // => []
 */
export function introducedElsewhere(
  text: string,
  own: Pick<ReportReading, "people">,
  others: readonly Pick<ReportReading, "people">[],
): Person[] {
  const placed = new Set(own.people.flatMap(({ name, party }) => (party === undefined ? [] : [surname(name)])));
  const found = new Map<string, Person | undefined>();
  for (const { name, party } of others.flatMap(({ people }) => people)) {
    const key = surname(name);
    if (party === undefined || !name.includes(" ") || placed.has(key) || !isNamed(text, key)) continue;
    const before = found.get(key);
    const clashes = found.has(key) && before?.party !== party;
    found.set(key, clashes ? undefined : { id: key.toLowerCase(), name, aliases: [], party, roles: [] });
  }
  return [...found.values()].filter((person) => person !== undefined);
}

function surname(name: string): string {
  return name.split(" ").at(-1) ?? name;
}

function isNamed(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/\p{L}/u.test(text[at - 1] ?? "") && !/\p{L}/u.test(text[at + name.length] ?? "")) return true;
  return false;
}
