import {
  draftClauses,
  isNegotiatingParty,
  ParleyError,
  type Case,
  type Clause,
  type ClauseTerms,
  type Compliance,
  type Draft,
  type Step,
} from "@parley/model";
import { carriedOut } from "../draft/carried-out.ts";
import { clauseText } from "../draft/draft-context.ts";
import { neutralOrder } from "../matrix/neutral-order.ts";
import { replay } from "../play/replay.ts";
import type { TableState } from "../play/table-state.ts";

/** Which commitments are followed. */
export interface Followed {
  /** The agreed clauses of this draft; left out: the steps of the case. */
  readonly draft?: string;
  /** Only the steps of this order, by the name that the case gives it. */
  readonly order?: string;
  /** Only the steps that this package asks for. */
  readonly package?: string;
  /** Only the steps that the text signed in this session puts in force; none before it is signed. */
  readonly session?: string;
}

/** What somebody undertook, before anything is reported of it. */
export interface Undertaking {
  readonly id: string;
  readonly draft?: string;
  readonly step?: Step;
  readonly text: string;
  readonly terms: ClauseTerms;
  readonly actors: readonly string[];
  readonly counterparts: readonly string[];
  readonly claims: readonly string[];
  readonly issues: readonly string[];
  readonly reports: readonly Compliance[];
}

/**
 * What the parties undertook: the steps of a case, or the clauses of a draft that are agreed, also ad referendum.
 * @returns In the order of the case.
 * @throws {ParleyError} `not-found` for a draft, an order, a package or a session that the case does not have.
 * @example undertakings(subject, {}); // => []
 */
export function undertakings(subject: Case, followed: Followed): Undertaking[] {
  if (followed.draft === undefined) return stepsFollowed(subject, followed).map((step) => ofStep(subject, step));
  const draft = named(subject.drafts, followed.draft, "draft");
  return draftClauses(draft)
    .filter(({ status }) => status === "agreed" || status === "ad-referendum")
    .map((clause) => ofClause(subject, draft, clause));
}

function stepsFollowed(subject: Case, { order, package: name, session }: Followed): Step[] {
  const agreed = session === undefined ? undefined : new Set(sessionFollowed(subject, session).due.map(({ of }) => of));
  if (order !== undefined && !subject.steps.some(({ proposal }) => proposal === order)) {
    const known = [...new Set(subject.steps.flatMap(({ proposal }) => proposal ?? []))];
    throw new ParleyError("not-found", `no order of steps "${order}": the case has ${known.join(", ") || "none"}`);
  }
  const options = name === undefined ? undefined : named(subject.packages, name, "package").options;
  return subject.steps.filter(({ id, proposal, issue = "", option }) => {
    if ((order !== undefined && proposal !== order) || agreed?.has(id) === false) return false;
    const asked = options?.[issue];
    return asked === undefined || option === undefined || asked === option;
  });
}

/**
 * How the table stands after the moves of a session of the case.
 * @throws {ParleyError} `not-found` for a session that the case does not have.
 * @example sessionFollowed(subject, "session-1").signed; // { n: 4, by: "union", text }
 */
export function sessionFollowed(subject: Case, id: string): TableState {
  return replay(subject, named(subject.sessions, id, "session")).state;
}

function named<Record_ extends { readonly id: string }>(
  records: readonly Record_[],
  id: string,
  what: string,
): Record_ {
  const found = records.find((record) => record.id === id);
  if (found) return found;
  const ids = records.map((record) => record.id).join(", ");
  throw new ParleyError("not-found", `no ${what} "${id}" in this case: it has ${ids || "none"}`);
}

function ofStep(subject: Case, step: Step): Undertaking {
  const actors = inOrder(subject, [step.by ?? []].flat());
  return {
    id: step.id,
    step,
    text: step.text,
    terms: { verifier: step.verifiedBy, evidence: step.evidence },
    actors,
    counterparts: counterpartsOf(subject, actors),
    claims: step.claims,
    issues: step.issue === undefined ? [] : [step.issue],
    reports: subject.compliance.filter(({ on }) => "step" in on && on.step === step.id),
  };
}

function ofClause(subject: Case, draft: Draft, clause: Clause): Undertaking {
  const { terms, step } = carriedOut(subject, clause);
  const actors = inOrder(subject, terms.actor ?? []);
  const chosen = clause.alternatives.find(({ id }) => id === clause.chosen);
  const isAbout = ({ on }: Compliance): boolean =>
    "step" in on ? on.step === step?.id : on.draft === draft.id && on.clause === clause.id;
  return {
    id: clause.id,
    draft: draft.id,
    ...(step ? { step } : {}),
    text: `${clause.heading ?? clause.id}: ${clauseText(clause)}`,
    terms,
    actors,
    counterparts: counterpartsOf(subject, actors),
    claims: chosen?.claims ?? [],
    issues: Object.keys(chosen?.options ?? {}),
    reports: subject.compliance.filter(isAbout),
  };
}

function counterpartsOf(subject: Case, actors: readonly string[]): string[] {
  const others = subject.parties.filter((party) => isNegotiatingParty(party) && !actors.includes(party.id));
  return neutralOrder(others).map(({ id }) => id);
}

function inOrder({ parties }: Case, ids: readonly string[]): string[] {
  return neutralOrder(parties.filter(({ id }) => ids.includes(id))).map(({ id }) => id);
}
