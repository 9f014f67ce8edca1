import { amountProblems } from "./amount-problems.ts";
import type { Case } from "./case.ts";
import { collections } from "./case.ts";
import type { CaseProblem } from "./case-problem.ts";
import { formulaIssues, formulaMentions, type Formula } from "./formula.ts";

type Path = readonly (string | number)[];

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
  subject.steps.forEach((step, i) => {
    [step.by ?? []].flat().forEach((by) => check.party(by, ["steps", i, "by"]));
    step.after.forEach((after, k) => check.record("steps", after.step, ["steps", i, "after", k, "step"]));
    step.counters.forEach((id, k) => check.record("steps", id, ["steps", i, "counters", k]));
    check.claims(step.claims, ["steps", i, "claims"]);
  });
  return check.problems;
}

/** Collects dangling ids; one index of the case serves all checks. */
class ReferenceCheck {
  readonly problems: CaseProblem[] = [];
  private readonly ids: Map<string, Set<string>>;
  private readonly options: Map<string, Set<string>>;

  constructor(subject: Case) {
    this.ids = new Map(collections.map((name) => [name, new Set(subject[name].map((record) => record.id))]));
    this.options = new Map(
      subject.issues.map((issue) => [issue.id, new Set(issue.options.map((option) => option.id))]),
    );
  }

  party(id: string | undefined, path: Path): void {
    this.record("parties", id, path);
  }

  record(collection: (typeof collections)[number], id: string | undefined, path: Path): void {
    const known = this.ids.get(collection) ?? new Set();
    if (id === undefined || known.has(id)) return;
    this.add(path, `no ${singular[collection]} has the id "${id}"${suggestion(id, known)}`);
  }

  claims(ids: readonly string[], path: Path): void {
    const known = this.ids.get("claims") ?? new Set();
    if (known.size > 0) ids.forEach((id, i) => this.record("claims", id, [...path, i]));
  }

  option(issue: string, option: string, path: Path): void {
    const known = this.options.get(issue);
    if (!known) this.record("issues", issue, path);
    else if (!known.has(option))
      this.add(path, `issue "${issue}" has no option "${option}"${suggestion(option, known)}`);
  }

  formula(formula: Formula, path: Path): void {
    for (const mention of formulaMentions(formula, path)) this.option(mention.issue, mention.option, mention.path);
    const empty = formulaIssues(formula).filter((issue) => !this.options.has(issue));
    for (const issue of empty) {
      if (!formulaMentions(formula).some((mention) => mention.issue === issue)) this.record("issues", issue, path);
    }
  }

  position(position: Case["positions"][number], path: Path): void {
    this.party(position.party, [...path, "party"]);
    if (position.issue !== undefined) {
      if (!this.options.has(position.issue)) this.record("issues", position.issue, [...path, "issue"]);
      else (position.options ?? []).forEach((id, k) => this.option(position.issue ?? "", id, [...path, "options", k]));
    }
    if (position.if) this.formula(position.if, [...path, "if"]);
    if (position.require) this.formula(position.require, [...path, "require"]);
    this.claims(position.claims, [...path, "claims"]);
  }

  score(score: Case["scores"][number], path: Path): void {
    this.party(score.party, [...path, "party"]);
    for (const issue of Object.keys(score.weights)) this.record("issues", issue, [...path, "weights", issue]);
    (score.weightOrder ?? []).forEach((issue, i) => this.record("issues", issue, [...path, "weightOrder", i]));
    for (const [issue, values] of Object.entries(score.values))
      for (const option of Object.keys(values)) this.option(issue, option, [...path, "values", issue, option]);
    score.interactions?.forEach((one, i) => this.formula(one.if, [...path, "interactions", i, "if"]));
  }

  private add(path: Path, message: string): void {
    this.problems.push({ code: "dangling-id", message, path });
  }
}

const singular: Readonly<Record<(typeof collections)[number], string>> = {
  parties: "party",
  people: "person",
  sources: "source",
  places: "place",
  reports: "report",
  claims: "claim",
  issues: "issue",
  positions: "position",
  rules: "rule",
  assumptions: "assumption",
  packages: "package",
  steps: "step",
  passages: "passage",
};

function suggestion(id: string, known: ReadonlySet<string>): string {
  const folded = id.toLowerCase().replace(/[^a-z0-9]/g, "");
  const near = [...known].find((other) => other.toLowerCase().replace(/[^a-z0-9]/g, "") === folded);
  return near ? `: did you mean "${near}"?` : "";
}
