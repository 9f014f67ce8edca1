import {
  checklistItems,
  counted,
  listed,
  quoted,
  type BriefBlock,
  type BriefSentence,
  type Case,
  type Judgement,
} from "@parley/model";
import { durability } from "../durability/durability.ts";
import { groupBy } from "../matrix/group-by.ts";
import { citedJudgements, latestPerAuthor } from "../pressure/given-answers.ts";
import { pressure } from "../pressure/pressure.ts";
import { signWords } from "../pressure/pressure-sentence.ts";
import { dateWords } from "../wording/date-words.ts";
import { issueLabel, optionLabel } from "../wording/words.ts";
import { computed, method, type BriefContext } from "./brief-context.ts";

/**
 * What people judged of ripeness, spoilers, vetoes, shifts of power, checklists and rankings: each author's latest, by name and
 * date, after the verdicts that follow from them.
 * @returns `[]` where nobody judged anything.
 * @example judgementBlocks(briefContext({ subject, blocks: blocks(subject), findings: [], origins: origins(subject) })); // => []
 */
export function judgementBlocks(context: BriefContext): BriefBlock[] {
  const { subject } = context;
  const judgements = latest(citedJudgements(subject));
  if (judgements.length === 0) return [];
  const isAbout = (...abouts: readonly Judgement["about"][]) => judgements.some(({ about }) => abouts.includes(about));
  const verdicts = [
    ...(isAbout("ripeness") ? [`Ripeness. ${pressure(subject).sentence}`] : []),
    ...(isAbout("power-shift", "checklist", "veto")
      ? durability(subject).packages.map(({ sentence }) => sentence)
      : []),
  ];
  return [
    ...(verdicts.length === 0
      ? []
      : [{ kind: "paragraph" as const, sentences: verdicts.map((text) => computed(text)) }]),
    { kind: "list", items: judgements.map((one) => [judgementSentence(one, context)]) },
    { kind: "paragraph", sentences: [method("Judgements are those of the people named.")] },
  ];
}

/** Of each author the latest on each matter, in the order of the case. */
function latest(judgements: readonly Judgement[]): Judgement[] {
  const matters = groupBy(judgements, matterOf);
  const kept = new Set([...matters.values()].flatMap((same) => latestPerAuthor(same)));
  return judgements.filter((one) => kept.has(one));
}

function matterOf(one: Judgement): string {
  switch (one.about) {
    case "ripeness":
      return `ripeness ${one.party} ${one.sign}`;
    case "checklist":
      return `checklist ${one.item} ${one.package ?? ""}`;
    case "power-shift":
      return `power-shift ${one.on.issue} ${one.on.option}`;
    case "ranking":
      return `ranking ${one.party}`;
    case "spoiler":
      return `spoiler ${one.party}`;
    case "veto":
      return `veto ${one.party} ${one.on.map(({ issue, option }) => `${issue} ${option}`).join()}`;
  }
}

function judgementSentence(one: Judgement, { subject, claims }: BriefContext): BriefSentence {
  const why = one.note === undefined ? "" : ` (${one.note})`;
  return computed(
    `${one.author} on ${dateWords(one.date)}: ${judgedWords(one, subject)}${why}.`,
    one.claims.filter((id) => claims.has(id)),
  );
}

function judgedWords(one: Judgement, subject: Case): string {
  const party = (id: string) => subject.parties.find((other) => other.id === id)?.name ?? id;
  const option = ({ issue, option }: { issue: string; option: string }) =>
    quoted(`${issueLabel(subject.issues, issue)}: ${optionLabel(subject.issues, issue, option)}`);
  switch (one.about) {
    case "ripeness":
      return `whether ${party(one.party)} ${signWords[one.sign]}: ${one.answer}`;
    case "spoiler": {
      const on = one.issue === undefined ? "" : `, on ${issueLabel(subject.issues, one.issue)}`;
      return `${party(one.party)} could be a spoiler with ${one.aims} aims, ${one.position} the talks${on}`;
    }
    case "ranking":
      return `what ${party(one.party)} wants, in ${counted(one.wants.length, "statement")} ordered by weight`;
    case "veto":
      return `${party(one.party)} has a veto on ${one.on.length === 0 ? "any deal" : listed(one.on.map(option))}`;
    case "power-shift": {
      const against = one.against === undefined ? "" : ` against ${party(one.against)}`;
      return `${option(one.on)} raises the power of ${party(one.favours)}${against}`;
    }
    case "checklist": {
      const named = subject.packages.find(({ id }) => id === one.package);
      const of = named === undefined ? "the deal as it is talked about" : quoted(named.label ?? named.id);
      const label = checklistItems[one.list].find(({ id }) => id === one.item)?.label ?? one.item;
      return `${of}, ${label}: ${one.answer}`;
    }
  }
}
