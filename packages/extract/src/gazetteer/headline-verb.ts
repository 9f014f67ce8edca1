import type { Token } from "../tokenizer/tokenizer.ts";
import { verbOf } from "../verbs/verb-forms.ts";
import { isCapitalised } from "./capitals.ts";
import { isNoun } from "./noun-classes.ts";

/**
 * Whether a word is the verb of a headline that writes every word with a capital: it belongs to no name.
 * @example headlineVerbAt(sceneOf("Lima Rejects World Bank").tokens, 1); // => true
 */
export function headlineVerbAt(tokens: readonly Token[], at: number): boolean {
  const { pos = "", lower = "" } = tokens[at] ?? {};
  if (at === 0 || isNoun(lower, "organisation") || !isHeadline(tokens)) return false;
  const base = verbOf(lower);
  if (/[^s]s$/.test(lower)) return pos === "VERB" || base !== undefined;
  // "the Left Party", "Standard Chartered Bank"
  if (pos !== "VERB" || isNoun(tokens[at + 1]?.lower ?? "", "organisation")) return false;
  return base === undefined ? lower.endsWith("ed") : base !== lower;
}

function isHeadline(tokens: readonly Token[]): boolean {
  return tokens.every((token) => isCapitalised(token) || !/^(?:NOUN|VERB|ADJ|ADV)$/.test(token.pos));
}
