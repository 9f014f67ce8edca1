import type { ReportText } from "@parley/api";

/** Words that stand somewhere, with a few of their neighbours. */
export interface Occurrence {
  readonly report: string;
  readonly start: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** How many are listed at most; the caller says when there are more. */
export const mostOccurrences = 50;

/**
 * Where words stand in the reports, in upper or lower case, in the order of the reports.
 * @returns One more than {@link mostOccurrences} when there are more; none for fewer than two letters.
 * @example sameWords([{ id: "r", text: "Pay six. They pay." }], "pay").length; // => 2
 */
export function sameWords(reports: readonly ReportText[], words: string): Occurrence[] {
  const sought = words.trim().toLowerCase();
  if (sought.length < 2) return [];
  const found: Occurrence[] = [];
  for (const { id, text } of reports) {
    const folded = text.toLowerCase();
    for (
      let at = folded.indexOf(sought);
      at >= 0 && found.length <= mostOccurrences;
      at = folded.indexOf(sought, at + 1)
    )
      found.push({
        report: id,
        start: at,
        before: text.slice(Math.max(0, at - 60), at),
        words: text.slice(at, at + sought.length),
        after: text.slice(at + sought.length, at + sought.length + 60),
      });
  }
  return found;
}
