import {
  counted,
  listed,
  ParleyError,
  quoted,
  type Case,
  type DurabilityResult,
  type DurablePackage,
  type NamedPackage,
} from "@parley/model";
import { issueLabel, optionLabel, partyName } from "../wording/words.ts";
import { checklistAnswers } from "./checklist-answers.ts";

import { packageView } from "./package-view.ts";
import { powerShifts } from "./power-shifts.ts";
import { ratifiability } from "./ratifiability.ts";

/** What a caller may choose for {@link durability}. */
export interface DurabilityOptions {
  /** Only this package. */
  readonly package?: string;
}

/**
 * Asks of each named package, and of the deal as it is talked about, what would make it last: what in it changes who
 * could do what later and what answers that, how it stands against two published checklists, and whether those who
 * must agree or ratify refuse part of it. Lists, never a score.
 * @returns Named packages in the order of the case, `today` left out; the deal as it is talked about when no package
 * is named, or when somebody judged it by a checklist.
 * @throws {ParleyError} `not-found` for a package that the case does not have.
 * @example durability(subject).packages.map(({ id }) => id); // => [null]
 */
export function durability(subject: Case, options: DurabilityOptions = {}): DurabilityResult {
  const named = subject.packages.filter(({ id }) => id !== "today");
  const asked = options.package === undefined ? named : named.filter(({ id }) => id === options.package);
  if (options.package !== undefined && asked.length === 0)
    throw new ParleyError(
      "not-found",
      `no package has the id "${options.package}": ${named.length === 0 ? "the case names none" : `there are ${listed(named.map(({ id }) => id))}`}`,
    );
  const isDealJudged = subject.judgements.some((one) => one.about === "checklist" && one.package === undefined);
  const withDeal = options.package === undefined && (named.length === 0 || isDealJudged);
  const packages = [...asked, ...(withDeal ? [undefined] : [])].map((one) => durablePackage(subject, one));
  return { sentence: packages.length === 1 ? (packages[0]?.sentence ?? "") : overall(packages), packages };
}

/** One package, or the deal as it is talked about. @example durablePackage(subject).id; // => null */
export function durablePackage(subject: Case, named?: NamedPackage): DurablePackage {
  const view = packageView(subject, named);
  const found = {
    id: named?.id ?? null,
    label: named === undefined ? "The deal as it is talked about" : (named.label ?? named.id),
    shifts: powerShifts(view),
    checklists: checklistAnswers(view),
    consents: ratifiability(view, subject.reading),
  };
  return { ...found, sentence: sentenceOf(subject, found) };
}

type Found = Omit<DurablePackage, "sentence">;

function sentenceOf(subject: Case, { id, label, shifts, consents }: Found): string {
  const name = id === null ? label : quoted(label);
  const open = shifts.filter(({ state }) => state === "unanswered");
  const answered = shifts.filter(({ state }) => state === "answered");
  const where = id === null ? "on the table" : "in it";
  const shiftWords =
    shifts.length === 0
      ? `nothing ${where} is known to change who could do what later`
      : `${counted(shifts.length, "option", "options")} ${where} ${shifts.length === 1 ? "changes" : "change"} who could do what later, ${answered.length === 0 ? "none of them answered by anybody’s word" : `${answered.length} answered by somebody’s word`}`;
  const openWords =
    open.length === 0
      ? ""
      : ` Nothing ${where} could answer ${listed(open.map((one) => quoted(`${issueLabel(subject.issues, one.issue)}: ${optionLabel(subject.issues, one.issue, one.option)}`)))}.`;
  const barring = consents
    .filter(({ state }) => state === "crossed")
    .map(({ party }) => partyName(subject.parties, party));
  const barred =
    barring.length === 0
      ? ""
      : ` It lacks ratifiability: it crosses a line of ${listed(barring)}, whose consent it needs.`;
  return `${name}: ${shiftWords}.${openWords}${barred}`;
}

function overall(packages: readonly DurablePackage[]): string {
  const open = packages.filter(({ shifts }) => shifts.some(({ state }) => state === "unanswered"));
  const crossed = packages.filter(({ consents }) => consents.some(({ state }) => state === "crossed"));
  const label = (of: readonly DurablePackage[]) => listed(of.map((one) => one.label));
  return [
    `${counted(packages.length, "package")} looked at`,
    open.length === 0
      ? "each shift of power has something that could answer it"
      : `something that changes future power is unanswered in ${label(open)}`,
    ...(crossed.length === 0 ? [] : [`lacking ratifiability: ${label(crossed)}`]),
  ]
    .join("; ")
    .concat(".");
}
