import type { Claim } from "@parley/model";

const twoOutcomes = /\bor else\b|\beither\b(?! (?:country|government|of|party|side|way)\b)[^.;]*\bor\b/i;

/**
 * Whether a claim is a forecast in English words that leave two outcomes only: “a deal, or else no talks”.
 * @example leavesTwoOutcomes({ act: "predict", quote: "either they sign or they fight" }); // => true
 */
export function leavesTwoOutcomes({ act, quote }: Pick<Claim, "act" | "quote">): boolean {
  return act === "predict" && twoOutcomes.test(quote);
}

/**
 * The two outcomes that such a claim names, in its own words; from its content where that says both shortly.
 * @returns Nothing where the words do not part in two.
 * @example outcomesNamed({ quote: "Either they sign, or they fight.", content: "" }); // => ["they sign", "they fight"]
 */
export function outcomesNamed({ quote, content }: Pick<Claim, "quote" | "content">): [string, string] | undefined {
  for (const text of [content, quote]) {
    const [, first, second] = /^(?:.*?\beither\s+)?(.+?),?\s+or(?:\s+else)?\s+(.+?)[.!]?$/is.exec(text.trim()) ?? [];
    if (first !== undefined && second !== undefined) return [first, second];
  }
  return undefined;
}
