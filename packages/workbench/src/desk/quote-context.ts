import { canonicalText, sentences } from "@parley/extract";
import type { Case, Claim } from "@parley/model";

/** A quote with the words around it in its report. */
export interface QuoteContext {
  /** The sentence before, and the words of the quote's own sentence before it. */
  readonly before: string;
  readonly quote: string;
  /** The rest of the quote's sentence, and the sentence after it. */
  readonly after: string;
}

/**
 * The sentence before a claim's quote and the one after it.
 * @returns Empty around a quote whose place in its report is not known.
 * @example quoteContext({ reports: [] }, { quote: "no" }); // => { before: "", quote: "no", after: "" }
 */
export function quoteContext(
  { reports }: Pick<Case, "reports">,
  { quote, report, start, end }: Pick<Claim, "quote" | "report" | "start" | "end">,
): QuoteContext {
  const text = reports.find(({ id }) => id === report)?.text;
  if (text === undefined || start === undefined || end === undefined) return { before: "", quote, after: "" };
  const all = sentences(canonicalText(text, "text"));
  const first = all.findIndex((sentence) => sentence.end > start);
  const last = all.findLastIndex((sentence) => sentence.start < end);
  const from = all[Math.max(0, first - 1)]?.start ?? start;
  const to = all[Math.min(all.length - 1, last + 1)]?.end ?? end;
  return { before: text.slice(Math.min(from, start), start), quote, after: text.slice(end, Math.max(to, end)) };
}
