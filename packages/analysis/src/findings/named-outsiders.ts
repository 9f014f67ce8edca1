import type { PartyNames } from "../pressure/party-names.ts";

/** What somebody outside the talks is asked for, up to the word before whom it would come from. */
const asked =
  /\b(?:guarantees?|guaranteed|assurances?|monitor(?:s|ed|ing)?|observers|inspect(?:ors|ions|ed)|verif(?:ied|ication)|ratified|approv(?:al|ed)|underwritten|backed)\b(?: [\p{Ll}-]+){0,4}? (?:from|by) /gu;
const word = "\\p{Lu}[\\p{L}’'-]*";
const group =
  "allies|bank|capitals|countries|donors|forces|governments|leaders|lenders|nations|partners|peacekeepers|powers|states|troops";
const name = new RegExp(
  `^(?:the |its |their )?(${word}(?: (?:of |of the )?(?:${word}|${group}))*)(?![\\p{L}\\p{N}])`,
  "u",
);
const joint = /^(?:, and |, | and | or )/;
const noName =
  /^(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b.*|\p{L}+(?:ean|ian|ish|ese))$/u;
/** Stands where a party was named. */
const mark = "□";

/**
 * Those from whom words ask a guarantee, monitoring or approval by name and who are no party: “guarantees from Ostland and
 * the Northern states”. Forces and people of a party are its own. Dates, and adjectives without a noun, are no names.
 * English.
 * @param known - the names of the parties.
 * @returns In the order of the text, each once; empty where only parties are named, or nobody.
 * @example namedOutsiders(partyNames({ parties: [], people: [] }), "guarantees from the River Bank and Northern states"); // => ["River Bank", "Northern states"]
 */
export function namedOutsiders(known: PartyNames, text: string): string[] {
  const others = known
    .mentionsIn(text)
    .reduceRight((words, { start, end }) => words.slice(0, start) + mark + words.slice(end), text);
  const found = [...others.matchAll(asked)].flatMap((hit) => namesAt(others.slice(hit.index + hit[0].length)));
  return [...new Set(found)];
}

/** The names that a text begins with, one after another. */
function namesAt(text: string): string[] {
  const found: string[] = [];
  for (let rest = text; ;) {
    const own = /^(?:the )?□/.exec(rest);
    const next = own ?? name.exec(rest);
    if (!next) return found;
    const named = next[1];
    if (named !== undefined && !noName.test(named)) found.push(named);
    rest = rest.slice(next[0].length);
    const and = joint.exec(rest);
    if (!and) return found;
    rest = rest.slice(and[0].length);
  }
}
