import { amountProblems } from "./amount-problems.ts";
import type { Case } from "./case.ts";
import { collections } from "./case.ts";
import type { CaseProblem } from "./case-problem.ts";
import { checkProcess } from "./check-process.ts";
import { ReferenceCheck, type Path } from "./reference-check.ts";

/**
 * Finds every id that is used twice, every id that names nothing, and amounts that do not fit. Claims may be missing as long as the case lists
 * no claims at all, so that positions can be coded before their evidence is.
 * @returns Problems in the order of the file; empty when all is well. O(size of the case).
 * @example checkReferences(parseCase({ format: "parley-case", version: 1, title: "Talks" })); // => []
 */
export function checkReferences(subject: Case): CaseProblem[] {
  return [...duplicates(subject), ...optionDuplicates(subject), ...dangling(subject), ...amountProblems(subject)];
}

function duplicates(subject: Case): CaseProblem[] {
  return collections.flatMap((collection) =>
    repeated(subject[collection], [collection], `two ${collection} have the id`),
  );
}

function optionDuplicates(subject: Case): CaseProblem[] {
  return subject.issues.flatMap((issue, i) =>
    repeated(issue.options, ["issues", i, "options"], `two options of issue "${issue.id}" have the id`),
  );
}

function repeated(records: readonly { id: string }[], path: Path, what: string): CaseProblem[] {
  const seen = new Set<string>();
  const problems: CaseProblem[] = [];
  for (const [i, { id }] of records.entries()) {
    if (seen.has(id))
      problems.push({ code: "duplicate-id", message: `${what} "${id}": rename one`, path: [...path, i, "id"] });
    seen.add(id);
  }
  return problems;
}

function dangling(subject: Case): CaseProblem[] {
  const check = new ReferenceCheck(subject);
  subject.people.forEach((person, i) => check.party(person.party, ["people", i, "party"]));
  subject.sources.forEach((source, i) => check.party(source.party, ["sources", i, "party"]));
  subject.places.forEach((place, i) => check.record("places", place.within, ["places", i, "within"]));
  subject.reports.forEach((report, i) => check.record("reports", report.sameAs, ["reports", i, "sameAs"]));
  subject.claims.forEach(({ report, partOf }, i) => {
    if (report !== undefined) check.record("reports", report, ["claims", i, "report"]);
    if (partOf !== undefined) check.record("claims", partOf, ["claims", i, "partOf"]);
  });
  subject.positions.forEach((position, i) => check.position(position, ["positions", i]));
  subject.issues.forEach(({ options }, i) =>
    options.forEach((option, k) => {
      const needs = "needs" in option ? (option.needs ?? []) : [];
      needs.forEach((id, n) => check.party(id, ["issues", i, "options", k, "needs", n]));
    }),
  );
  subject.rules.forEach((rule, i) => {
    const path = ["rules", i];
    if ("if" in rule) {
      check.formula(rule.if, [...path, "if"]);
      check.formula(rule.then, [...path, "then"]);
    } else if ("iff" in rule) rule.iff.forEach((part, k) => check.formula(part, [...path, "iff", k]));
    else check.formula(rule.require, [...path, "require"]);
  });
  subject.assumptions.forEach((assumption, i) => check.formula(assumption.require, ["assumptions", i, "require"]));
  subject.reading.assumptions.forEach((id, i) => check.record("assumptions", id, ["reading", "assumptions", i]));
  subject.scores.forEach((score, i) => check.score(score, ["scores", i]));
  subject.packages.forEach((named, i) => {
    check.party(named.by, ["packages", i, "by"]);
    for (const [issue, option] of Object.entries(named.options))
      check.option(issue, option, ["packages", i, "options", issue]);
    check.claims(named.claims, ["packages", i, "claims"]);
  });
  checkProcess(subject, check);
  return check.problems;
}
