import type { Token } from "../tokenizer/tokenizer.ts";
import type { Cast } from "./cast-member.ts";
import { knownParty } from "./gazetteer.ts";
import { nounClasses } from "./noun-classes.ts";

/**
 * The state whose organ a name is: "Ministry of Foreign Affairs of Tirava".
 * @example stateWithin(castOf([]), sceneOf("Ministry of Defence of Russia.").tokens); // => "Russia"
 */
export function stateWithin(cast: Cast, words: readonly Token[]): string | undefined {
  for (const { text } of words) {
    const known = knownParty(text);
    const state = cast.unknown.find((party) => party.name === text && !party.common)?.name ?? known;
    if (state) return state;
  }
  return undefined;
}

/**
 * A party by its name or by its adjective: "the Liberal leader" stands with the Liberals.
 * @example unknownNamed(castOf([]), "Tirava"); // => undefined
 */
export function unknownNamed(cast: Cast, word: string): string | undefined {
  const found =
    cast.unknown.find((party) => party.name === word) ??
    cast.unknown.find((party) => word.length > 3 && party.name === `${word}s`);
  return found?.name;
}

/** The party that "its" looks back on. */
export function latest(cast: Cast, sentence: number, at: number): string | undefined {
  const near = cast.mentions.filter(
    (mention) =>
      (mention.sentence < sentence || (mention.sentence === sentence && mention.at < at)) &&
      mention.sentence >= sentence - 2,
  );
  const before = cast.mentions.findLast((mention) => mention.sentence < sentence) ?? cast.mentions[0];
  return (near.findLast((mention) => mention.acting) ?? before)?.party;
}

/** The state that a bare "the government" most likely means: the one named last before it, else the first named at all. */
export function stateNear(cast: Cast, sentence: number): string | undefined {
  const states = cast.mentions.filter((mention) => mention.state);
  const named = (states.findLast((mention) => mention.sentence <= sentence) ?? states[0])?.party;
  const most = cast.unknown.find((party) => !party.common);
  return named ?? (most && most.total > 2 ? most.name : undefined);
}

/**
 * The party that a common noun stands for: "the union" for the only named union, "the ministry" for the state named last.
 * @returns The noun itself with a capital when the text names nobody of that class.
 * @example resolveNominal(castOf([]), "rebels", { sentence: 0 }); // => "Rebels"
 */
export function resolveNominal(
  cast: Cast,
  noun: string,
  { sentence, phrase = noun }: { sentence: number; phrase?: string },
): string {
  const classes = nounClasses(noun);
  const organisations = [...cast.organisations.values()];
  const same = organisations.filter(({ head }) => head === noun || `${head}s` === noun);
  const [first] = same.toSorted((a, b) => b.count - a.count);
  if (first) return first.name;
  if (
    classes.includes("state") &&
    !/(?:states|governments|councils|parliaments|republics|capitals|ministries|departments)$/.test(noun)
  )
    return stateNear(cast, sentence) ?? capital(phrase);
  const [kin] = organisations
    .filter((organisation) => organisation.classes.some((name) => classes.includes(name)))
    .toSorted((a, b) => b.count - a.count);
  const firm = classes.includes("employer") ? cast.unknown.find((party) => !party.state && !party.common) : undefined;
  return kin?.name ?? firm?.name ?? capital(phrase);
}

/**
 * A noun with a capital.
 * @example capital("rebels"); // => "Rebels"
 */
export function capital(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}
