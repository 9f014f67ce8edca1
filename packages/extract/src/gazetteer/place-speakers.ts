import type { Cast, NamedSentence } from "./cast-member.ts";
import { knownParty } from "./gazetteer.ts";
import { nounClasses } from "./noun-classes.ts";
import { capital, resolveNominal } from "./resolve-nominal.ts";

/** A sentence with its speaker's label. */
interface Spoken extends NamedSentence {
  readonly speaker?: string;
  readonly side?: string;
}

/** Adds the speakers of a transcript to the cast, with the party that their label gives or is. */
export function placeSpeakers(cast: Cast, sentences: readonly Spoken[]): void {
  for (const { speaker, side } of sentences) {
    if (!speaker) continue;
    const surname = speaker.split(" ").at(-1)?.toLowerCase() ?? "";
    const known = cast.people.get(surname);
    const party = (side ? partyOfLabel(cast, side) : undefined) ?? known?.party ?? namedParty(cast, speaker);
    if (known?.expert && !side) continue;
    cast.people.set(surname, { name: known?.name ?? speaker, ...(party ? { party } : {}) });
  }
}

/** "NORWAY", "chief negotiator, Rail Union": the last part that names a party; else the words themselves. */
function partyOfLabel(cast: Cast, label: string): string {
  const parts = label.split(/,\s*|\bof the\b|\bof\b|\bfor the\b|\bfor\b/).map((part) => part.trim());
  const found = parts.toReversed().map((part) => namedParty(cast, part));
  return found.find((party) => party !== undefined) ?? titleCase(parts.at(-1) ?? label);
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
