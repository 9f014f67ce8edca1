import type { Cast, NamedSentence } from "./cast-member.ts";

/** Which pronoun a person goes by. */
export type Gender = "he" | "she";

const female = /^(?:ms\.?|mrs\.?|miss|lady|dame|queen|princess|sister|mother|madam|\w+woman|actress|countess)$/;
const male = /^(?:mr\.?|sir|lord|king|prince|father|brother|\w{3,}man|sheikh|emir|imam|count)$/;
const reach = 3;

/**
 * Notes by which pronoun the people of a text go: by a title, else by the pronouns that follow where nobody else is named.
 * @example noteGenders(castOf([]), []); // => undefined
 */
export function noteGenders(cast: Cast, sentences: readonly NamedSentence[]): void {
  const votes = new Map<string, number>();
  const vote = (surname: string, gender: Gender, weight: number) =>
    votes.set(surname, (votes.get(surname) ?? 0) + (gender === "she" ? weight : -weight));
  let last: string | undefined;
  for (const { tokens, names } of sentences) {
    const people = names.filter(({ last: end }) => cast.people.has(tokens[end]?.lower ?? ""));
    for (const { first, last: end } of people) {
      const surname = tokens[end]?.lower ?? "";
      const titles = tokens.slice(Math.max(0, first - reach), end).map(({ lower }) => lower);
      if (titles.some((word) => female.test(word))) vote(surname, "she", 4);
      else if (titles.some((word) => male.test(word))) vote(surname, "he", 4);
    }
    const surnames = new Set(people.map(({ last: end }) => tokens[end]?.lower ?? ""));
    const [only] = surnames;
    const from = surnames.size === 1 ? (people[0]?.last ?? 0) : 0;
    const subject = surnames.size === 1 ? only : surnames.size === 0 ? last : undefined;
    const pronoun = tokens.slice(from).find(({ lower }) => /^(?:he|she|his|her|him)$/.test(lower))?.lower;
    if (subject && pronoun) vote(subject, /^s?her?$/.test(pronoun) && pronoun !== "he" ? "she" : "he", 1);
    last = surnames.size === 1 ? only : surnames.size === 0 && pronoun ? last : undefined;
  }
  for (const [surname, count] of votes) {
    const person = cast.people.get(surname);
    if (person && count !== 0) cast.people.set(surname, { ...person, gender: count > 0 ? "she" : "he" });
  }
}
