import type { Block, BlockKind, CanonicalText } from "./canonical-text.ts";

const bullet = /^\s*(?:[-*•–—]|\(?\d{1,2}[.)]|[a-z][.)])\s+\S/u;
const endsSentence = /[.!?:;,…]["”’')\]]*$/u;

/**
 * Finds the blocks of a plain text without changing it: a block is a line, or several lines of a hard-wrapped paragraph.
 * A short line that ends no sentence is a heading.
 * @example plainText("Demands\nMoscow wants a deal.").blocks[0]?.kind; // => "heading"
 */
export function plainText(text: string): Omit<CanonicalText, "textHash"> {
  const lines = linesOf(text);
  const wrapped = isHardWrapped(text, lines);
  const blocks: Block[] = [];
  let open: { start: number; end: number } | undefined;
  for (const line of lines) {
    if (line.start === line.end) {
      if (open) blocks.push(block(text, open));
      open = undefined;
      continue;
    }
    if (open && wrapped && !bullet.test(text.slice(line.start, line.end))) open.end = line.end;
    else {
      if (open) blocks.push(block(text, open));
      open = { ...line };
    }
  }
  if (open) blocks.push(block(text, open));
  return { text, blocks };
}

function linesOf(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let from = 0;
  while (from <= text.length) {
    const next = text.indexOf("\n", from);
    const to = next < 0 ? text.length : next;
    const line = text.slice(from, to);
    const start = from + (line.length - line.trimStart().length);
    const end = from + line.trimEnd().length;
    lines.push(end > start ? { start, end } : { start: from, end: from });
    from = to + 1;
  }
  return lines;
}

/** Lines of at most 100 characters, most of which break off inside a sentence. */
function isHardWrapped(text: string, lines: readonly { start: number; end: number }[]): boolean {
  const lengths = lines.map((line) => line.end - line.start);
  const long = lengths.filter((length) => length >= 45);
  if (long.length < 3 || Math.max(...long.slice(0, 5000)) > 100) return false;
  const followed = lines.filter((_, i) => (lengths[i] ?? 0) >= 45 && (lengths[i + 1] ?? 0) > 0);
  const broken = followed.filter(({ start, end }) => !endsSentence.test(text.slice(start, end)));
  return followed.length >= long.length / 2 && broken.length >= followed.length / 2;
}

function block(text: string, { start, end }: { start: number; end: number }): Block {
  return { start, end, kind: kindOf(text.slice(start, end)) };
}

function kindOf(line: string): BlockKind {
  if (bullet.test(line.slice(0, 80))) return "list-item";
  if (line.startsWith(">")) return "quote";
  if (line.startsWith("#")) return "heading";
  return line.length <= 100 && !endsSentence.test(line) && line.split(/\s+/).length <= 14 ? "heading" : "paragraph";
}
