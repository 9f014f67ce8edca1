import type { Case } from "./case.ts";
import { collections } from "./case.ts";
import type { CaseProblem } from "./case-problem.ts";
import { exactNumber } from "./linear-expression.ts";
import { ParleyError } from "./parley-error.ts";
import { formulaIssues, formulaMentions, type Formula } from "./formula.ts";

/** Where in a case something stands. */
export type Path = readonly (string | number)[];

/**
 * Collects dangling ids; one index of the case serves all checks.
 * @example new ReferenceCheck(subject).problems; // => []
 */
export class ReferenceCheck {
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

  number(written: string | number, path: Path): void {
    try {
      exactNumber(written);
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error;
      this.problems.push({ code: "invalid-input", message: error.message, path });
    }
  }

  /** An id that has to be one of those known within one record. */
  among(what: string, { id, known }: { readonly id: string; readonly known: ReadonlySet<string> }, path: Path): void {
    if (!known.has(id)) this.add(path, `no ${what} has the id "${id}"${suggestion(id, known)}`);
  }

  /** Parts of one record whose ids must differ. */
  once(what: string, parts: readonly { readonly id: string }[], path: Path): void {
    const twice = parts.find(({ id }, i) => parts.findIndex((part) => part.id === id) < i);
    if (twice)
      this.problems.push({ code: "duplicate-id", message: `two ${what} have the id "${twice.id}": rename one`, path });
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
  events: "event",
  threats: "threat",
  judgements: "judgement",
  forecasts: "forecast",
  sessions: "session",
  drafts: "draft",
  compliance: "compliance report",
  passages: "passage",
};

function suggestion(id: string, known: ReadonlySet<string>): string {
  const folded = id.toLowerCase().replace(/[^a-z0-9]/g, "");
  const near = [...known].find((other) => other.toLowerCase().replace(/[^a-z0-9]/g, "") === folded);
  return near ? `: did you mean "${near}"?` : "";
}
