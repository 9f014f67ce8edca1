import type { ProposedOutlet, ProposedParty, ProposedPerson } from "../case-context.ts";
import type { Cast, NamedSentence } from "./cast-member.ts";

/**
 * The parties, people and outlets that a text names, for a person to accept into a case.
 * @returns Parties by number of mentions, most first; the rest in the order of the text.
 * @example proposals([], castOf([])).parties; // => []
 */
export function proposals(
  sentences: readonly NamedSentence[],
  cast: Cast,
): { parties: ProposedParty[]; people: ProposedPerson[]; outlets: ProposedOutlet[] } {
  const parties = new Map<string, { aliases: Set<string>; mentions: number; known: boolean }>();
  const outlets = new Map<string, ProposedOutlet>();
  for (const { tokens, names } of sentences) {
    for (const name of names) {
      const { known } = name;
      if (known?.kind === "outlet" || known?.kind === "wire")
        outlets.set(known.name, { name: known.name, kind: known.kind });
      const key = tokens
        .slice(name.first, name.last + 1)
        .map((token) => token.lower)
        .join(" ");
      const party = known?.kind === "party" ? known.party : known ? undefined : cast.organisations.get(key)?.name;
      if (!party) continue;
      const entry = parties.get(party) ?? { aliases: new Set<string>(), mentions: 0, known: known !== undefined };
      entry.mentions++;
      if (name.text !== party && !known?.adjective) entry.aliases.add(name.text);
      parties.set(party, entry);
    }
  }
  return {
    parties: [...parties]
      .map(([name, { aliases, mentions, known }]) => ({ name, aliases: [...aliases].toSorted(), mentions, known }))
      .toSorted((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1)),
    people: [...cast.people.values()].map(({ name, party, title }) => ({
      name,
      ...(party ? { party } : {}),
      ...(title ? { title } : {}),
    })),
    outlets: [...outlets.values()],
  };
}
