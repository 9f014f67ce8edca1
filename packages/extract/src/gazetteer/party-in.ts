import type { Cast, Place } from "./cast-member.ts";
import { isNoun, nounClasses } from "./noun-classes.ts";
import { adjectiveParty, latest, organisationCalled, resolveNominal, unknownNamed } from "./resolve-nominal.ts";

/** "the union's Air Lima branch": what comes before the name says whose it is. */
function isOwned(tokens: Place["tokens"], at: number, from: number): boolean {
  const owner = at - 2 >= from && /^['’]s?$/.test(tokens[at - 1]?.text ?? "") ? tokens[at - 2] : undefined;
  return owner?.pos === "NOUN" && nounClasses(owner.lower).length > 0;
}

/**
 * The party that a stretch of words names, by a name first and by a noun next.
 * @param range - Token numbers, the last one left out.
 * @returns `undefined` when the words name none.
 * @example partyIn(castOf([]), { ...sceneOf("Lima agreed."), name: { first: 0, last: 0, text: "Lima" } }, [0, 1]); // => "Peru"
 */
export function partyIn(cast: Cast, place: Place, [from, to]: readonly [number, number]): string | undefined {
  const { tokens, names, sentence } = place;
  if (tokens.slice(from, to).some(({ lower }) => lower === "opposition"))
    return resolveNominal(cast, "opposition", { sentence });
  for (const name of names) {
    if (name.first < from || name.last >= to) continue;
    if (name.known?.kind === "party") return name.known.party;
    if (name.known) continue;
    const key = tokens
      .slice(name.first, name.last + 1)
      .map((token) => token.lower)
      .join(" ");
    const organisation = cast.organisations.get(key)?.name ?? cast.aliases.get(key);
    if (organisation && !isOwned(tokens, name.first, from)) return organisation;
    const owner = /^['’]s?$/.test(tokens[name.last + 1]?.text ?? "") && name.last + 1 < to;
    const role = isNoun(tokens[name.last + 1]?.lower ?? "", "role") && name.last + 1 < to;
    const served = /^(?:of|for|at)$/.test(tokens[name.first - 1]?.lower ?? "") && name.first - 1 >= from;
    if ((owner || role || served) && !cast.people.has(key.split(" ").at(-1) ?? ""))
      return (
        cast.adjectives.get(key) ??
        unknownNamed(cast, name.text) ??
        (name.first === 0 && nounClasses(key).length > 0 ? resolveNominal(cast, key, { sentence }) : name.text)
      );
  }
  for (let i = from; i < to; i++) {
    const word = tokens[i]?.lower ?? "";
    if (/^(?:its|their|it)$/.test(word)) return latest(cast, sentence, from);
    const owner = /^(?:his|her)$/.test(word) ? partyOfPerson(cast, place, i) : undefined;
    if (owner) return owner;
    const adjective = cast.adjectives.get(word);
    if (adjective) return adjective;
    const own = unknownNamed(cast, tokens[i]?.text ?? "") ?? adjectiveParty(cast, word);
    if (own) return own;
    if (isNoun(word, "role") || isNoun(word, "title")) continue;
    const head = [...cast.organisations.values()].some((organisation) => organisation.head === word);
    const called = organisationCalled(cast, word);
    if (called && !head) return called;
    const next = tokens[i + 1];
    const compound =
      i + 1 < to && next?.pos === "NOUN" && nounClasses(next.lower).length > 0 && !isNoun(next.lower, "role");
    if (compound) continue;
    if (head || nounClasses(word).length > 0) return resolveNominal(cast, word, { sentence });
  }
  return undefined;
}

/** "General Lee, who leads the Front, left. His spokesman": the party of the person named last before a place. */
function partyOfPerson(cast: Cast, { tokens, names, before }: Place, at: number): string | undefined {
  const own = names.filter(({ last }) => last < at).map((name) => tokens[name.last]);
  const earlier = (before?.names ?? []).map((name) => before?.tokens[name.last]);
  return [...earlier, ...own].map((token) => cast.people.get(token?.lower ?? "")?.party).findLast((party) => party);
}
