import { scoreReading, type ScoreSheet } from "./evaluate-reading.ts";
import type { Gold } from "./gold.ts";
import { matchClaims } from "./match-claims.ts";

/** What {@link compareAnnotations} counts. */
export interface AnnotationComparison {
  /** The second annotation scored against the first, as a reading would be. */
  readonly sheet: ScoreSheet;
  /** The act that each annotator chose, for every claim that both marked. */
  readonly acts: readonly (readonly [string, string])[];
}

/**
 * Scores a second person's annotation against the first one's, by the rules that score the reader. Issues are not
 * compared: each may name several that would be right.
 * @param texts - The two annotations, and the text that both mark.
 * @example compareAnnotations({ gold: { doc: { path: "a.txt", parties: [] }, claims: [] }, second: { doc: { path: "a.txt", parties: [] }, claims: [] }, text: "" }).acts; // => []
 */
export function compareAnnotations(texts: {
  readonly gold: Gold;
  readonly second: Gold;
  readonly text: string;
}): AnnotationComparison {
  const { second, text } = texts;
  const gold = { ...texts.gold, claims: texts.gold.claims.map((claim) => ({ ...claim, issueIds: [] })) };
  const found = second.claims.map(({ start, end, quote, holder, act, chain, hedges }) => ({
    start,
    end,
    quote: quote ?? text.slice(start, end),
    holder,
    act,
    chain,
    hedges: hedges.map((hedge) => ({ text: hedge })),
  }));
  return {
    sheet: scoreReading({ gold, text, found }),
    acts: matchClaims(gold.claims, found).map((match) => [
      gold.claims[match.gold]?.act ?? "",
      found[match.found]?.act ?? "",
    ]),
  };
}
