import type { CanonicalText } from "../canonical-text/canonical-text.ts";
import { sentences } from "../sentences/sentences.ts";
import type { TextSpan } from "../case-context.ts";

/** A part of a report that fits into one prompt. */
export interface ReportPart extends TextSpan {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** Its paragraphs, or sentences of a paragraph that is longer than a part; the first may repeat the part before. */
  readonly pieces: readonly TextSpan[];
}

/** How much of the part before is repeated at most, as a share of a part. */
const overlap = 0.15;

/**
 * Cuts a report at its paragraphs into parts of at most so many characters; each but the first begins with the last
 * paragraph of the part before, when that is short. A longer paragraph is cut at its sentences, a longer sentence anywhere.
 * @example reportParts(canonicalText("Lima agreed.\nOslo refused.", "text"), 15).map(({ start, end }) => [start, end]); // => [[0, 12], [13, 26]]
 */
export function reportParts(doc: CanonicalText, size: number): ReportPart[] {
  const groups: TextSpan[][] = [];
  let group: TextSpan[] = [];
  let room = size;
  for (const piece of doc.blocks.flatMap((block) => fitting(doc, block, size))) {
    const length = piece.end - piece.start;
    if (length > room && group.length > 0) {
      groups.push(group);
      const last = group.at(-1);
      const repeated = last && last.end - last.start <= Math.min(overlap * size, size - length) ? [last] : [];
      group = repeated;
      room = size - repeated.reduce((sum, { start, end }) => sum + end - start, 0);
    }
    group.push(piece);
    room -= length;
  }
  if (group.length > 0) groups.push(group);
  return groups.map((pieces, i) => ({
    number: i + 1,
    of: groups.length,
    start: pieces[0]?.start ?? 0,
    end: pieces.at(-1)?.end ?? 0,
    pieces,
  }));
}

type Block = CanonicalText["blocks"][number];

function fitting(doc: CanonicalText, block: Block, size: number): TextSpan[] {
  if (block.end - block.start <= size) return [block];
  return sentences({ text: doc.text, blocks: [block] }).flatMap((sentence) => cut(sentence, size));
}

function cut({ start, end }: TextSpan, size: number): TextSpan[] {
  const count = Math.ceil((end - start) / size);
  return Array.from({ length: count }, (_, i) => ({
    start: start + i * size,
    end: Math.min(end, start + (i + 1) * size),
  }));
}
