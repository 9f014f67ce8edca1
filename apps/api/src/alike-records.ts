import { aliasSuggestions, issueSuggestions, type AliasSuggestion, type IssueSuggestion } from "@parley/analysis";
import type { Case } from "@parley/model";

/** Which records of a case may be one and the same. */
export interface AlikeRecords {
  readonly names: readonly AliasSuggestion[];
  readonly issues: readonly IssueSuggestion[];
}

/**
 * Looks for records that may be one and the same, without the pairs that a person told apart.
 * @example alikeRecords(subject); // => { names: [], issues: [] }
 */
export function alikeRecords(subject: Case): AlikeRecords {
  return { names: aliasSuggestions(subject), issues: issueSuggestions(subject) };
}
