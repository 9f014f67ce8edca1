import {
  dateBounds,
  formulaIssues,
  listed,
  quoted,
  ruleFormulas,
  type Clause,
  type ClauseTerms,
  type Rule,
  type Step,
} from "@parley/model";
import { ruleTruth } from "../compare/formula-truth.ts";
import { shortened } from "../wording/words.ts";
import { carriedOut, chosenOptions } from "./carried-out.ts";
import { clauseName, type ClauseFinding, type DraftContext, type NumberedClause } from "./draft-context.ts";

/**
 * Wordings of two clauses that a rule, or an assumption that is switched on, does not allow together: an error where the text takes both, a notice where one
 * of them still stands between brackets.
 * @example excludedWordings(draftContext(subject, generateDraft(subject))); // => []
 */
export function excludedWordings({ subject, clauses, reading }: DraftContext): ClauseFinding[] {
  const assumed = subject.assumptions.filter(({ id }) => reading.assumptions.includes(id));
  return [...subject.rules, ...assumed].flatMap((rule) => {
    const issues = new Set(ruleFormulas(rule).flatMap(formulaIssues));
    const concerned = clauses.filter(({ clause }) => settledIssues(clause).some((issue) => issues.has(issue)));
    return pairsOf(concerned).flatMap(([one, other]) => excludedPairs(rule, one, other));
  });
}

function excludedPairs(rule: Rule, one: NumberedClause, other: NumberedClause): ClauseFinding[] {
  return wordingsOf(one.clause).flatMap((first) =>
    wordingsOf(other.clause).flatMap((second): ClauseFinding[] => {
      const both = { ...first.options, ...second.options };
      const alone = [first, second].some(({ options }) => ruleTruth(rule, (issue) => options[issue]) === false);
      if (alone || ruleTruth(rule, (issue) => both[issue]) !== false) return [];
      const taken = first.id === one.clause.chosen && second.id === other.clause.chosen;
      const why = rule.text === undefined ? "" : `: ${rule.text}`;
      return [
        {
          code: taken ? "clauses-conflict" : "brackets-linked",
          severity: taken ? "error" : "notice",
          message: `${quoted(first.text)} in ${clauseName(one)} and ${quoted(second.text)} in ${clauseName(other)} exclude each other (${rule.id}${why}).`,
          refs: [one.clause.id, other.clause.id, rule.id],
          clauses: [one.clause.id, other.clause.id],
        },
      ];
    }),
  );
}

/** A clause that takes a wording has only that one. */
function wordingsOf({ alternatives, chosen }: Clause): Clause["alternatives"] {
  return chosen === undefined ? alternatives : alternatives.filter(({ id }) => id === chosen);
}

function settledIssues({ issue, alternatives }: Clause): string[] {
  return [...(issue === undefined ? [] : [issue]), ...alternatives.flatMap(({ options }) => Object.keys(options))];
}

const compared = [
  ["actor", "who acts"],
  ["timing", "whether it is to begin or to be complete"],
  ["deadline", "the deadline"],
  ["verifier", "who checks it"],
] as const satisfies readonly (readonly [keyof ClauseTerms, string])[];

/**
 * Two clauses, or a clause and an annex, that settle one issue and do not say the same of it.
 * @example saidTwice(draftContext(subject, generateDraft(subject))); // => []
 */
export function saidTwice({ clauses }: DraftContext): ClauseFinding[] {
  return pairsOf(clauses).flatMap(([one, other]): ClauseFinding[] => {
    const [first, second] = [one.clause, other.clause].map(chosenOptions) as [Options, Options];
    const same = Object.keys(first).filter((issue) => issue in second);
    const differ = same.filter((issue) => first[issue] !== second[issue]);
    const terms = same.length === 0 ? [] : differingTerms(one.clause.terms, other.clause.terms);
    if (differ.length === 0 && terms.length === 0) return [];
    const what = differ.length > 0 ? "settle the same issue differently" : `differ in ${listed(terms)}`;
    return [
      {
        code: one.annex === other.annex ? "clauses-conflict" : "annex-conflict",
        severity: "error",
        message: `Clauses ${clauseName(one)} and ${clauseName(other)} ${what}.`,
        refs: [one.clause.id, other.clause.id],
        clauses: [one.clause.id, other.clause.id],
      },
    ];
  });
}

type Options = Readonly<Record<string, string>>;

/** What both say, and say differently; what only one of them says is no conflict. */
function differingTerms(one: ClauseTerms, other: ClauseTerms): string[] {
  return compared.flatMap(([field, words]) => {
    const [a, b] = [one[field], other[field]].map((value) => value && [value].flat().toSorted().join(" "));
    return a === undefined || b === undefined || a === b ? [] : [words];
  });
}

/**
 * A clause and the steps of the case: a step that carries out another option than the one that the text takes, and terms
 * of the clause that are not those of the step that carries it out.
 * @example stepConflicts(draftContext(subject, generateDraft(subject))); // => []
 */
export function stepConflicts({ subject, clauses }: DraftContext): ClauseFinding[] {
  return clauses.flatMap((one) => {
    const chosen = chosenOptions(one.clause);
    const other = subject.steps.filter(
      ({ issue, option }) => issue !== undefined && option !== undefined && issue in chosen && chosen[issue] !== option,
    );
    const { step } = carriedOut(subject, one.clause);
    return [...other.map((found) => otherOption(one, found)), ...(step ? differingStep(one, step) : [])];
  });
}

function otherOption(one: NumberedClause, step: Step): ClauseFinding {
  return {
    code: "step-conflict",
    severity: "notice",
    message: `The step ${quoted(shortened(step.text, 80))} carries out something else than clause ${clauseName(one)} says.`,
    refs: [one.clause.id, step.id],
    clauses: [one.clause.id],
  };
}

function differingStep(one: NumberedClause, step: Step): ClauseFinding[] {
  const { terms } = one.clause;
  const begins = step.window === undefined ? undefined : dateBounds(step.window).earliest;
  const latest = terms.deadline === undefined ? undefined : dateBounds(terms.deadline).latest;
  const differ = [
    ...(differs(terms.actor, step.by) ? ["who acts"] : []),
    ...(differs(terms.verifier, step.verifiedBy) ? ["who checks it"] : []),
    ...(begins !== undefined && latest !== undefined && latest < begins
      ? [`the deadline, ${latest}, which lies before the step may begin, ${begins}`]
      : []),
  ];
  if (differ.length === 0) return [];
  return [
    {
      code: "step-conflict",
      severity: "warning",
      message: `Clause ${clauseName(one)} and the step ${quoted(shortened(step.text, 80))}, which carries it out, differ in ${listed(differ)}.`,
      refs: [one.clause.id, step.id],
      clauses: [one.clause.id],
    },
  ];
}

function differs(mine: readonly string[] | undefined, its: string | readonly string[] | undefined): boolean {
  if (mine === undefined || its === undefined) return false;
  return [...mine].sort().join(" ") !== [its].flat().toSorted().join(" ");
}

function pairsOf<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((one, i) => items.slice(i + 1).map((other): [Item, Item] => [one, other]));
}
