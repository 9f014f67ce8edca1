import { counted, listed, quoted, type BriefSentence, type Case, type Position } from "@parley/model";
import { issueLabel, optionLabel } from "../wording/words.ts";
import { computed, type BriefContext } from "./brief-context.ts";

const dropped = {
  "red-line": "no longer rules out",
  refuses: "no longer refuses",
  demands: "no longer demands",
  "accepts-if": "drops its condition on",
  accepts: "no longer accepts",
  "not-reported": "is no longer silent on",
} as const;

/**
 * How the conflict goes away: all smallest ways for one core, their number for several, so that no side stands alone
 * as the one to move.
 * @example correctionsSentence(briefContext({ subject, blocks: blocks(subject), findings: [], origins: origins(subject) })).basis; // => "computed"
 */
export function correctionsSentence({ blocks, subject }: BriefContext): BriefSentence {
  const { cores, corrections } = blocks.value;
  if (cores.length > 1) {
    const ways = `${corrections.complete ? "" : "at least "}${counted(corrections.count, "smallest way")}`;
    return computed(
      `They go away when one position or assumption of each is given up: ${ways} in all, none recommended.`,
    );
  }
  const ways = corrections.sets.map((set) => listed(set.map((id) => memberDropped(subject, id))));
  return computed(`It goes away if ${ways.join(", or if ")}.`);
}

function memberDropped(subject: Case, id: string): string {
  const position = subject.positions.find((other) => other.id === id);
  if (position) return positionDropped(subject, position);
  return `it is not so that ${subject.assumptions.find((other) => other.id === id)?.text ?? id}`;
}

function positionDropped(subject: Case, position: Position): string {
  const party = subject.parties.find((other) => other.id === position.party)?.name ?? position.party;
  if (position.require || position.issue === undefined)
    return `${party} no longer holds ${quoted(position.text ?? position.id)}`;
  const { issue } = position;
  const options = (position.options ?? []).map((option) => `“${optionLabel(subject.issues, issue, option)}”`);
  return `${party} ${dropped[position.stance]} ${listed(options)} on ${issueLabel(subject.issues, issue)}`;
}
