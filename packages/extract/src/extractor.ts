import type { ReadClaim } from "@parley/model";
import type { CanonicalText } from "./canonical-text/canonical-text.ts";
import type { CaseContext, Extractor } from "./case-context.ts";
import { readReport } from "./read-report.ts";
import type { Tokenizer } from "./tokenizer/tokenizer.ts";

/**
 * The built-in rules as an extractor. It needs no network and no model beyond its tokenizer.
 * @example embeddedExtractor(winkTokenizer()).id; // => "embedded-rules"
 */
export function embeddedExtractor(tokenizer: Tokenizer): Extractor {
  return {
    id: "embedded-rules",
    version: "1",
    async *extract(doc: CanonicalText, context: CaseContext, signal?: AbortSignal): AsyncGenerator<ReadClaim> {
      signal?.throwIfAborted();
      for (const claim of readReport(doc, context, tokenizer).claims) {
        signal?.throwIfAborted();
        yield claim;
      }
    },
  };
}
