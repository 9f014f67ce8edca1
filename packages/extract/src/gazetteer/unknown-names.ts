import type { Token } from "../tokenizer/tokenizer.ts";
import type { NamedSentence } from "./cast-member.ts";
import { titledAs } from "./cast-organisations.ts";
import type { Name } from "./names.ts";
import { isNoun, nounClasses } from "./noun-classes.ts";

/** A single-word name outside the gazetteer that acts like a party: how often it acts, and whether like a state. */
export interface UnknownParty {
  readonly name: string;
  readonly acts: number;
  /** How often it is named at all. */
  readonly total: number;
  readonly state: boolean;
  /** A common noun with a capital: "the Front", "the Republic". */
  readonly common: boolean;
  /** Has shares, a board or a chief executive. */
  readonly firm: boolean;
}

const firmWords =
  /^(?:shares?|board|chief|shareholders?|investors?|stock|plants?|bid|largest|profits?|sales|workers|staff|managers)$/;

const offices = /^(?:minister|president|premier|king|parliament|ambassador|envoy|embassy|army|police)$/;

const places = new Set([
  "in",
  "at",
  "near",
  "from",
  "outside",
  "around",
  "inside",
  "through",
  "via",
  "across",
  "to",
  "of",
]);

/**
 * Finds invented or little-known parties: single capitalised words that act as subjects or own a government,
 * and the adjectives made from them ("Tirava", "the Tiravan side").
 * @param surnames - Last names of people, in lower case: they are no parties.
 * @returns Parties, and adjectives in lower case with the party they name.
 * @example unknownParties([], new Set()).parties; // => []
 */
export function unknownParties(
  sentences: readonly NamedSentence[],
  surnames: ReadonlySet<string>,
): { parties: UnknownParty[]; adjectives: Map<string, string> } {
  const counts = new Map<string, Count>();
  const leading = new Set<string>();
  for (const { tokens, names } of sentences) {
    for (const name of names) {
      if (!name.known && name.first < name.last && titled(tokens, name)) leading.add(tokens[name.first]?.text ?? "");
      if (name.known || name.first !== name.last || surnames.has(name.text.toLowerCase())) continue;
      const entry = counts.get(name.text) ?? { acts: 0, places: 0, states: 0, total: 0, firms: 0, inside: 0 };
      const next = tokens[name.last + 1];
      const owned = /^['’]s?$/.test(next?.text ?? "") ? tokens[name.last + 2] : next;
      entry.total++;
      if (name.first > 0 && /[\p{L}\p{N},]$/u.test(tokens[name.first - 1]?.text ?? "")) entry.inside++;
      const located = places.has(tokens[name.first - 1]?.lower ?? "");
      if (located) entry.places++;
      else if (acts(tokens, names, name)) entry.acts++;
      if (owned && isNoun(owned.lower, "organ")) entry.states++;
      if (owned !== next && tokens.slice(name.last + 2, name.last + 5).some(({ lower }) => offices.test(lower)))
        entry.states++;
      if (firmWords.test(owned?.lower ?? "")) entry.firms++;
      if (
        /^(?:government|ministry|republic|kingdom|capital|people|army|delegation|delegations|delegates|representatives|negotiators|parliament)$/.test(
          tokens[name.first - 2]?.lower ?? "",
        ) &&
        tokens[name.first - 1]?.lower === "of"
      )
        entry.states += 2;
      counts.set(name.text, entry);
    }
  }
  const adjectives = adjectivesAmong([...counts.keys()], [...new Set([...counts.keys(), ...leading])]);
  const parties = [...counts]
    .filter(
      ([name, { acts, places: located, states, total, inside }]) =>
        !adjectives.has(name.toLowerCase()) &&
        (inside > 0 || !isCommon(name)) &&
        !isNoun(name.toLowerCase(), "role") &&
        (name.length > 2 || /^[A-Z]{2}$/.test(name)) &&
        (acts + states > 0 || (total > 2 && located * 2 < total) || [...adjectives.values()].includes(name)),
    )
    .map(([name, { acts, states, total, firms }]) => ({
      name,
      common: isCommon(name),
      acts: acts + states,
      total,
      firm: firms > states,
      state: states > 0 || [...adjectives.values()].includes(name),
    }))
    .toSorted((a, b) => b.acts - a.acts || (a.name < b.name ? -1 : 1));
  return { parties, adjectives };
}

/** How often a name does what, and how often its capital is not that of a sentence's first word. */
interface Count {
  acts: number;
  places: number;
  states: number;
  total: number;
  firms: number;
  inside: number;
}

/** Whether a name stands where whoever acts stands: before a verb, or between commas behind its noun. */
function acts(tokens: readonly Token[], names: readonly Name[], name: Name): boolean {
  const next = tokens[name.last + 1];
  return (
    isCommonGroup(next) ||
    next?.pos === "VERB" ||
    next?.pos === "AUX" ||
    (next?.pos === "ADV" && tokens[name.last + 2]?.pos === "VERB") ||
    isPaired(tokens, names, name) ||
    (next?.text === "," && titledAs(tokens, name) !== undefined)
  );
}

/** "The GMB union", "the Orlo group": the noun behind a name says that it is a party. */
function isCommonGroup(noun: Token | undefined): boolean {
  return (
    noun?.pos === "NOUN" &&
    /^(?:union|group|party|movement|federation|alliance|bloc|company|association|militia|coalition)$/.test(noun.lower)
  );
}

function isCommon(name: string): boolean {
  return isNoun(name.toLowerCase(), "organisation") || nounClasses(name.toLowerCase()).length > 0;
}

/** "Ardel and Borsk have", "between Ardel and Borsk": the first and the second of two that deal with each other. */
function isPaired(tokens: readonly Token[], names: readonly Name[], { first, last }: Name): boolean {
  const before = tokens[first - 1]?.lower ?? "";
  if (before === "between") return tokens[last + 1]?.lower === "and";
  if (before === "and" && names.some((name) => name.last === first - 2 && tokens[name.first - 1]?.lower === "between"))
    return true;
  const other = tokens[last + 1]?.lower === "and" ? names.find((name) => name.first === last + 2) : undefined;
  return other !== undefined && /^(?:VERB|AUX)$/.test(tokens[other.last + 1]?.pos ?? "");
}

/** "Onerian Foreign Minister Ann Lee": an adjective before a title. */
function titled(tokens: readonly Token[], { first, last }: Name): boolean {
  return tokens.slice(first + 1, last).some(({ lower }) => isNoun(lower, "title"));
}

function adjectivesAmong(names: readonly string[], candidates: readonly string[]): Map<string, string> {
  const out = new Map<string, string>();
  for (const word of candidates) {
    if (!/(?:an|ian|ese|ish|i|is|ic|ans|ians|er|ers)$/.test(word)) continue;
    const base = names.find((name) => name !== word && isAdjectiveOf(word, name));
    if (base) out.set(word.toLowerCase(), base);
  }
  return out;
}

/** "Tiravan" of Tirava, "Sorreli" of Sorrel, "Kardan" of Kardania. */
function isAdjectiveOf(word: string, name: string): boolean {
  if (name.length < 4) return false;
  const longer = word.startsWith(name.slice(0, -1)) && word.length >= name.length && word.length - name.length <= 4;
  return longer || (name === `${word}ia` && word.endsWith("an"));
}
