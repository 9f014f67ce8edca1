import type { Case } from "./case.ts";
import { mapClauses, type Draft } from "./draft.ts";
import type { Judgement } from "./judgement.ts";
import { mergedAliases } from "./merge-names.ts";
import { sessionOfParties } from "./merge-sessions.ts";
import type { StepValues } from "./step-values.ts";

/**
 * The case with one party merged into another: its names become aliases there, and whatever named it names the one that
 * stays. Where one author gave both a value for the same step, the one of the party that stays holds.
 * @returns The case itself when one of the two is not there, or both are one. O(size of the case).
 * @example mergeParties(subject, { into: "bakery", from: "bakery" }) === subject; // => true
 */
export function mergeParties(subject: Case, ids: { readonly into: string; readonly from: string }): Case {
  const into = subject.parties.find(({ id }) => id === ids.into);
  const from = subject.parties.find(({ id }) => id === ids.from);
  if (!into || !from || into === from) return subject;
  const merge: Merge = { into: into.id, from: from.id, to: (id) => (id === from.id ? into.id : id) };
  const aliases = mergedAliases(into, from);
  const own = <Record_ extends { party?: string | undefined }>(record: Record_): Record_ =>
    named(record, ["party"], merge);
  return {
    ...subject,
    parties: subject.parties
      .filter((party) => party !== from)
      .map((party) => (party === into ? { ...into, aliases } : party)),
    people: subject.people.map(own),
    sources: subject.sources.map(own),
    positions: subject.positions.map(own),
    scores: subject.scores.map(own),
    issues: subject.issues.map((issue) => ({
      ...issue,
      options: issue.options.map((option) => listing(option, ["needs"], merge)),
    })),
    packages: subject.packages.map((one) => named(one, ["by"], merge)),
    steps: subject.steps.map((step) => ({
      ...listing(step, ["verifiedBy", "guaranteedBy"], merge),
      ...(step.by === undefined ? {} : { by: Array.isArray(step.by) ? each(step.by, merge) : merge.to(step.by) }),
    })),
    stepValues: subject.stepValues.map((one) => mergedValues(one, merge)),
    events: subject.events.map((one) => listing(one, ["parties"], merge)),
    threats: subject.threats.map((one) => named(one, ["by", "to", "about"], merge)),
    judgements: subject.judgements.map((one) => mergedJudgement(one, merge)),
    sessions: subject.sessions.map((one) => sessionOfParties(one, merge.to)),
    drafts: subject.drafts.map((one) => mergedDraft(one, merge)),
  };
}

interface Merge {
  readonly into: string;
  readonly from: string;
  to(id: string): string;
}

function each(ids: readonly string[], { to }: Merge): string[] {
  return [...new Set(ids.map(to))];
}

/** A record whose fields of these names, where they name the merged party, name the other. */
function named<Record_ extends object>(record: Record_, fields: readonly (keyof Record_)[], { into, from }: Merge) {
  const own = fields.filter((field) => record[field] === from);
  return own.length === 0 ? record : { ...record, ...Object.fromEntries(own.map((field) => [field, into])) };
}

/** As {@link named}, for fields that list parties. */
function listing<Record_ extends object>(record: Record_, fields: readonly string[], merge: Merge): Record_ {
  const lists = Object.entries(record).filter(([field, value]) => fields.includes(field) && Array.isArray(value));
  const own = lists.filter(([, ids]) => (ids as string[]).includes(merge.from));
  if (own.length === 0) return record;
  return { ...record, ...Object.fromEntries(own.map(([field, ids]) => [field, each(ids as string[], merge)])) };
}

/** Whoever was shown a version as two parties was shown it once, on the first of the days. */
function mergedDraft(draft: Draft, merge: Merge): Draft {
  const seenBy = draft.seenBy.map((one) => named(one, ["party"], merge));
  return {
    ...mapClauses(draft, (clause) => ({
      ...clause,
      alternatives: clause.alternatives.map((one) => listing(one, ["heldBy"], merge)),
      terms: listing(clause.terms, ["actor", "verifier"], merge),
    })),
    seenBy: seenBy.filter(({ party }, i) => seenBy.findIndex((one) => one.party === party) === i),
  };
}

function mergedJudgement(judgement: Judgement, merge: Merge): Judgement {
  if (judgement.about === "power-shift") return named(judgement, ["favours", "against"], merge);
  return "party" in judgement ? named(judgement, ["party"], merge) : judgement;
}

function mergedValues({ values, losses, ...rest }: StepValues, merge: Merge): StepValues {
  const steps = Object.entries(values).map(([step, byParty]) => [step, moved(byParty, merge)]);
  return { ...rest, values: Object.fromEntries(steps), losses: moved(losses, merge) };
}

function moved<Value>(table: Record<string, Value>, { into, from }: Merge): Record<string, Value> {
  const { [from]: value, ...others } = table;
  return value === undefined || into in others ? others : { ...others, [into]: value };
}
