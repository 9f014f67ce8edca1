import type { Claim } from "@parley/model";

/**
 * Whether a claim's words do not stand in the text of its report; without the text nobody can tell, and they count as
 * standing.
 * @param texts - The texts of the reports by their ids.
 * @example isLost({ report: "r1", quote: "six" }, new Map([["r1", "They want five."]])); // => true
 */
export function isLost(
  { report, quote }: Pick<Claim, "report" | "quote">,
  texts: ReadonlyMap<string, string | undefined>,
): boolean {
  const text = report === undefined ? undefined : texts.get(report);
  return text !== undefined && !text.includes(quote);
}
