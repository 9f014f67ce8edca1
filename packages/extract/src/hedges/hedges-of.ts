import { hedgeLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";

/** A word that weakens, with its UTF-16 offsets. */
export interface Hedge {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The hedges among some tokens, word for word, longest first where they overlap.
 * @param range - Token numbers, the last one included.
 * @param text - The text that the tokens' offsets point into.
 * @example hedgesOf(winkTokenizer().tokenize("It reportedly left."), [0, 3], "It reportedly left.")[0]?.text; // => "reportedly"
 */
export function hedgesOf(tokens: readonly Token[], [first, last]: readonly [number, number], text: string): Hedge[] {
  const out: Hedge[] = [];
  for (let i = first; i <= last; i++) {
    const [found] = hedgeLexicon.at(tokens, i, last + 1).toSorted((a, b) => b.last - a.last);
    const opening = tokens[i];
    if (!found || !opening || (opening.pos === "PROPN" && /^\p{Lu}/u.test(opening.text))) continue;
    const single =
      found.row.id === "hedge-seem" ||
      found.row.id === "hedge-suggest" ||
      found.row.id === "hedge-about" ||
      found.row.id === "hedge-around";
    const end = single ? opening.end : (tokens[found.last]?.end ?? opening.end);
    out.push({ text: text.slice(opening.start, end), start: opening.start, end });
    i = single ? i : found.last;
  }
  return out;
}
