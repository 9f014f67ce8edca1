import type { Claim } from "@parley/model";

const twoOutcomes = /\bor else\b|\beither\b(?! (?:country|government|of|party|side|way)\b)[^.;]*\bor\b/i;

const ending =
  "(?:accord|agreement|breakdown|breakthrough|ceasefire|collapse|compromise|deal|fighting|negotiations|pact|peace|settlement|strike|talks|treaty|truce|war)";
const twoEndings = new RegExp(
  `^\\W*(?:either (?:there|we|they|both|the (?:two )?(?:sides|parties))\\b[^.;]*\\b${ending}\\b[^.;]*\\bor\\b[^.;]*\\b${ending}|it(?: is| will be|['’]s) either an? (?:\\p{L}+ )?${ending}\\b[^.;]*\\bor)\\b`,
  "iu",
);

/**
 * Whether a claim is a forecast in English words that leave two outcomes only: “a deal, or else no talks”. A judgement
 * counts too where it sets an ending of the talks against another: “either there is a deal, or the war goes on”.
 * @example leavesTwoOutcomes({ act: "predict", quote: "either they sign or they fight" }); // => true
 */
export function leavesTwoOutcomes({ act, quote }: Pick<Claim, "act" | "quote">): boolean {
  return (act === "predict" && twoOutcomes.test(quote)) || (act === "assess" && twoEndings.test(quote));
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
