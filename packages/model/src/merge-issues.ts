import type { Case } from "./case.ts";
import { mapClauses, type Clause } from "./draft.ts";
import type { Formula } from "./formula.ts";
import type { Issue } from "./issue.ts";
import { mapFormula } from "./map-formula.ts";
import type { Judgement } from "./judgement.ts";
import { sessionOfIssues } from "./merge-sessions.ts";
import type { Rule } from "./rule.ts";
import type { Step } from "./step.ts";

/** Which issue goes into which other, and which of its options are options there. */
export interface IssueMerge {
  readonly into: string;
  readonly from: string;
  /** Option of the merged issue → option of the one that stays. */
  readonly options: Readonly<Record<string, string>>;
}

/**
 * The case with one issue merged into another: whatever speaks of it moves over, and
 * the issue that stays remembers what it covers. An option that is not named comes along unless the issue that stays
 * has one of its id. An issue merged into itself merges its options. Where a package or a score speaks of both, what it says of the issue that stays holds.
 * @returns The case itself when one of the two is not there. O(size of the case).
 * @example mergeIssues(subject, { into: "wages", from: "wages", options: {} }) === subject; // => true
 */
export function mergeIssues(subject: Case, { into, from, options }: IssueMerge): Case {
  const home = subject.issues.find(({ id }) => id === into);
  const gone = subject.issues.find(({ id }) => id === from);
  if (!home || !gone || (home === gone && Object.keys(options).length === 0)) return subject;
  const option = (id: string): string => options[id] ?? id;
  const moved = (formula: Formula): Formula =>
    mapFormula(formula, (issue, ids) => (issue === from ? [into, ids.map(option)] : [issue, ids]));
  const record = <Record_ extends Movable>(one: Record_): Record_ => movedRecord(one, { into, from, option, moved });
  return {
    ...subject,
    issues: subject.issues
      .filter((issue) => issue !== gone || gone === home)
      .map((issue) => (issue === home ? covering(home, gone, options) : issue)),
    claims: subject.claims.map(record),
    positions: subject.positions.map(record),
    rules: subject.rules.map((rule) => movedRule(rule, moved)),
    assumptions: subject.assumptions.map((one) => ({ ...one, require: moved(one.require) })),
    packages: subject.packages.map((named) => ({
      ...named,
      options: movedKey(named.options, { into, from }, option),
    })),
    steps: subject.steps.map((step) => movedStep(step, { into, from, option, moved })),
    threats: subject.threats.map(record),
    judgements: subject.judgements.map((one) => movedJudgement(one, { into, from, option })),
    sessions: subject.sessions.map((one) =>
      sessionOfIssues(one, { text: (text) => movedKey(text, { into, from }, option), formula: moved }),
    ),
    drafts: subject.drafts.map((draft) => mapClauses(draft, (clause) => movedClause(clause, { into, from, option }))),
    scores: subject.scores.map((score) => ({
      ...score,
      weights: movedKey(score.weights, { into, from }, (weight) => weight),
      ...(score.weightOrder
        ? { weightOrder: [...new Set(score.weightOrder.map((id) => (id === from ? into : id)))] }
        : {}),
      ...(score.interactions ? { interactions: score.interactions.map((one) => ({ ...one, if: moved(one.if) })) } : {}),
      values: movedKey(score.values, { into, from }, (values) => movedValues(values, option)),
    })),
  };
}

function covering(home: Issue, gone: Issue, named: IssueMerge["options"]): Issue {
  if (home === gone) return withoutOptions(home, named);
  const has = new Set(home.options.map(({ id }) => id));
  const target = (id: string): string => named[id] ?? id;
  const more = gone.options.filter(({ id }) => named[id] === undefined && !has.has(id));
  const covers = [
    ...(home.covers ?? []),
    { issue: gone.id, options: { ...named } },
    ...(gone.covers ?? []).map((inner) => ({
      issue: inner.issue,
      options: { ...named, ...Object.fromEntries(Object.entries(inner.options).map(([id, to]) => [id, target(to)])) },
    })),
  ];
  const dropped = [...(home.dropped ?? []), ...(gone.dropped ?? [])].filter((id) => !has.has(id));
  return {
    ...home,
    options: [...home.options, ...more],
    covers,
    ...(dropped.length === 0 ? {} : { dropped: [...new Set(dropped)] }),
  };
}

/** Options of one issue merged: those that went into another are remembered, so that they do not come back. */
function withoutOptions(issue: Issue, named: IssueMerge["options"]): Issue {
  const known = issue.covers ?? [];
  const own = known.find((one) => one.issue === issue.id) ?? { issue: issue.id, options: {} };
  const covers = [...known.filter((one) => one !== own), own].map((one) => ({
    ...one,
    options: {
      ...Object.fromEntries(Object.entries(one.options).map(([id, to]) => [id, named[to] ?? to])),
      ...(one === own ? named : {}),
    },
  }));
  return { ...issue, options: issue.options.filter(({ id }) => named[id] === undefined), covers };
}

interface Movable {
  readonly issue?: string | undefined;
  readonly options?: string[] | undefined;
  readonly if?: Formula | undefined;
  readonly require?: Formula | undefined;
  readonly requires?: Formula | undefined;
}

interface Move {
  readonly into: string;
  readonly from: string;
  option(id: string): string;
  moved(formula: Formula): Formula;
}

function movedRecord<Record_ extends Movable>(one: Record_, { into, from, option, moved }: Move): Record_ {
  const own = one.issue === from;
  return {
    ...one,
    ...(own ? { issue: into } : {}),
    ...(own && one.options ? { options: [...new Set(one.options.map(option))] } : {}),
    ...(one.if === undefined ? {} : { if: moved(one.if) }),
    ...(one.require === undefined ? {} : { require: moved(one.require) }),
    ...(one.requires === undefined ? {} : { requires: moved(one.requires) }),
  };
}

function movedStep(step: Step, { into, from, option, moved }: Move): Step {
  const own = step.issue === from;
  return {
    ...step,
    ...(own ? { issue: into } : {}),
    ...(own && step.option !== undefined ? { option: option(step.option) } : {}),
    ...(step.if === undefined ? {} : { if: moved(step.if) }),
  };
}

function movedClause(clause: Clause, { into, from, option }: Omit<Move, "moved">): Clause {
  return {
    ...clause,
    ...(clause.issue === from ? { issue: into } : {}),
    alternatives: clause.alternatives.map((one) => ({
      ...one,
      options: movedKey(one.options, { into, from }, option),
    })),
  };
}

function movedJudgement(judgement: Judgement, { into, from, option }: Omit<Move, "moved">): Judgement {
  const there = <Named extends { issue: string; option: string }>(one: Named): Named =>
    one.issue === from ? { ...one, issue: into, option: option(one.option) } : one;
  switch (judgement.about) {
    case "spoiler":
      return judgement.issue === from ? { ...judgement, issue: into } : judgement;
    case "veto":
      return { ...judgement, on: judgement.on.map(there) };
    case "power-shift":
      return {
        ...judgement,
        on: there(judgement.on),
        answeredBy: judgement.answeredBy.map((answer) => ("step" in answer ? answer : there(answer))),
      };
    default:
      return judgement;
  }
}

function movedRule(rule: Rule, moved: (formula: Formula) => Formula): Rule {
  if ("if" in rule) return { ...rule, if: moved(rule.if), then: moved(rule.then) };
  if ("iff" in rule) return { ...rule, iff: rule.iff.map(moved) };
  return { ...rule, require: moved(rule.require) };
}

function movedKey<Value>(
  table: Record<string, Value>,
  { into, from }: Pick<IssueMerge, "into" | "from">,
  change: (value: Value) => Value,
): Record<string, Value> {
  const { [from]: value, ...rest } = table;
  return value === undefined || into in rest ? rest : { ...rest, [into]: change(value) };
}

function movedValues<Value>(values: Record<string, Value>, option: (id: string) => string): Record<string, Value> {
  const moved: Record<string, Value> = {};
  for (const [id, value] of Object.entries(values)) moved[option(id)] ??= value;
  return moved;
}
