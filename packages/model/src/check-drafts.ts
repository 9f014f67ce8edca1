import type { Case } from "./case.ts";
import { draftClauses, type Article, type Clause, type Draft } from "./draft.ts";
import type { Path, ReferenceCheck } from "./reference-check.ts";

/**
 * Looks for ids that name nothing, or two things, in the drafts of a case and the reports on compliance.
 * @example checkDrafts(subject, new ReferenceCheck(subject));
 */
export function checkDrafts(subject: Case, check: ReferenceCheck): void {
  const clauses = new Map(subject.drafts.map((draft) => [draft.id, new Set(draftClauses(draft).map(({ id }) => id))]));
  const clause = (named: { readonly draft: string; readonly clause: string }, path: Path): void => {
    check.record("drafts", named.draft, [...path, "draft"]);
    const known = clauses.get(named.draft);
    if (known) check.among("clause", { id: named.clause, known }, [...path, "clause"]);
  };
  subject.drafts.forEach((draft, i) => {
    const at = ["drafts", i];
    checkDraft(draft, check, at);
    draft.articles.forEach((article, k) => checkArticle(article, { check, clause }, [...at, "articles", k]));
  });
  subject.compliance.forEach(({ on, claims }, i) => {
    if ("step" in on) check.record("steps", on.step, ["compliance", i, "on", "step"]);
    else clause(on, ["compliance", i, "on"]);
    check.claims(claims, ["compliance", i, "claims"]);
  });
}

interface Checks {
  readonly check: ReferenceCheck;
  readonly clause: (named: { readonly draft: string; readonly clause: string }, path: Path) => void;
}

function checkDraft(draft: Draft, check: ReferenceCheck, at: Path): void {
  check.record("drafts", draft.of, [...at, "of"]);
  draft.seenBy.forEach(({ party }, k) => check.party(party, [...at, "seenBy", k, "party"]));
  check.once("articles", draft.articles, [...at, "articles"]);
  check.once("clauses", draftClauses(draft), [...at, "articles"]);
}

function checkArticle({ clauses }: Article, { check, clause }: Checks, at: Path): void {
  clauses.forEach((one, n) => {
    const path = [...at, "clauses", n];
    checkClause(one, check, path);
    one.from.forEach((named, k) => clause(named, [...path, "from", k]));
  });
}

function checkClause(clause: Clause, check: ReferenceCheck, at: Path): void {
  check.record("issues", clause.issue, [...at, "issue"]);
  for (const field of ["actor", "verifier"] as const)
    (clause.terms[field] ?? []).forEach((id, k) => check.party(id, [...at, "terms", field, k]));
  const wordings = clause.alternatives;
  check.once("wordings", wordings, [...at, "alternatives"]);
  if (clause.chosen !== undefined)
    check.among("wording", { id: clause.chosen, known: new Set(wordings.map(({ id }) => id)) }, [...at, "chosen"]);
  wordings.forEach(({ options, heldBy, claims }, k) => {
    const path = [...at, "alternatives", k];
    for (const [issue, option] of Object.entries(options)) check.option(issue, option, [...path, "options", issue]);
    heldBy.forEach((id, n) => check.party(id, [...path, "heldBy", n]));
    check.claims(claims, [...path, "claims"]);
  });
}
