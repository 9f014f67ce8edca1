interface Word {
  readonly plain: string;
  readonly named: boolean;
  readonly start: number;
  readonly end: number;
}

/** Words that may come or go without changing what is said. */
const idle = new Set(
  "a an the that this these those also its his her their our of in on at is was are were has had have been mr mrs ms dr then".split(
    " ",
  ),
);

const fewestWords = 4;
const mostEdits = 4;

/** Finds where a quote stands with a small edit. */
export type WordRepairer = (quote: string, near: number | undefined) => { start: number; end: number } | undefined;

/**
 * Finds where a quote stands in a text with a small edit: a slip in a long word corrected, an idle word more or less; at
 * most one edit in five words and four in all, never across a line, never a figure, a name or a "not".
 * @returns A function; its `undefined` means that no place is near enough. The text is cut into words once.
 * @example wordRepairer("The Union rejected the new offer.")("The Union rejectd the new offer", 0); // => { start: 0, end: 32 }
 */
export function wordRepairer(text: string): WordRepairer {
  let cut: Word[][] | undefined;
  return (quote, near) => {
    const wanted = wordsOf(quote, 0);
    if (wanted.length < fewestWords) return undefined;
    cut ??= lines(text).map(({ start, end }) => wordsOf(text.slice(start, end), start));
    const allowed = Math.min(mostEdits, Math.max(1, Math.floor(wanted.length / 5)));
    const places = cut.flatMap((line) => alignments(line, wanted, allowed));
    const distance = ({ start }: Place) => Math.abs(start - (near ?? 0));
    const [best] = places.sort((a, b) => a.edits - b.edits || distance(a) - distance(b));
    return best && { start: best.start, end: best.end };
  };
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly edits: number;
}

function lines(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]+/g)].map((line) => ({ start: line.index, end: line.index + line[0].length }));
}

function wordsOf(text: string, offset: number): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*%?/gu)].map((match) => ({
    plain: match[0].normalize("NFKD").replace(/\p{M}/gu, "").replace(/’/g, "'").toLowerCase(),
    named: /^\p{Lu}/u.test(match[0]),
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

/** Every place of the line where the quote's first word stands and the rest follows with few edits. */
function alignments(line: readonly Word[], wanted: readonly Word[], allowed: number): Place[] {
  const [first] = wanted;
  if (!first || line.length < wanted.length - allowed) return [];
  return line.flatMap((word, i): Place[] => {
    const cost = wordCost(first, word);
    if (cost === undefined) return [];
    const found = followed({ line, wanted, allowed }, { word: 1, at: i + 1, edits: cost });
    return found ? [{ start: word.start, end: line[found.at - 1]?.end ?? word.end, edits: found.edits }] : [];
  });
}

interface Strip {
  readonly line: readonly Word[];
  readonly wanted: readonly Word[];
  readonly allowed: number;
}

interface Step {
  readonly word: number;
  readonly at: number;
  readonly edits: number;
}

/** The cheapest way to the end of the quote; at most a few edits, so few ways branch. */
function followed(strip: Strip, { word, at, edits }: Step): Step | undefined {
  if (edits > strip.allowed) return undefined;
  const mine = strip.wanted[word];
  if (!mine) return { word, at, edits };
  const there = strip.line[at];
  const cost = there && wordCost(mine, there);
  if (cost === 0) return followed(strip, { word: word + 1, at: at + 1, edits });
  const ways = [
    cost === undefined ? undefined : followed(strip, { word: word + 1, at: at + 1, edits: edits + cost }),
    there && idle.has(there.plain) ? followed(strip, { word, at: at + 1, edits: edits + 1 }) : undefined,
    idle.has(mine.plain) ? followed(strip, { word: word + 1, at, edits: edits + 1 }) : undefined,
  ];
  return ways.flatMap((way) => way ?? []).sort((a, b) => a.edits - b.edits)[0];
}

/** 0 for the same word, 1 for a slip in a long one; `undefined` for another word. */
function wordCost(one: Word, other: Word): number | undefined {
  if (one.plain === other.plain) return 0;
  const longest = Math.max(one.plain.length, other.plain.length);
  if (longest < 5 || /\d/.test(one.plain + other.plain) || one.named || other.named) return undefined;
  return one.plain[0] === other.plain[0] && isSlip(one.plain, other.plain) ? 1 : undefined;
}

/** One letter more, less or other inside the word, or two neighbours exchanged. */
function isSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  const [left, right] = [one.slice(from), other.slice(from)];
  if (left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1)) return true;
  return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
}
