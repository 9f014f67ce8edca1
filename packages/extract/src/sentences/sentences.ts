import type { Block, CanonicalText } from "../canonical-text/canonical-text.ts";
import data from "../lexicons/en/abbreviations.json" with { type: "json" };

/** A sentence: UTF-16 offsets into the canonical text and the number of its block. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly block: number;
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
const always = new Set(data.beforeName);
const sometimes = new Set(data.beforeAnything);
const starters = new Set(data.sentenceStarters);
/** A quotation longer than this is cut into its sentences after all. */
const longestQuote = 900;

/**
 * Cuts each block into sentences. A sentence never crosses blocks, is not cut at an abbreviation, and keeps a
 * quotation whole. Without white space at its ends.
 * @example sentences(canonicalText("Gen. Ali met the U.S. envoy. He left.", "text")).length; // => 2
 */
export function sentences(doc: Pick<CanonicalText, "text" | "blocks">): Sentence[] {
  return doc.blocks.flatMap((block, number) => inBlock(doc.text, block, number));
}

function inBlock(text: string, block: Block, number: number): Sentence[] {
  if (block.kind === "heading") return [{ start: block.start, end: block.end, block: number }];
  const out: Sentence[] = [];
  let start = block.start;
  for (const end of breaks(text.slice(block.start, block.end))) {
    const stop = block.start + end;
    if (stop < block.end && holds(text, start, stop)) continue;
    const sentence = text.slice(start, stop);
    const from = start + (sentence.length - sentence.trimStart().length);
    const to = start + sentence.trimEnd().length;
    if (to > from) out.push({ start: from, end: to, block: number });
    start = stop;
  }
  return out;
}

/** The segmenter takes the square of a text's length: a long block is given to it in pieces of so many characters. */
const piece = 20_000;

/**
 * Where sentences of a block may end. A piece gives all its breaks but the last ones, behind which it has too few letters
 * to be sure; the next piece begins at the last break given.
 */
function* breaks(block: string): Generator<number> {
  let start = 0;
  let length = piece;
  while (start < block.length) {
    const text = block.slice(start, start + length);
    const ends = [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length);
    const whole = start + text.length === block.length;
    const sure = whole ? ends : ends.slice(0, ends.findLastIndex((end) => /\p{L}/u.test(text.slice(end))) + 1);
    for (const end of sure) yield start + end;
    start += sure.at(-1) ?? 0;
    length = sure.length > 0 ? piece : length * 2;
  }
}

/** Whether the sentence goes on after this break. */
function holds(text: string, start: number, stop: number): boolean {
  const before = text.slice(Math.max(start, stop - longestQuote), stop).trimEnd();
  const after = text.slice(stop, stop + 40).trimStart();
  const [lastWord = ""] = /[\p{L}.]+$/u.exec(before) ?? [];
  if (always.has(lastWord.toLowerCase())) return true;
  if (/^\p{Ll}/u.test(after)) return true;
  if (/^\d/.test(after) && sometimes.has(lastWord.toLowerCase())) return true;
  const posted = /\b(?:on|to|via) X\.$/.test(before);
  if (!posted && /^\p{Lu}\.$/u.test(lastWord) && /^\p{Lu}/u.test(after)) return true;
  const [firstWord = ""] = /^[\p{L}’']+/u.exec(after) ?? [];
  if (sometimes.has(lastWord.toLowerCase()) && firstWord !== "" && !starters.has(firstWord.toLowerCase())) return true;
  return stop - start < longestQuote && isInsideQuote(text.slice(start, stop));
}

function isInsideQuote(piece: string): boolean {
  if (piece.lastIndexOf("“") > piece.lastIndexOf("”")) return true;
  return (piece.split('"').length - 1) % 2 === 1;
}
