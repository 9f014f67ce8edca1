import type { ProposedModel } from "@parley/extract";
import {
  formulaIssues,
  formulaMentions,
  freeId,
  mapFormula,
  ruleFormulas,
  type Case,
  type Formula,
  type Issue,
  type Position,
  type Rule,
  type Step,
} from "@parley/model";

/**
 * Puts proposed issues, positions and rules beside those of a case. A proposed issue that is the case's own under
 * another id (same vocabulary issue, same place) adds its options there; an option that a person took away does not
 * come back. A proposed position loses the options that its party's recorded positions speak of.
 * @example mergeProposals(subject, { issues: [], positions: [], rules: [], assumptions: [], unplaced: [] }) === subject; // => false
 */
export function mergeProposals(subject: Case, proposed: ProposedModel): Case {
  const home = homes(subject.issues, proposed.issues);
  const issues = mergedIssues(subject.issues, proposed.issues, home);
  const options = new Map(issues.map((issue) => [issue.id, new Set(issue.options.map(({ id }) => id))]));
  const stands = (formula: Formula | undefined): boolean =>
    formula === undefined ||
    (formulaMentions(formula).every(({ issue, option }) => options.get(issue)?.has(option)) &&
      formulaIssues(formula).every((issue) => options.has(issue)));
  const spoken = new Set(subject.positions.flatMap(cells));
  const taken = new Set(subject.positions.map(({ id }) => id));
  const positions = proposed.positions.flatMap((position): Position[] => {
    const moved = movedPosition(position, home);
    const left = moved.options?.filter(
      (option) => options.get(moved.issue ?? "")?.has(option) && !spoken.has(cell(moved, option)),
    );
    if (left?.length === 0 || !stands(moved.if) || !stands(moved.require)) return [];
    const id = freeId(moved.id, taken);
    taken.add(id);
    return [{ ...moved, id, ...(left ? { options: left } : {}), proposed: true }];
  });
  const rules = proposed.rules.map((rule) => movedRule(rule, home)).filter((rule) => ruleFormulas(rule).every(stands));
  const ruleIds = new Set(subject.rules.map(({ id }) => id));
  const assumptionIds = new Set(subject.assumptions.map(({ id }) => id));
  const assumptions = proposed.assumptions
    .map((one) => ({ ...one, require: movedFormula(one.require, home) }))
    .filter(({ id, require }) => !assumptionIds.has(id) && stands(require));
  return {
    ...subject,
    issues: issues.filter((issue) => !issue.proposed || isSpokenOf(issue, positions)),
    positions: [...subject.positions, ...positions],
    rules: [...subject.rules, ...rules.filter(({ id }) => !ruleIds.has(id))],
    assumptions: [...subject.assumptions, ...assumptions],
  };
}

/**
 * Puts proposed steps beside those of a case: one that rests on a claim of a recorded step is left out, and what waits
 * for it waits for the recorded one.
 * @example mergeSteps(subject, []).length; // => 0
 */
export function mergeSteps(subject: Case, proposed: readonly Step[]): Step[] {
  const recorded = new Map(subject.steps.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
  const standsFor = new Map(subject.steps.map(({ id }) => [id, id]));
  const fresh = proposed.filter(({ id, claims }) => {
    const known = standsFor.get(id) ?? claims.map((claim) => recorded.get(claim)).find((step) => step !== undefined);
    standsFor.set(id, known ?? id);
    return known === undefined;
  });
  const options = new Map(subject.issues.map((issue) => [issue.id, new Set(issue.options.map(({ id }) => id))]));
  const stepOf = ({ issue, option, ...step }: Step): Step => {
    const known = issue === undefined ? undefined : options.get(issue);
    const carried = { ...(known ? { issue } : {}), ...(option !== undefined && known?.has(option) ? { option } : {}) };
    return {
      ...step,
      ...carried,
      after: step.after.map((one) => ({ ...one, step: standsFor.get(one.step) ?? one.step })),
    };
  };
  return [...subject.steps, ...fresh.map(stepOf)];
}

/** Where a proposed issue stands in a case, and which of its options is which there. */
interface Home {
  readonly issue: string;
  readonly options: Readonly<Record<string, string>>;
}

/** Which issue of the case a proposed issue is: by id, because a person merged it there, or by what it asks about. */
function homes(known: readonly Issue[], proposed: readonly Issue[]): ReadonlyMap<string, Home> {
  const asks = (issue: Issue) => (other: Issue) =>
    issue.vocabulary !== undefined && other.vocabulary === issue.vocabulary && other.place === issue.place;
  return new Map(
    proposed.map((issue) => {
      const alone = proposed.filter(asks(issue)).length === 1;
      const own = known.find(({ id }) => id === issue.id);
      const covering = known.find(({ covers }) => covers?.some((covered) => covered.issue === issue.id));
      const options = covering?.covers?.find((covered) => covered.issue === issue.id)?.options;
      if (covering && (!own || own === covering)) return [issue.id, { issue: covering.id, options: options ?? {} }];
      const same = own ?? (alone ? known.find(asks(issue)) : undefined);
      return [issue.id, { issue: same?.id ?? issue.id, options: {} }];
    }),
  );
}

function mergedIssues(known: readonly Issue[], proposed: readonly Issue[], home: ReadonlyMap<string, Home>): Issue[] {
  const ids = new Set(known.map(({ id }) => id));
  const fresh = proposed
    .filter(({ id }) => !ids.has(home.get(id)?.issue ?? id))
    .map((issue) => ({ ...issue, proposed: true }));
  const grown = known.map((issue) => {
    const closed = new Set([...issue.options.map(({ id }) => id), ...(issue.dropped ?? [])]);
    const more = proposed
      .filter(({ id }) => home.get(id)?.issue === issue.id)
      .flatMap(({ id, options }) => options.filter((option) => home.get(id)?.options[option.id] === undefined))
      .filter(({ id }) => !closed.has(id) && closed.add(id));
    return more.length === 0 ? issue : { ...issue, options: [...issue.options, ...more] };
  });
  return [...grown, ...fresh];
}

function isSpokenOf(issue: Issue, positions: readonly Position[]): boolean {
  return positions.some(
    (position) =>
      position.issue === issue.id ||
      [position.if, position.require].some((formula) => formula && formulaIssues(formula).includes(issue.id)),
  );
}

function cells(position: Position): string[] {
  return (position.options ?? []).map((option) => cell(position, option));
}

function cell({ party, issue }: Position, option: string): string {
  return `${party} ${issue} ${option}`;
}

function movedPosition(position: Position, home: ReadonlyMap<string, Home>): Position {
  const { issue, options, if: condition, require } = position;
  const at = issue === undefined ? undefined : home.get(issue);
  return {
    ...position,
    ...(at === undefined ? {} : { issue: at.issue }),
    ...(at && options ? { options: [...new Set(options.map((id) => at.options[id] ?? id))] } : {}),
    ...(condition === undefined ? {} : { if: movedFormula(condition, home) }),
    ...(require === undefined ? {} : { require: movedFormula(require, home) }),
  };
}

function movedRule(rule: Rule, home: ReadonlyMap<string, Home>): Rule {
  const moved = (formula: Formula) => movedFormula(formula, home);
  if ("if" in rule) return { ...rule, if: moved(rule.if), then: moved(rule.then) };
  if ("iff" in rule) return { ...rule, iff: rule.iff.map(moved) };
  return { ...rule, require: moved(rule.require) };
}

function movedFormula(formula: Formula, home: ReadonlyMap<string, Home>): Formula {
  return mapFormula(formula, (issue, options) => {
    const at = home.get(issue);
    return at ? [at.issue, options.map((id) => at.options[id] ?? id)] : [issue, options];
  });
}
