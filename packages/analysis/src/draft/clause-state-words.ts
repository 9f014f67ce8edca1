import type { ClauseState } from "@parley/model";

/** How far the parties are with a clause, in words. @example clauseStateWords["ad-referendum"]; // => "agreed ad referendum" */
export const clauseStateWords: Readonly<Record<ClauseState, string>> = {
  agreed: "agreed",
  "ad-referendum": "agreed ad referendum",
  bracketed: "in brackets",
  "not-discussed": "not discussed",
};
