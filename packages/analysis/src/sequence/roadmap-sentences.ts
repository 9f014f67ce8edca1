import {
  counted,
  listed,
  quoted,
  type Case,
  type Moment,
  type OrdinalExposure,
  type RoadmapOrder,
  type RoadmapResult,
  type WorstMoment,
} from "@parley/model";
import { performersOf, unnamedPerformer } from "./ordinal-exposure.ts";
import { dateWords } from "../wording/date-words.ts";
import { issueLabel, shortened } from "../wording/words.ts";

type Unsaid = Omit<RoadmapOrder, "sentence">;
type Named = Pick<Case, "parties" | "steps">;
type Outstanding = Moment["outstanding"][number]["steps"][number];

/** How exposed somebody is, in words; that steps have no level is said beside those that have one. @example exposureWords({ level: 5, steps: 1, withoutLevel: 0 }); // => "1 step of level 5" */
export function exposureWords({ level, steps, withoutLevel }: OrdinalExposure): string {
  if (level === undefined) return counted(withoutLevel, "step");
  return listed([
    `${counted(steps, "step")} of level ${level}`,
    ...(withoutLevel === 0 ? [] : [`${counted(withoutLevel, "step")} without a level`]),
  ]);
}

/**
 * Whose values figures rest on, and of which date.
 * @example valuesWords({ author: "A. Analyst", date: "2026-02-25" }); // => "By the values of A. Analyst (25 February 2026)"
 */
export function valuesWords({ author, date }: { readonly author: string; readonly date: string }): string {
  return `By the values of ${author} (${/^X+(?:-X+)*$/.test(date) ? "no date" : dateWords(date)})`;
}

/** One order in a sentence: whether its dates fit, then its worst moment. */
export function orderSentence(subject: Case, order: Unsaid): string {
  const { timetable, worst, moments, withoutCounters } = order;
  const told = worst === null ? [] : outstandingAt(moments, worst).map(({ step }) => step);
  const alone = new Set(subject.steps.filter((step) => performersOf(step).length === 1).map(({ id }) => id));
  const untold = withoutCounters.filter((id) => alone.has(id) && !told.includes(id));
  const parts = [
    ...(timetable.possible
      ? []
      : [`The timetable of ${lowered(order.label)} is impossible: ${timetable.cycle.join("; ")}.`]),
    worst === null ? noneOutstanding(subject, order) : worstSentence(subject, order, worst),
    ...(worst === null || untold.length === 0
      ? []
      : [`No step is named as answering ${listed(untold.map((id) => stepText(subject, id)))}.`]),
  ];
  return parts.join(" ");
}

function noneOutstanding({ steps }: Case, { label, steps: own, withoutCounters }: Unsaid): string {
  const hard = steps.filter(({ id, irreversible }) => irreversible && own.includes(id));
  if (hard.length === 0)
    return `No step of ${lowered(label)} is marked as hard to take back, so nobody is left exposed by it on what is recorded.`;
  if (withoutCounters.length === hard.length)
    return `${label} has ${counted(hard.length, "step")} that ${hard.length === 1 ? "is" : "are"} hard to take back, and on what is recorded nobody waits for an answer after ${hard.length === 1 ? "it: it comes last, is taken together or names" : "them: each comes last, is taken together or names"} no performer.`;
  return `In ${lowered(label)} every step that is hard to take back is answered by the time it is done.`;
}

/** The worst moment of an order: whose it is, when, what they hold by then, and what would answer it. */
export function worstSentence(
  subject: Named,
  { label, moments }: Pick<RoadmapOrder, "label" | "moments">,
  worst: WorstMoment,
): string {
  const open = outstandingAt(moments, worst);
  const awaited = [...new Set(open.flatMap(({ awaits }) => awaits))].filter((id) => !worst.atMost.includes(id));
  const never = [...new Set(open.flatMap((step) => step.never))];
  const unnamed = new Set(subject.steps.filter(({ counters }) => counters.length === 0).map(({ id }) => id));
  const unanswered = open.filter(({ step }) => unnamed.has(step)).map(({ step }) => step);
  return [
    `The worst moment of ${lowered(label)} is ${momentWords(subject, worst)}, with ${exposureWords(worst.exposure)} hard to take back and not answered in full.`,
    ...(awaited.length > 0 ? [`Still to come: ${stepTexts(subject, awaited)}.`] : []),
    ...(never.length > 0 ? [`With no place in this order: ${stepTexts(subject, never)}.`] : []),
    ...(unanswered.length > 0
      ? [
          `No step is named as answering ${open.length === 1 ? "it" : stepTexts(subject, unanswered)}: whatever others still do is taken for the answer.`,
        ]
      : []),
  ].join(" ");
}

/** What those whose worst moment it is have outstanding then, each step once. */
function outstandingAt(moments: readonly Moment[], { position, parties }: WorstMoment): Outstanding[] {
  const open = (moments[position]?.outstanding ?? []).filter(({ party }) => parties.includes(party));
  return [...new Map(open.flatMap(({ steps }) => steps.map((step) => [step.step, step] as const))).values()];
}

/**
 * Whose worst moment it is, when, and what they hold by then: "Ukraine's, after step 1 (“…”), holding at most “…”".
 * @param worst - with the steps that others have done by then, and those that may belong there where the order is unclear.
 */
function momentWords(subject: Named, { parties, position, after, holding, atMost }: WorstMoment): string {
  const held =
    atMost.length > 0
      ? `holding at most ${stepTexts(subject, [...holding, ...atMost])} (the order of the two is unclear)`
      : holding.length > 0
        ? `holding ${stepTexts(subject, holding)}`
        : "holding nothing that others have done";
  return `${whose(subject, parties)}, after step ${position} (${stepText(subject, after)}), ${held}`;
}

function whose({ parties }: Named, ids: readonly string[]): string {
  const names = ids.map((id) => parties.find((party) => party.id === id)?.name ?? id).toSorted();
  if (ids.length === 1 && ids[0] === unnamedPerformer) return "that of a performer who is not named";
  return listed(names.map((name) => `${name}${name.endsWith("s") ? "'" : "'s"}`));
}

/** All orders in a sentence or two; without steps, what to do. */
export function roadmapSentence(orders: readonly RoadmapOrder[]): string {
  if (orders.length === 0)
    return "No steps are recorded: list them in the order in which a proposal gives them, with who does each and what comes before it.";
  return orders.map(({ sentence }) => sentence).join(" ");
}

/** Two orders held against each other; `undefined` fields of the result when there are not two. */
export function comparisonOf(subject: Case, orders: readonly RoadmapOrder[]): RoadmapResult["comparison"] {
  const [a, b] = orders;
  if (!a || !b) return undefined;
  const issuesOf = ({ steps }: RoadmapOrder): Set<string> =>
    new Set(subject.steps.filter(({ id }) => steps.includes(id)).flatMap(({ issue }) => issue ?? []));
  const [inA, inB] = [issuesOf(a), issuesOf(b)];
  const onlyA = [...inA].filter((issue) => !inB.has(issue));
  const onlyB = [...inB].filter((issue) => !inA.has(issue));
  const only = (order: RoadmapOrder, issues: readonly string[]): string[] =>
    issues.length === 0
      ? []
      : [
          `Only ${lowered(order.label)} has steps on ${listed(issues.map((issue) => issueLabel(subject.issues, issue)))}.`,
        ];
  const sentence = [
    `${worstPhrase(subject, a)}; ${lowered(worstPhrase(subject, b))}.`,
    ...only(a, onlyA),
    ...only(b, onlyB),
  ];
  return { sentence: sentence.join(" "), a: a.id, b: b.id, onlyA, onlyB };
}

function worstPhrase(subject: Case, { label, worst }: RoadmapOrder): string {
  return worst === null
    ? `${label} leaves nobody exposed on what is recorded`
    : `The worst moment of ${lowered(label)} is ${whose(subject, worst.parties)} with ${exposureWords(worst.exposure)} not answered`;
}

function stepText({ steps }: Named, id: string): string {
  return quoted(shortened(steps.find((step) => step.id === id)?.text ?? id, 100));
}

/** Steps by their texts, at most four of them; of more the first three, and how many others. */
function stepTexts(subject: Named, ids: readonly string[]): string {
  const named = ids.slice(0, ids.length > 4 ? 3 : 4).map((id) => stepText(subject, id));
  return listed([...named, ...(ids.length > 4 ? [`${ids.length - 3} other steps`] : [])]);
}

/** "The order …" within a sentence. */
function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
