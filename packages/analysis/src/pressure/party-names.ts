import { isNegotiatingParty, type Case } from "@parley/model";
import { countryAdjectives } from "../wording/country-adjectives.ts";

/** Where a text names a party, or a person who speaks for it. */
export interface PartyMention {
  readonly party: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the parties of a case in texts. */
export interface PartyNames {
  /** Those who negotiate, in the order of the case. */
  readonly negotiating: readonly string[];
  /** Every mention, in the order of the text; the longest name wins where two begin together. */
  mentionsIn(text: string): PartyMention[];
}

/** Endings that make an adjective or an inhabitant of a name: Iranian, Germans, Chinese, Turkish. */
const endings = "(?:n|ns|an|ans|ian|ians|nian|nians|ese|ish)?";

/**
 * Reads the names, aliases and people of all parties once, for many texts. Capital letters count, because metonyms
 * such as a capital's name are also words.
 * @example partyNames(subject).mentionsIn("The Bakery pays.").map(({ party }) => party); // => ["bakery"]
 */
export function partyNames(subject: Pick<Case, "parties" | "people">): PartyNames {
  const owners = new Map<string, string>();
  const alternatives: string[] = [];
  const take = (party: string, names: readonly string[]) => {
    for (const name of names) {
      if (owners.has(name)) continue;
      owners.set(name, party);
      alternatives.push(name);
    }
  };
  for (const party of subject.parties) take(party.id, [party.name, ...party.aliases, ...countryAdjectives(party)]);
  for (const person of subject.people)
    if (person.party !== undefined) take(person.party, [person.name, ...person.aliases]);
  const named = alternatives
    .toSorted((a, b) => b.length - a.length)
    .map((name, i) => ({ name, pattern: `(?<n${i}>${nameForms(name)})` }));
  const pattern =
    named.length === 0
      ? undefined
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${named.map((one) => one.pattern).join("|")})(?![\\p{L}\\p{N}])`, "gu");
  return {
    negotiating: subject.parties.filter(isNegotiatingParty).map(({ id }) => id),
    mentionsIn: (text) =>
      pattern === undefined
        ? []
        : [...text.matchAll(pattern)].flatMap((found) => {
            const i = named.findIndex((_, k) => found.groups?.[`n${k}`] !== undefined);
            const party = owners.get(named[i]?.name ?? "");
            return party === undefined ? [] : [{ party, start: found.index, end: found.index + found[0].length }];
          }),
  };
}

/** A name as it is written, with a small or capital article or first letter of a common noun, or as an adjective. */
function nameForms(name: string): string {
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const first = name.charAt(0);
  const rest = name.slice(1);
  const either = /^(?:The|A|An|the|a|an) /.test(name)
    ? `[${first.toLowerCase()}${first.toUpperCase()}]`
    : escaped(first);
  if (!/^\p{Lu}\p{L}{3,}$/u.test(name)) return `${either}${escaped(rest)}`;
  return `${escaped(name)}|${escaped(name.replace(/[aeiouy]$/, ""))}${endings}`;
}
