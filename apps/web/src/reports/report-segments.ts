import type { Claim } from "@parley/model";

/** A stretch of a report under the same claims throughout. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  /** The claims that quote it, in the order of the case; empty for text that none quotes. */
  readonly claims: readonly string[];
}

/** A paragraph or heading of a report. */
export interface ReportBlock {
  readonly kind: "heading" | "paragraph";
  readonly segments: readonly Segment[];
}

/** Where a claim's words stand in the canonical text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds a claim's words: at its offsets when the text there is the quote, else where the quote first occurs.
 * @returns `undefined` when the text does not hold the quote.
 * @example quotePlace("It will pay six.", { quote: "pay six" }); // => { start: 8, end: 15 }
 */
export function quotePlace(text: string, claim: Pick<Claim, "quote" | "start" | "end">): Place | undefined {
  const { quote, start, end } = claim;
  if (start !== undefined && end !== undefined && text.slice(start, end) === quote) return { start, end };
  const found = text.indexOf(quote);
  return found < 0 ? undefined : { start: found, end: found + quote.length };
}

/**
 * Cuts a report into paragraphs and each paragraph wherever a claim begins or ends, so that overlapping and nested
 * claims can be shown. Blank lines part paragraphs; in a text without any, each line is one. O(blocks × claims).
 */
export function reportBlocks(text: string, claims: readonly Claim[]): ReportBlock[] {
  const placed = claims.flatMap((claim) => {
    const place = quotePlace(text, claim);
    return place ? [{ id: claim.id, ...place }] : [];
  });
  return [...text.matchAll(text.includes("\n\n") ? paragraphs : /[^\n]+/g)].map((match) => {
    const heading = /^#{1,6} +/.exec(match[0]);
    const start = match.index + (heading?.[0].length ?? 0);
    const end = match.index + match[0].length;
    const inside = placed.filter((place) => place.start < end && place.end > start);
    const kind = heading || isHeading(match[0]) ? "heading" : "paragraph";
    return { kind, segments: segments(text, { start, end }, inside) };
  });
}

/** Between blank lines; a byline under a headline is a line of its own. */
const paragraphs = /[^\n]+(?:\n(?!\n|By \p{Lu})[^\n]+)*/gu;

function segments(text: string, within: Place, placed: readonly (Place & { id: string })[]): Segment[] {
  const cuts = new Set([within.start, within.end]);
  for (const { start, end } of placed) {
    cuts.add(Math.max(start, within.start));
    cuts.add(Math.min(end, within.end));
  }
  const bounds = [...cuts].sort((a, b) => a - b);
  return bounds.slice(0, -1).map((start, i) => {
    const end = bounds[i + 1] ?? within.end;
    const over = placed.filter((place) => place.start <= start && place.end >= end);
    return { start, text: text.slice(start, end), claims: over.map(({ id }) => id) };
  });
}

/** A short line without a full stop at its end: reports in plain text mark their headings in no other way. */
function isHeading(line: string): boolean {
  return line.length < 80 && !/[.!?:;,”"')\]]$/.test(line.trim());
}
