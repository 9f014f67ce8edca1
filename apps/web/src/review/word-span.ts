import type { Place } from "../reports/report-segments.ts";

/** Which end of a quote moves, and which way. */
export interface SpanMove {
  readonly edge: "start" | "end";
  readonly by: 1 | -1;
}

/**
 * A quote with one end moved by a word. At least one word stays, and no quote leaves its paragraph.
 * @returns The same place when it cannot move.
 * @example movedByWord("They will pay six.", { start: 5, end: 13 }, { edge: "end", by: 1 }); // => { start: 5, end: 17 }
 */
export function movedByWord(text: string, place: Place, { edge, by }: SpanMove): Place {
  const from = text.lastIndexOf("\n\n", place.start - 1) + 1;
  const to = text.indexOf("\n\n", place.end);
  const words = [...text.slice(from, to < 0 ? text.length : to).matchAll(word)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
  const inside = words.filter(({ start, end }) => start < place.end && end > place.start);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return place;
  const outside =
    edge === "end" ? words.find(({ start }) => start >= place.end) : words.findLast(({ end }) => end <= place.start);
  if (edge === "end") return { start: place.start, end: (by === 1 ? outside : inside.at(-2))?.end ?? place.end };
  return { start: (by === -1 ? outside : inside[1])?.start ?? place.start, end: place.end };
}

const word = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;
