import { parseWhatIf, whatIfText, withWhatIf, type WhatIf } from "@parley/analysis";
import { ParleyError, type Case } from "@parley/model";
import type { QueryPart } from "./query-text.ts";

/** The name under which an address keeps what is supposed. */
export const whatIfName = "whatif";

/** What an address supposes of a case; what makes no sense in this case is passed over. */
export function whatIfFrom(text: string, subject: Case): WhatIf[] {
  return text.split(",").flatMap((part) => {
    try {
      const changes = parseWhatIf(part);
      withWhatIf(subject, changes);
      return changes;
    } catch (error) {
      if (error instanceof ParleyError) return [];
      throw error;
    }
  });
}

/**
 * What an address says of suppositions; nothing when there are none.
 * @example whatIfParts([{ dropped: "RU.N1" }]); // => [["whatif", "RU.N1:dropped"]]
 */
export function whatIfParts(changes: readonly WhatIf[]): QueryPart[] {
  return changes.length === 0 ? [] : [[whatIfName, changes.map(whatIfText).join(",")]];
}
