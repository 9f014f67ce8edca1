import type { Token } from "../tokenizer/tokenizer.ts";

/** A stretch in quotation marks: the numbers of its two marks; an end that the sentence does not have is its length. */
export interface Quotation {
  readonly open: number;
  readonly close: number;
}

/**
 * The quotations of a sentence, in order; curly marks by their form, straight ones by turns.
 * @example quotationsOf(sceneOf("“No,” she said, “never.”").tokens).length; // => 2
 */
export function quotationsOf(tokens: readonly Token[]): readonly Quotation[] {
  const known = found.get(tokens);
  if (known) return known;
  const quotations = between(tokens);
  found.set(tokens, quotations);
  return quotations;
}

const found = new WeakMap<readonly Token[], readonly Quotation[]>();

function between(tokens: readonly Token[]): Quotation[] {
  const out: Quotation[] = [];
  let open = -1;
  tokens.forEach(({ text }, at) => {
    if (text !== '"' && text !== "“" && text !== "”") return;
    if (open < 0 && text !== "”") open = at;
    else if (open >= 0 && text !== "“") {
      out.push({ open, close: at });
      open = -1;
    }
  });
  return open < 0 ? out : [...out, { open, close: tokens.length }];
}

/**
 * The quotation that a token stands in.
 * @example quotationAt(sceneOf("“No,” she said.").tokens, 1)?.close; // => 3
 */
export function quotationAt(tokens: readonly Token[], at: number): Quotation | undefined {
  return quotationsOf(tokens).find(({ open, close }) => open < at && at < close);
}

/**
 * Whether a sentence begins with a quotation.
 * @example opensQuotation(sceneOf("“No,” she said.").tokens); // => true
 */
export function opensQuotation(tokens: readonly Token[]): boolean {
  return /^["“]$/.test(tokens[0]?.text ?? "");
}
