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
 * The people whom reports introduce with their side, by surname. Two people of one surname on two sides help nobody, so
 * that surname is left out.
 * @example introductions([{ people: [] }]).size; // => 0
 */
export function introductions(readings: readonly Pick<ReportReading, "people">[]): ReadonlyMap<string, Person> {
  const found = new Map<string, Person>();
  const clashing = new Set<string>();
  for (const { name, party } of readings.flatMap(({ people }) => people)) {
    if (party === undefined || !name.includes(" ")) continue;
    const key = surname(name);
    if ((found.get(key)?.party ?? party) !== party) clashing.add(key);
    found.set(key, { id: key.toLowerCase(), name, aliases: [], party, roles: [] });
  }
  for (const key of clashing) found.delete(key);
  return found;
}

/**
 * Those whom another report introduces and this one only calls by their surname: "Minister Ann Lee of Norway" on Monday
 * is "Lee" on Tuesday. O(words + surnames).
 * @param own - The reading of the report itself; whom it introduces is left out.
 * @example introducedElsewhere("Lee said no.", { people: [] }, introductions([])); // => []
 */
export function introducedElsewhere(
  text: string,
  own: Pick<ReportReading, "people">,
  introduced: ReadonlyMap<string, Person>,
): Person[] {
  const placed = new Set(own.people.flatMap(({ name, party }) => (party === undefined ? [] : [surname(name)])));
  const words = new Set(text.match(/\p{L}+/gu));
  return [...introduced].flatMap(([name, person]) =>
    words.has(/\p{L}+/u.exec(name)?.[0] ?? "") && !placed.has(name) && isNamed(text, name) ? [person] : [],
  );
}

function surname(name: string): string {
  return name.split(" ").at(-1) ?? name;
}

function isNamed(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/\p{L}/u.test(text[at - 1] ?? "") && !/\p{L}/u.test(text[at + name.length] ?? "")) return true;
  return false;
}
