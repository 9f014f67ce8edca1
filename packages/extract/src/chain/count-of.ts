import type { ChainLink } from "@parley/model";
import { numberOf } from "../numbers/number-of.ts";
import type { Token } from "../tokenizer/tokenizer.ts";

/** How many people a link of a chain speaks of. */
export type SourceCount = NonNullable<ChainLink["count"]>;

const vague: Readonly<Record<string, number>> = {
  several: 2,
  some: 2,
  multiple: 2,
  many: 2,
  both: 2,
  a: 1,
  an: 1,
  another: 1,
  few: 2,
  numerous: 2,
  various: 2,
};

/**
 * How many people a noun phrase speaks of, from the words before its head noun.
 * @returns `undefined` when the text gives no number.
 * @example countOf(winkTokenizer().tokenize("four sources"), 0, 1); // => { min: 4, max: 4, text: "four" }
 */
export function countOf(tokens: readonly Token[], first: number, head: number): SourceCount | undefined {
  for (let i = first; i < head; i++) {
    const word = tokens[i]?.lower ?? "";
    const text = tokens[i]?.text ?? "";
    const number = /^\d{4,}$/.test(word) ? undefined : numberOf(word);
    if (number) return { min: number, max: number, text };
    const least = vague[word];
    if (least === 1) return { min: 1, max: 1, text };
    if (least) return { min: least, text };
  }
  return undefined;
}
