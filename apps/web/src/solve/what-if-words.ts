import type { WhatIf } from "@parley/analysis";
import { quoted, type BlocksResult, type Case, type Reading, type Stance } from "@parley/model";
import type { CaseView } from "../view/case-view.ts";
import { positionMatter } from "../words/position-words.ts";

const verbs = {
  "red-line": "draws a red line at",
  refuses: "refuses",
  demands: "demands",
  accepts: "accepts",
  "not-reported": "takes no position on",
} as const;

/**
 * A supposition as a sentence without its full stop, the same for every party.
 * @param recorded - The case without suppositions: a dropped position is still there.
 * @example whatIfWords({ party: "russia", issue: "zone", option: "none", stance: "accepts" }, view, view.page.case); // => "Russia accepts “none” on Zone"
 */
export function whatIfWords(change: WhatIf, view: CaseView, recorded: Case): string {
  if ("dropped" in change) {
    const position = recorded.positions.find(({ id }) => id === change.dropped);
    if (!position) return `${change.dropped} is dropped`;
    return `${view.partyName(position.party)} drops ${heldWords[position.stance]}: ${positionMatter(position, view)}`;
  }
  const { party, issue, option, stance } = change;
  return `${view.partyName(party)} ${verbs[stance]} ${quoted(view.optionLabel(issue, option))} on ${view.issueLabel(issue)}`;
}

const heldWords: Readonly<Record<Stance, string>> = {
  "red-line": "a red line",
  refuses: "a refusal",
  demands: "a demand",
  accepts: "an acceptance",
  "accepts-if": "a conditional acceptance",
  "not-reported": "a note that nothing is reported",
};

/**
 * The number that the headline turns on: packages acceptable to all, silence taken as the reading takes it. Unknown
 * silence is counted as open, since that is what a supposition can change most.
 */
export function acceptableToAll({ acceptable }: BlocksResult, silence: Reading["silence"]): string {
  return (silence === "closed" ? acceptable.silenceClosed : acceptable.silenceOpen).all;
}
