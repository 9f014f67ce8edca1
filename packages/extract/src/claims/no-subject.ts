import type { Token } from "../tokenizer/tokenizer.ts";
import { type ActWords, negatedAct } from "./act-words.ts";
import type { Clause } from "./clause.ts";

/**
 * Whether a clause says something of nobody and nothing: "no offer was made", "none of them agreed".
 * @example hasNoSubject(clausesOf(sceneOf("No truce holds.").tokens, [])[0], sceneOf("No truce holds.").tokens); // => true
 */
export function hasNoSubject({ subject }: Clause, tokens: readonly Token[]): boolean {
  if (!subject) return false;
  return tokens
    .slice(subject[0], subject[1] + 1)
    .some(
      ({ lower, pos }, i) =>
        /^(?:neither|nobody|none|nothing)$/.test(lower) || (lower === "no" && i < 2 && pos !== "NOUN"),
    );
}

/**
 * What words about nothing come to: "no demand was dropped" refuses.
 * @returns `undefined` when nobody has moved: "no agreement was reached".
 * @example ofNothing(actWords(sceneOf("Lima accepts it.").tokens, { first: 0, last: 2, verb: verbGroupsOf(sceneOf("Lima accepts it.").tokens)[0] }))?.act; // => "reject"
 */
export function ofNothing(words: ActWords): ActWords | undefined {
  if (words.row.negated || words.act === "concede") return { ...words, act: negatedAct(words) };
  return words.row.where === "object" && /^(?:accept|offer)$/.test(words.act) ? undefined : words;
}
