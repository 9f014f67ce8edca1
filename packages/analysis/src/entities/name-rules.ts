import { quoted } from "@parley/model";
import type { Names } from "./names-of.ts";

/**
 * Why two records may be one, in words; `undefined` when nothing says so.
 * @param all - Every record of the collection: a short name that fits two longer ones tells nothing.
 */
export type NameRule = (one: Names, other: Names, all: readonly Names[]) => string | undefined;

/**
 * Whether two parties may be one: by a shared name, as short and long form, as an acronym, or as the people of a place.
 * @example sameParty(namesOf({ id: "a", name: "The Union", aliases: [] }), namesOf({ id: "b", name: "Union", aliases: [] }), []); // => "the same name but for its spelling: “The Union” and “Union”"
 */
export const sameParty: NameRule = (one, other, all) =>
  sharedName(one, other) ?? acronym(one, other) ?? peopleOf(one, other) ?? shortForm(one, other, all);

/**
 * Whether two outlets may be one: by a shared name, an acronym, or one name being the other with "News" or the like.
 * @example sameOutlet(namesOf({ id: "a", name: "Reuters", aliases: [] }), namesOf({ id: "b", name: "Reuters News Agency", aliases: [] }), []); // => "“Reuters News Agency” is “Reuters” with a general word"
 */
export const sameOutlet: NameRule = (one, other, all) =>
  sharedName(one, other) ?? acronym(one, other) ?? generalWord(one, other) ?? shortForm(one, other, all);

/**
 * Whether two people may be one: the same surname with a first name and its initial, or alone. People of two parties
 * are two.
 * @example samePerson(namesOf({ id: "a", name: "Anna Lind", aliases: [] }), namesOf({ id: "b", name: "A. Lind", aliases: [] }), []); // => "the same surname, and “A. Lind” can be short for “Anna Lind”"
 */
export const samePerson: NameRule = (one, other, all) => {
  const [mine, theirs] = [one.record.party, other.record.party];
  if (mine !== undefined && theirs !== undefined && mine !== theirs) return undefined;
  return sharedName(one, other) ?? shortPerson(one, other, all);
};

/**
 * Whether two places may be one: by a shared name only, since places lie within each other.
 * @example samePlace(namesOf({ id: "a", name: "North Pier", aliases: [] }), namesOf({ id: "b", name: "Pier", aliases: [] }), []); // => undefined
 */
export const samePlace: NameRule = (one, other) => sharedName(one, other);

function sharedName(one: Names, other: Names): string | undefined {
  if (one.plain === other.plain) return `the same name but for its spelling: ${both(one, other)}`;
  if (`${one.plain}s` === other.plain || `${other.plain}s` === one.plain) return `one and several: ${both(one, other)}`;
  const shared = [...one.all.keys()].find((name) => other.all.has(name));
  return shared === undefined ? undefined : `both are called ${quoted(one.all.get(shared) ?? shared)}`;
}

const small = new Set(["of", "the", "and", "for", "in", "on", "to", "de", "du", "la"]);

function acronym(one: Names, other: Names): string | undefined {
  for (const [short, long] of [
    [one, other],
    [other, one],
  ] as const) {
    const spelt = [...short.all.values()].find((name) => /^(?:\p{Lu}\.?){2,7}$/u.test(name.replace(/^the\s+/i, "")));
    const letters = spelt
      ?.replace(/^the\s+/i, "")
      .replaceAll(".", "")
      .toLowerCase();
    const full =
      letters === undefined ? undefined : [...long.all.keys()].find((name) => initials(name).includes(letters));
    if (spelt !== undefined && full !== undefined)
      return `${quoted(spelt)} can be the initials of ${quoted(long.all.get(full) ?? full)}`;
  }
  return undefined;
}

function initials(name: string): string[] {
  const words = name.split(" ");
  if (words.length < 2) return [];
  const first = (list: readonly string[]) => list.map((word) => word[0]).join("");
  return [first(words), first(words.filter((word) => !small.has(word)))];
}

const organs =
  /^(?:government|delegation|side|officials?|authorities|negotiators?|team|leadership|leaders?|diplomats?|envoys?|representatives|state|people|ministry|foreign ministry|foreign minister|president|presidency|cabinet|army|military|forces)$/;
const ofPlace = /^(?:n|an|ian|ese|ish|i)$/;

/** "Russian delegation" beside "Russia", or beside a party with the alias "Russian". */
function peopleOf(one: Names, other: Names): string | undefined {
  for (const [organ, party] of [
    [one, other],
    [other, one],
  ] as const) {
    const [first = "", ...rest] = organ.words;
    if (rest.length > 0 && !organs.test(rest.join(" "))) continue;
    const name = [...party.all.keys()].find(
      (plain) =>
        (rest.length > 0 && plain === first) ||
        (plain.length > 3 && first.startsWith(plain) && ofPlace.test(first.slice(plain.length))),
    );
    if (name === undefined || name === organ.plain) continue;
    const spelt = quoted(party.all.get(name) ?? name);
    return rest.length > 0
      ? `${quoted(organ.record.name)} may be an organ of ${spelt}`
      : `${quoted(organ.record.name)} is the word for what is of ${spelt}`;
  }
  return undefined;
}

/** "Guild" beside "Harbour Pilots' Guild", when no other name could be meant. */
function shortForm(one: Names, other: Names, all: readonly Names[]): string | undefined {
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  if (!isShortOf(short, long)) return undefined;
  if (all.some((third) => third !== long && third !== short && isShortOf(short, third))) return undefined;
  return `${quoted(short.record.name)} can be short for ${quoted(long.record.name)}`;
}

/** The shorter name is how the longer one ends or begins, in whole words. */
function isShortOf(short: Names, long: Names): boolean {
  if (short.plain.length < 3 || short.words.length >= long.words.length) return false;
  return long.plain.endsWith(` ${short.plain}`) || long.plain.startsWith(`${short.plain} `);
}

const generalWords =
  /^(?:news|agency|newspaper|daily|weekly|online|tv|television|radio|media|press|com|website|magazine)$/;

function generalWord(one: Names, other: Names): string | undefined {
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  if (short.plain === "" || !long.plain.startsWith(`${short.plain} `)) return undefined;
  const rest = long.plain.slice(short.plain.length + 1).split(" ");
  if (!rest.every((word) => generalWords.test(word))) return undefined;
  return `${quoted(long.record.name)} is ${quoted(short.record.name)} with a general word`;
}

const titles =
  /^(?:mr|mrs|ms|dr|sir|dame|lord|president|minister|ambassador|envoy|chancellor|senator|general|prime|foreign|professor|prof)$/;

function shortPerson(one: Names, other: Names, all: readonly Names[]): string | undefined {
  const [short, long] = shortness(one) <= shortness(other) ? [one, other] : [other, one];
  if (!isShortPerson(short, long)) return undefined;
  if (all.some((third) => third !== long && third !== short && isShortPerson(short, third))) return undefined;
  return `the same surname, and ${quoted(short.record.name)} can be short for ${quoted(long.record.name)}`;
}

function shortness({ words }: Names): number {
  return words.filter((word) => !titles.test(word)).join(" ").length;
}

function isShortPerson(short: Names, long: Names): boolean {
  const [mine, theirs] = [short, long].map(({ words }) => words.filter((word) => !titles.test(word))) as [
    string[],
    string[],
  ];
  const surname = mine.at(-1);
  if (surname === undefined || surname.length < 2 || surname !== theirs.at(-1)) return false;
  const [first] = mine.slice(0, -1);
  const [full = ""] = theirs.slice(0, -1);
  if (first === undefined) return true;
  return full.length > 0 && (first === full || (Math.min(first.length, full.length) === 1 && first[0] === full[0]));
}

function both(one: Names, other: Names): string {
  return `${quoted(one.record.name)} and ${quoted(other.record.name)}`;
}
