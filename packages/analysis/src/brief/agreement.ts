import { counted, isNegotiatingParty, listed, quoted, type BriefSentence, type Case } from "@parley/model";
import { stanceTable, type StanceCell } from "../matrix/stance-table.ts";
import { issueLabel, optionLabel } from "../wording/words.ts";
import { computed, type BriefContext } from "./brief-context.ts";

const accepting = new Set(["demands", "accepts", "accepts-if"]);
const excluding = new Set(["refuses", "red-line"]);

/** One option of one issue with what the negotiating parties say of it. */
interface OptionStances {
  readonly issue: string;
  readonly option: string;
  readonly cells: readonly StanceCell[];
}

/**
 * Options that every negotiating party is reported to accept or demand, a sentence an issue.
 * @returns Empty with fewer than two negotiating parties.
 * @example agreedSentences(briefContext({ subject, blocks: blocks(subject), findings: [], origins: origins(subject) }))[0]?.text; // => "Pay rise: both accept “four per cent”, Bakery on conditions."
 */
export function agreedSentences(context: BriefContext): BriefSentence[] {
  const parties = context.subject.parties.filter(isNegotiatingParty).length;
  if (parties < 2) return [];
  return optionStances(context)
    .filter(({ cells }) => cells.every((cell) => accepting.has(cell.stance)))
    .map(({ issue, option, cells }) => {
      const conditional = cells.filter((cell) => cell.stance === "accepts-if");
      const names = conditional.map((cell) => partyName(context.subject, cell.party));
      const on = names.length === 0 ? "" : `, ${listed(names)} on conditions`;
      const inferred = cells.some((cell) => cell.basis === "inferred") ? " (in part inferred)" : "";
      const who = parties === 2 ? "both accept" : `all ${parties} accept`;
      return computed(
        `${label(context.subject, issue)}: ${who} ${optionWords(context.subject, issue, option)}${on}${inferred}.`,
        usable(context, cells),
      );
    });
}

/**
 * Open opposition: options that one negotiating party demands or accepts and another refuses, firmest first.
 * @example opposedSentences(briefContext({ subject, blocks: blocks(subject), findings: [], origins: origins(subject) })).map(({ text }) => text); // => []
 */
export function opposedSentences(context: BriefContext): BriefSentence[] {
  return optionStances(context)
    .map((one) => ({
      ...one,
      for: one.cells.filter((cell) => accepting.has(cell.stance)),
      against: one.cells.filter((cell) => excluding.has(cell.stance) && !cell.excludedByDemand),
    }))
    .filter((one) => one.for.length > 0 && one.against.length > 0)
    .sort((a, b) => weight(b.against) + weight(b.for) - weight(a.against) - weight(a.for))
    .map((one) => {
      const words = optionWords(context.subject, one.issue, one.option);
      const sides = [
        ...one.for.map((cell) => supports(context.subject, cell, words)),
        ...one.against.map((cell) => opposes(context.subject, cell)),
      ];
      return computed(
        `${label(context.subject, one.issue)}: ${sides.join("; ")}.`,
        usable(context, [...one.for, ...one.against]),
      );
    });
}

/** How much is openly opposed and agreed, in one sentence. @example stateOfPlay([], []); // => "On the words of the reports, no option is openly opposed and none is accepted by all." */
export function stateOfPlay(opposed: readonly BriefSentence[], agreed: readonly BriefSentence[]): string {
  const against = opposed.length === 0 ? "no option is" : `${counted(opposed.length, "option is", "options are")}`;
  const together = agreed.length === 0 ? "none is" : `${agreed.length} ${agreed.length === 1 ? "is" : "are"}`;
  return `On the words of the reports, ${against} openly opposed and ${together} accepted by all.`;
}

function optionStances({ subject, blocks }: BriefContext): OptionStances[] {
  const binding = new Set(subject.parties.filter(isNegotiatingParty).map((party) => party.id));
  const { cells } = stanceTable(subject, blocks.reading);
  return subject.issues.flatMap((issue) =>
    issue.options.map((option) => ({
      issue: issue.id,
      option: option.id,
      cells: cells.filter((cell) => cell.issue === issue.id && cell.option === option.id && binding.has(cell.party)),
    })),
  );
}

const strength = { "red-line": 3, refuses: 2, demands: 2, "accepts-if": 1, accepts: 1, "not-reported": 0 } as const;

function weight(cells: readonly StanceCell[]): number {
  return Math.max(...cells.map((cell) => strength[cell.stance]));
}

function supports(subject: Case, cell: StanceCell, words: string): string {
  const verb = cell.stance === "demands" ? "demands" : "accepts";
  const on = cell.stance === "accepts-if" ? " on conditions" : "";
  return `${partyName(subject, cell.party)} ${verb} ${words}${on}${inferredMark(cell)}`;
}

function opposes(subject: Case, cell: StanceCell): string {
  return `${partyName(subject, cell.party)} ${cell.stance === "red-line" ? "rules it out" : "refuses it"}${inferredMark(cell)}`;
}

function inferredMark(cell: StanceCell): string {
  return cell.basis === "inferred" ? " (inferred)" : "";
}

function usable(context: BriefContext, cells: readonly StanceCell[]): string[] {
  return cells.flatMap((cell) => cell.claims).filter((id) => context.claims.has(id));
}

function label(subject: Case, issue: string): string {
  return issueLabel(subject.issues, issue);
}

function optionWords(subject: Case, issue: string, option: string): string {
  return quoted(optionLabel(subject.issues, issue, option));
}

function partyName(subject: Case, id: string): string {
  return subject.parties.find((party) => party.id === id)?.name ?? id;
}
