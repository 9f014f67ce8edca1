import type { CaseChange } from "@parley/api";
import type { Score } from "@parley/model";

/** The change that takes away what one person gave one party. */
export function scoreRemoval({ party, author }: Pick<Score, "party" | "author">): CaseChange {
  return { type: "scores-removed", party, by: author };
}
