import { foldedText, type FoldedText } from "./folded-text.ts";
import { wordRepairer } from "./word-repairer.ts";

/** Where a quote stands in a text, in the words that stand there. */
export interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** `repaired`: the words stand there with other quote marks, spaces, hyphens, accents or capitals, or slightly edited. */
  readonly how: "exact" | "repaired";
}

/** Finds quotes in one text. */
export type Anchorer = (claim: { readonly quote: string; readonly start?: number | undefined }) => Anchor | undefined;

/**
 * Finds quotes in a text: as they are, else with other marks, spaces, hyphens, accents or capitals, else with a small
 * edit within their sentence that changes neither a figure nor what is said. Of several places the one nearest to
 * where the quote once stood.
 * @returns A function; its `undefined` means that the quote is lost.
 * @example anchorer("Oslo said no.")({ quote: "no" })?.start; // => 10
 */
export function anchorer(text: string): Anchorer {
  let folded: FoldedText | undefined;
  const repair = wordRepairer(text);
  return ({ quote, start: near }) => {
    if (near !== undefined && text.startsWith(quote, near)) return at(text, [near, near + quote.length], "exact");
    const exact = nearest(text, quote, near);
    if (exact !== undefined) return at(text, [exact, exact + quote.length], "exact");
    folded ??= foldedText(text);
    const plain = foldedText(quote).folded.trim();
    const hint = near === undefined ? undefined : folded.folded.length * (near / Math.max(1, text.length));
    const found = plain === "" ? undefined : nearest(folded.folded, plain, hint);
    if (found !== undefined)
      return at(text, [folded.startOf(found), folded.endOf(found + plain.length - 1)], "repaired");
    const edited = repair(quote, near);
    return edited && at(text, [edited.start, edited.end], "repaired");
  };
}

function at(text: string, [start, end]: readonly [number, number], how: Anchor["how"]): Anchor {
  return { start, end, quote: text.slice(start, end), how };
}

/** The place of a string nearest to where it once stood; the first one when that is not known. */
function nearest(text: string, wanted: string, near: number | undefined): number | undefined {
  const first = text.indexOf(wanted);
  if (first < 0) return undefined;
  if (near === undefined) return first;
  const after = text.indexOf(wanted, Math.max(0, Math.floor(near)));
  const before = text.lastIndexOf(wanted, Math.max(0, Math.floor(near)));
  if (after < 0) return before;
  if (before < 0) return after;
  return after - near < near - before ? after : before;
}
