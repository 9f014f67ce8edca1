import type { Cast, NamedSentence } from "./cast-member.ts";
import { knownParty } from "./gazetteer.ts";
import { addMention } from "./mentions.ts";
import { isNoun, nounClasses } from "./noun-classes.ts";
import { bodyOfOffice } from "./office-body.ts";
import { capital, resolveNominal } from "./resolve-nominal.ts";
import { partyIn } from "./party-in.ts";

/** A sentence with its speaker's label. */
interface Spoken extends NamedSentence {
  readonly speaker?: string;
  readonly side?: string;
}

/** Adds the speakers of a transcript to the cast, with the party that their label gives or is. */
export function placeSpeakers(cast: Cast, sentences: readonly Spoken[]): void {
  for (const [sentence, { speaker, side }] of sentences.entries()) {
    if (!speaker) continue;
    const surname = speaker.split(" ").at(-1)?.toLowerCase() ?? "";
    const known = cast.people.get(surname);
    const party =
      (side ? partyOfLabel(cast, side) : undefined) ??
      known?.party ??
      namedParty(cast, speaker) ??
      ofOffice(cast, sentences, speaker) ??
      bodyOfOffice(cast, speaker.toLowerCase().split(" "));
    if (known?.expert && !side) continue;
    if (party) addMention(cast.mentions, { sentence, at: -1, party, state: false, acting: true });
    cast.people.set(surname, { ...known, name: known?.name ?? titleCase(speaker), ...(party ? { party } : {}) });
  }
  partSharers(cast, sentences);
  standAlone(cast, sentences);
}

/** Sentences with "we" that make a speaker somebody's voice. */
const enough = 3;

/** A speaker whom the text ties to nobody, but who says "we", stands for somebody: for himself, as far as it tells. */
function standAlone(cast: Cast, sentences: readonly Spoken[]): void {
  const plural = new Map<string, number>();
  for (const { speaker, tokens } of sentences) {
    const surname = speaker?.split(" ").at(-1)?.toLowerCase();
    if (surname && tokens.some(({ lower }) => /^(?:we|our|us)$/.test(lower)))
      plural.set(surname, (plural.get(surname) ?? 0) + 1);
  }
  for (const [surname, count] of plural) {
    const person = cast.people.get(surname);
    const free = person && !person.party && !person.expert && !person.reporter && !isNoun(surname, "role");
    if (free && count >= enough) cast.people.set(surname, { ...person, party: person.name });
  }
}

/**
 * Two ministers who answer each other are not both "the government", and two envoys of nobody known are not nobody:
 * each speaks for himself.
 */
function partSharers(cast: Cast, sentences: readonly Spoken[]): void {
  const labels = new Set(sentences.flatMap(({ speaker }) => speaker ?? []));
  const surnames = new Set([...labels].filter(isOfficer).map((label) => label.split(" ").at(-1)?.toLowerCase() ?? ""));
  const sharers = [...surnames].filter((surname) => {
    const person = cast.people.get(surname);
    return person && !person.expert && (person.party === undefined || person.party === "Government");
  });
  if (sharers.length < 2) return;
  for (const surname of sharers) {
    const person = cast.people.get(surname);
    if (person) cast.people.set(surname, { ...person, party: person.name });
  }
}

/** "MINISTER DRAY": a title and a name. */
function isOfficer(label: string): boolean {
  const [title = "", ...rest] = label.toLowerCase().split(" ");
  const last = rest.at(-1);
  return last !== undefined && isNoun(title, "title") && !isNoun(last, "role") && !isNoun(last, "title");
}

/** "MINISTER:": the party of the only such office that the text names with a party. */
function ofOffice(cast: Cast, sentences: readonly Spoken[], label: string): string | undefined {
  const office = label.toLowerCase().split(" ").at(-1) ?? "";
  if (!isNoun(office, "role")) return undefined;
  for (const [sentence, { tokens, names, speaker }] of sentences.entries()) {
    const at = speaker ? -1 : tokens.findIndex(({ lower }) => lower === office);
    if (at < 0) continue;
    const name = { first: at, last: at, text: office };
    const place = { tokens, names, name, sentence };
    const stop = tokens.findIndex(({ pos }, i) => i > at && /^(?:PUNCT|CCONJ|VERB|AUX)$/.test(pos));
    const after = /^(?:of|for|from)$/.test(tokens[at + 1]?.lower ?? "")
      ? partyIn(cast, place, [at + 1, stop])
      : undefined;
    const party = after ?? partyIn(cast, place, [Math.max(0, at - 4), at]);
    if (party) return party;
  }
  return undefined;
}

/** "NORWAY", "chief negotiator, Rail Union": the last part that names a party; else the words themselves. */
function partyOfLabel(cast: Cast, label: string): string | undefined {
  const parts = label.split(/,\s*|\bof the\b|\bof\b|\bfor the\b|\bfor\b/).map((part) => part.trim());
  const found = parts.toReversed().map((part) => namedParty(cast, part));
  const own = parts.at(-1) ?? label;
  return found.find((party) => party !== undefined) ?? (/^\p{Lu}/u.test(own) ? titleCase(own) : undefined);
}

/** The party that a few words name, whatever their capitals. */
function namedParty(cast: Cast, words: string): string | undefined {
  const key = words.replace(/^the\s+/i, "").toLowerCase();
  const known =
    knownParty(key) ?? cast.organisations.get(key)?.name ?? cast.aliases.get(key) ?? cast.adjectives.get(key);
  if (known) return known;
  const unknown = cast.unknown.find(({ name }) => name.toLowerCase() === key);
  if (unknown) return unknown.name;
  const noun = key.split(" ").at(-1) ?? "";
  return nounClasses(noun).length > 0 ? resolveNominal(cast, noun, { sentence: 0, phrase: key }) : undefined;
}

function titleCase(words: string): string {
  return words === words.toUpperCase() && words.length > 4
    ? words.toLowerCase().split(" ").map(capital).join(" ")
    : words;
}
