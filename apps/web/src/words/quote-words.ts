import { quoted } from "@parley/model";

/**
 * Words of a report in quotation marks, without those that they bring along.
 * @example quoteWords('"We will not sign,"'); // => "“We will not sign”"
 */
export function quoteWords(quote: string): string {
  return quoted(quote.trim().replace(/^["“]|[,.;]?["”]$/g, ""));
}
