import { counted, isNegotiatingParty, listed, quoted, type BriefSentence, type Case } from "@parley/model";
import { bindingWord } from "../deal-space/required-consents.ts";
import { stanceTable, type StanceCell } from "../matrix/stance-table.ts";
import { issueLabel, optionLabel, partyName } from "../wording/words.ts";
import { computed, type BriefContext } from "./brief-context.ts";

const accepting = new Set(["demands", "accepts", "accepts-if"]);
const excluding = new Set(["refuses", "red-line"]);

/** One option of one issue with the stances on it that bind: of those who negotiate, and of those whose consent it needs. */
interface OptionStances {
  readonly issue: string;
  readonly option: string;
  readonly cells: readonly StanceCell[];
}

/** An option that those who negotiate accept, and the stances of those whose consent it still needs. */
interface Agreement extends OptionStances {
  readonly accepted: readonly StanceCell[];
  readonly missing: readonly StanceCell[];
}

/**
 * Options that every negotiating party is reported to accept or demand, a sentence an option. A consent that the option
 * needs and that nobody reports is named in it.
 * @returns Empty with fewer than two negotiating parties.
 * @example agreedSentences(briefContext({ subject, blocks: blocks(subject), findings: [], origins: origins(subject) }))[0]?.text; // => "Pay rise: both accept “four per cent”, Bakery on conditions."
 */
export function agreedSentences(context: BriefContext): BriefSentence[] {
  const { subject } = context;
  return agreements(context).map(({ issue, option, cells, accepted, missing }) => {
    const conditional = accepted.filter((cell) => cell.stance === "accepts-if");
    const names = conditional.map((cell) => partyName(subject.parties, cell.party));
    const on = names.length === 0 ? "" : `, ${listed(names)} on conditions`;
    const inferred = isInferred(accepted) ? " (in part inferred)" : "";
    const who = accepted.length === 2 ? "both accept" : `all ${accepted.length} accept`;
    return computed(
      `${label(subject, issue)}: ${who} ${optionWords(subject, issue, option)}${on}${inferred}${missingConsent(subject, missing)}.`,
      usable(context, cells),
    );
  });
}

/**
 * Options that at least two negotiating parties accept or demand, that nobody refuses, and of which nothing is reported
 * from others who negotiate, a sentence an option: no agreement of all, but what stands between those who spoke.
 * @example sharedSentences(briefContext({ subject, blocks: blocks(subject), findings: [], origins: origins(subject) })); // => []
 */
export function sharedSentences(context: BriefContext): BriefSentence[] {
  const { subject } = context;
  const negotiating = new Set(subject.parties.filter(isNegotiatingParty).map(({ id }) => id));
  return optionStances(context).flatMap(({ issue, option, cells }): BriefSentence[] => {
    const taking = cells.filter((cell) => accepting.has(cell.stance) && negotiating.has(cell.party));
    const others = cells.filter((cell) => !accepting.has(cell.stance));
    const silent = others.filter((cell) => negotiating.has(cell.party));
    if (taking.length < 2 || silent.length === 0 || others.some((cell) => cell.stance !== "not-reported")) return [];
    const names = (of: readonly StanceCell[]) => of.map((cell) => partyName(subject.parties, cell.party));
    const conditional = names(taking.filter((cell) => cell.stance === "accepts-if"));
    const on = conditional.length === 0 ? "" : `, ${listed(conditional)} on conditions`;
    const inferred = isInferred(taking) ? " (in part inferred)" : "";
    return [
      computed(
        `${label(subject, issue)}: ${listed(names(taking))} accept ${optionWords(subject, issue, option)}${on}${inferred}; nobody refuses it, and nothing is reported of ${listed(names(silent))}.`,
        usable(context, taking),
      ),
    ];
  });
}

function missingConsent(subject: Case, missing: readonly StanceCell[]): string {
  if (missing.length === 0) return "";
  const names = listed(missing.map((cell) => partyName(subject.parties, cell.party)));
  return `; it also needs the consent of ${names}, which ${missing.length === 1 ? "is" : "are"} not reported`;
}

function agreements(context: BriefContext): Agreement[] {
  const negotiating = new Set(context.subject.parties.filter(isNegotiatingParty).map(({ id }) => id));
  if (negotiating.size < 2) return [];
  return optionStances(context).flatMap((one): Agreement[] => {
    const accepted = one.cells.filter((cell) => accepting.has(cell.stance));
    const missing = one.cells.filter((cell) => !accepting.has(cell.stance));
    const open = missing.every((cell) => cell.stance === "not-reported" && !negotiating.has(cell.party));
    return open ? [{ ...one, accepted, missing }] : [];
  });
}

/** An option with those who want or accept it and those who refuse it. */
interface Opposition extends OptionStances {
  readonly for: readonly StanceCell[];
  readonly against: readonly StanceCell[];
}

/**
 * Open opposition: options that one party demands or accepts and another refuses, firmest first; of parties that do not
 * negotiate, those whose consent the option needs.
 * @example opposedSentences(briefContext({ subject, blocks: blocks(subject), findings: [], origins: origins(subject) })).map(({ text }) => text); // => []
 */
export function opposedSentences(context: BriefContext): BriefSentence[] {
  return oppositions(context).map((one) => {
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

function oppositions(context: BriefContext): Opposition[] {
  return optionStances(context)
    .map((one) => ({
      ...one,
      for: one.cells.filter((cell) => accepting.has(cell.stance)),
      against: one.cells.filter((cell) => excluding.has(cell.stance) && !cell.excludedByDemand),
    }))
    .filter((one) => one.for.length > 0 && one.against.length > 0)
    .sort((a, b) => weight(b.against) + weight(b.for) - weight(a.against) - weight(a.for));
}

/**
 * How much is openly opposed and agreed, in one sentence: on what was stated, and what inferred positions would add. An
 * option whose needed consent is missing is not agreed.
 * @example stateOfPlay(briefContext({ subject, blocks: blocks(subject), findings: [], origins: origins(subject) })); // => "On the words of the reports, no option is openly opposed and 1 is accepted by all."
 */
export function stateOfPlay(context: BriefContext): string {
  const opposed = oppositions(context);
  const agreed = agreements(context).filter(({ missing }) => missing.length === 0);
  const clash = opposed.filter((one) => ![one.for, one.against].some((side) => side.every(isInferredCell)));
  const stated = agreed.filter(({ accepted }) => !isInferred(accepted));
  const against = clash.length === 0 ? "no option is" : `${counted(clash.length, "option is", "options are")}`;
  const together = stated.length === 0 ? "none is" : `${stated.length} ${stated.length === 1 ? "is" : "are"}`;
  const same = clash.length === opposed.length && stated.length === agreed.length;
  const [more, all] = [opposed.length, agreed.length].map((count) => (count === 0 ? "none" : `${count}`));
  const inferred = same
    ? ""
    : `; with inferred positions ${more} ${opposed.length > 1 ? "are" : "is"} opposed and ${all} accepted`;
  return `On the words of the reports, ${against} openly opposed and ${together} accepted by all${inferred}.`;
}

function isInferredCell(cell: StanceCell): boolean {
  return cell.basis === "inferred";
}

function isInferred(cells: readonly StanceCell[]): boolean {
  return cells.some(isInferredCell);
}

function optionStances({ subject, blocks }: BriefContext): OptionStances[] {
  const binds = bindingWord(subject);
  const { cells } = stanceTable(subject, blocks.reading);
  return subject.issues.flatMap((issue) =>
    issue.options.map((option) => ({
      issue: issue.id,
      option: option.id,
      cells: cells.filter(
        (cell) => cell.issue === issue.id && cell.option === option.id && binds(cell.party, issue.id, option.id),
      ),
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
  return `${partyName(subject.parties, cell.party)} ${verb} ${words}${on}${inferredMark(cell)}`;
}

function opposes(subject: Case, cell: StanceCell): string {
  return `${partyName(subject.parties, cell.party)} ${cell.stance === "red-line" ? "rules it out" : "refuses it"}${inferredMark(cell)}`;
}

function inferredMark(cell: StanceCell): string {
  return isInferredCell(cell) ? " (inferred)" : "";
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
