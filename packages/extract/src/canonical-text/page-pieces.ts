import { pageLines, type PageLine, type PageText } from "./page-lines.ts";
import { unhyphenated } from "./unhyphenated.ts";
import type { BlockKind, Piece } from "./canonical-text.ts";

/** What the pages of a printed text hold. */
export interface PagePieces {
  readonly pieces: readonly Piece[];
  /** Running heads, running feet and page numbers, which are no text: each once, in the order in which they come. */
  readonly leftOut: readonly string[];
}

/**
 * Puts the lines of printed pages together into paragraphs, list items and headings; a paragraph may go on over the page.
 * Lines are joined by a space and nothing else is changed, but for the hyphen of a word that a line end divides: see
 * {@link unhyphenated}.
 * @example pagePieces([{ height: 800, runs: [{ text: "Talks resume.", x: 72, y: 700, width: 80, size: 11 }] }]).pieces[0]?.text; // => "Talks resume."
 */
export function pagePieces(pages: readonly PageText[]): PagePieces {
  const { lines, leftOut } = pageLines(pages);
  const layout = layoutOf(lines);
  const groups: PageLine[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    if (open && goesOn(open, line, layout)) open.push(line);
    else groups.push([line]);
  }
  const join = unhyphenated(lines.map(({ text }) => text));
  return { leftOut, pieces: groups.map((group) => ({ kind: kindOf(group, layout), text: join(group.map(textOf)) })) };
}

interface Layout {
  /** The size of most letters. */
  readonly size: number;
  /** The usual distance of two lines. */
  readonly leading: number;
}

const bullet = /^(?:[-*•–—▪◦‣]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+\S/u;
const endsSentence = /[.!?:;…]["”’»)\]\d]*$/u;
const startsSmall = /^["“‘(]?[\p{Ll}\p{N}]/u;

function textOf({ text }: PageLine): string {
  return text;
}

function layoutOf(lines: readonly PageLine[]): Layout {
  const size = mostCommon(lines.map((line) => [line.size, line.text.length])) ?? 1;
  const gaps = lines.slice(1).flatMap((line, i): [number, number][] => {
    const before = lines[i];
    const gap = before && before.page === line.page ? before.y - line.y : 0;
    return gap > 0 && gap < 3 * size ? [[gap, 1]] : [];
  });
  return { size, leading: mostCommon(gaps) ?? 1.2 * size };
}

/** The value that weighs most, to half a point. */
function mostCommon(values: readonly (readonly [number, number])[]): number | undefined {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const near = Math.round(2 * value) / 2;
    weights.set(near, (weights.get(near) ?? 0) + weight);
  }
  return [...weights].reduce<[number, number] | undefined>((a, b) => (a && a[1] >= b[1] ? a : b), undefined)?.[0];
}

function goesOn(open: readonly PageLine[], line: PageLine, layout: Layout): boolean {
  const last = open.at(-1) ?? line;
  const first = open[0] ?? line;
  if (bullet.test(line.text) || Math.abs(line.size - last.size) > 0.1 * layout.size) return false;
  const gap = last.y - line.y;
  if (line.page !== last.page || gap < 0) return !endsSentence.test(last.text) && startsSmall.test(line.text);
  if (gap > 1.4 * Math.max(layout.leading, 1.1 * line.size)) return false;
  if (isHeading(first, layout)) return true;
  const indent = line.x - first.x;
  if (bullet.test(first.text)) return open.length === 1 || indent > 0.5 * layout.size;
  if (indent > 0.7 * layout.size && line.x > last.x + 0.7 * layout.size) return !endsSentence.test(last.text);
  return !(endsSentence.test(last.text) && last.end < rightEdge(open, line) - 6 * layout.size);
}

/** How far the lines of a paragraph reach: a line that ends far before it, with a sentence, is its last. */
function rightEdge(open: readonly PageLine[], line: PageLine): number {
  return Math.max(line.end, ...open.slice(-8).map(({ end }) => end));
}

function isHeading({ size, text }: PageLine, layout: Layout): boolean {
  return size > 1.12 * layout.size && !/[.;,]$/.test(text);
}

function kindOf(group: readonly PageLine[], layout: Layout): BlockKind {
  const [first] = group;
  if (first === undefined) return "paragraph";
  if (bullet.test(first.text)) return "list-item";
  if (isHeading(first, layout) && group.length <= 4) return "heading";
  const short = group.length === 1 && first.text.length <= 80 && first.text.split(/\s+/).length <= 12;
  return short && !/[.!?:;,…]["”’»)\]]*$/u.test(first.text) && /\p{L}/u.test(first.text) ? "heading" : "paragraph";
}
