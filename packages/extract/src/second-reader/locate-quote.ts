import { foldedText, type FoldedText } from "../anchoring/folded-text.ts";
import { wordRepairer } from "../anchoring/word-repairer.ts";
import type { TextSpan } from "../case-context.ts";

/** Words that somebody says stand in a text, with the words around them. */
export interface WantedQuote {
  readonly quote: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Where a quote stands, and how much of it had to be forgiven. */
export interface LocatedQuote extends TextSpan {
  readonly how: "exact" | "normalised" | "repaired";
}

/** Finds quotes in one stretch of a text. */
export type QuoteLocator = (wanted: WantedQuote) => LocatedQuote | "ambiguous" | undefined;

/** The least share of words that a repaired quote has in common with the text. */
const leastKept = 0.85;
/** A shorter quote is not trimmed: too little would be left of it. */
const fewestTrimmed = 7;
const mostTrimmed = 6;

/**
 * Finds quotes in a stretch of a text: as they are; else with other marks, spaces and capitals; else without a few words
 * at their ends, or with a small edit that changes no figure, name or "not". Words that stand there more than once need
 * the words around them.
 * @returns A function; its `undefined` means that the text does not have the words.
 * @example locator("Oslo said no.", { start: 0, end: 13 })({ quote: "oslo said" }); // => { start: 0, end: 9, how: "normalised" }
 */
export function locator(text: string, { start: from, end }: TextSpan): QuoteLocator {
  const stretch = text.slice(from, end);
  let folded: FoldedText | undefined;
  const repair = wordRepairer(stretch);
  const shifted = (span: TextSpan, how: LocatedQuote["how"]): LocatedQuote => ({
    start: from + span.start,
    end: from + span.end,
    how,
  });
  return (wanted) => {
    const quote = wanted.quote.trim();
    if (quote === "") return undefined;
    folded ??= foldedText(stretch);
    const exact = chosen(stretch, spansOf(stretch, quote), wanted);
    if (exact) return exact === "ambiguous" ? exact : shifted(exact, "exact");
    const normalised = chosen(stretch, wordPlaces(folded, unframed(quote)), wanted);
    if (normalised) return normalised === "ambiguous" ? normalised : shifted(normalised, "normalised");
    const trimmed = withoutEnds(unframed(quote))
      .map((part) => chosen(stretch, wordPlaces(folded ?? foldedText(stretch), part), wanted))
      .find((found) => found !== undefined);
    if (trimmed) return trimmed === "ambiguous" ? trimmed : shifted(trimmed, "repaired");
    const edited = repair(quote, undefined);
    return edited && keptShare(stretch.slice(edited.start, edited.end), quote) >= leastKept
      ? shifted(edited, "repaired")
      : undefined;
  };
}

/** A model may frame what it copies in quotation marks and dots of its own. */
function unframed(quote: string): string {
  return quote.replace(/^[\s"'“”‘’«».…]+|[\s"'“”‘’«»…]+$/gu, "");
}

const mostPlaces = 50;

function spansOf(text: string, quote: string): TextSpan[] {
  const spans: TextSpan[] = [];
  for (let at = text.indexOf(quote); at >= 0 && spans.length < mostPlaces; at = text.indexOf(quote, at + 1))
    if (isWordEdge(text, at) && isWordEdge(text, at + quote.length)) spans.push({ start: at, end: at + quote.length });
  return spans;
}

/**
 * Where words stand in a folded text, as places of the text itself; whole words only, at most fifty places.
 * @example wordPlaces(foldedText("Oslo said no."), "OSLO"); // => [{ start: 0, end: 4 }]
 */
export function wordPlaces(text: FoldedText, words: string): TextSpan[] {
  const plain = foldedText(words).folded.trim();
  if (plain === "") return [];
  return spansOf(text.folded, plain).map(({ start, end }) => ({
    start: text.startOf(start),
    end: text.endOf(end - 1),
  }));
}

const letter = /[\p{L}\p{N}\p{M}]/u;
/** Scripts that put no space between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

function isWordEdge(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  return !(letter.test(before) && letter.test(after)) || unspaced.test(before) || unspaced.test(after);
}

/** The one place, or the one that the words around the quote point to. */
function chosen(text: string, spans: readonly TextSpan[], wanted: WantedQuote): TextSpan | "ambiguous" | undefined {
  const [only, second] = spans;
  if (second === undefined) return only;
  const [before, after] = [plainWords(wanted.before), plainWords(wanted.after)];
  const fitting = spans.filter(({ start, end }) => {
    const reach = 2 * Math.max(before.length, after.length) + 20;
    return (
      plainWords(text.slice(Math.max(0, start - reach), start)).endsWith(before) &&
      plainWords(text.slice(end, end + reach)).startsWith(after)
    );
  });
  return fitting.length === 1 ? fitting[0] : "ambiguous";
}

/** Letters and figures alone, one space between words. */
function plainWords(text = ""): string {
  return wordsOf(text).join(" ");
}

function wordsOf(text: string): string[] {
  return foldedText(text).folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The quote without some words at its ends, the fewest first. */
function withoutEnds(quote: string): string[] {
  const words = quote.split(/\s+/);
  if (words.length < fewestTrimmed) return [];
  const most = Math.min(mostTrimmed, Math.floor((1 - leastKept) * words.length));
  return Array.from({ length: most }, (_, i) => i + 1).flatMap((count) =>
    Array.from({ length: count + 1 }, (_, left) => words.slice(left, words.length - (count - left)).join(" ")),
  );
}

/** How many of the words two stretches have in common, as a share of the longer one. */
function keptShare(one: string, other: string): number {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const pool = [...right];
  const kept = left.filter((word) => {
    const at = pool.indexOf(word);
    if (at >= 0) pool.splice(at, 1);
    return at >= 0;
  });
  return kept.length / Math.max(1, left.length, right.length);
}
