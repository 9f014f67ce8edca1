import { phraseLexicon, wordLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";

const byWord = new Map<string, string[]>();
for (const { pattern, field } of wordLexicon.rows)
  for (const word of pattern.split("|")) byWord.set(word, [...(byWord.get(word) ?? []), field]);
const none: readonly string[] = [];

/**
 * The fields of meaning that a word belongs to.
 * @example fieldsOfWord({ text: "refused", lower: "refused", lemma: "refuse", pos: "VERB", start: 0, end: 7 }); // => ["word refusing"]
 */
export function fieldsOfWord({ lower, lemma }: Token): readonly string[] {
  return byWord.get(lower) ?? byWord.get(lemma) ?? none;
}

/**
 * The fields of meaning of the turns of phrase that begin at a token.
 * @param to - Where they must have ended, exclusive.
 * @example fieldsOfPhrases(sceneOf("They gave no ground.").tokens, 1, 5)[0]; // => "refusing"
 */
export function fieldsOfPhrases(tokens: readonly Token[], from: number, to: number): readonly string[] {
  const found = phraseLexicon.at(tokens, from, to);
  return found.length === 0 ? none : found.map(({ row }) => row.field);
}
