import {
  formulaMentions,
  freeId,
  isNegotiationAct,
  issueTemplate,
  type Assumption,
  type Issue,
  type Party,
  type Position,
  type ReadClaim,
  type Rule,
} from "@parley/model";
import { groupIssues } from "./group-issues.ts";
import { notAgreed } from "./issue-options.ts";
import { meaningAssumptions, meaningRules } from "./meaning-rules.ts";
import { placeClaims } from "./place-claims.ts";
import { positionClaims } from "./proposal-claims.ts";
import { positionDrafts, type PositionDraft } from "./position-drafts.ts";
import { proposedIssues } from "./proposed-issue.ts";
import { unreportedOptions } from "./unreported-options.ts";

/** A model that claims suggest, for a person to accept, edit or reject. */
export interface ProposedModel {
  issues: Issue[];
  positions: Position[];
  rules: Rule[];
  /** Readings that join issues, off until somebody switches them on. */
  assumptions: Assumption[];
  /** Ids of claims that are moves in the negotiation and gave no position, in the order of the text. */
  unplaced: string[];
}

/** What a model is proposed from. */
export interface Proposing {
  readonly claims: readonly ReadClaim[];
  readonly parties: readonly Party[];
  /** What each report is called, by its id: a title says what the talks are about. */
  readonly titles?: ReadonlyMap<string, string>;
}

/**
 * Proposes issues, options and positions from claims. Nothing is decided between claims that contradict each other:
 * their positions stand side by side. A position that rests on no words of its own is marked `inferred`.
 * The order in which claims and parties come changes nothing but ids.
 * @returns Empty lists when no claim of a known party speaks of an issue.
 * @example proposeModel({ claims: [], parties: [] }); // => { issues: [], positions: [], rules: [], assumptions: [], unplaced: [] }
 */
export function proposeModel(input: Proposing): ProposedModel {
  const claims = positionClaims(input.claims);
  const issues = proposedIssues(groupIssues(placeClaims(claims, { ...input, all: input.claims })), claims);
  const reportOf = new Map(input.claims.map(({ id, report }) => [id, report]));
  const said = merged(positionDrafts({ claims, issues, parties: input.parties }), reportOf);
  const positions = numbered([...said, ...unreportedOptions(said, issues)]);
  const kept = spokenOf(
    issues.map(({ issue }) => issue),
    positions,
  );
  const used = new Set(positions.flatMap((position) => position.claims));
  return {
    issues: kept,
    positions,
    rules: meaningRules(kept),
    assumptions: meaningAssumptions(kept),
    unplaced: input.claims
      .filter(({ id, act }) => isNegotiationAct(act) && !used.has(id))
      .toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id),
  };
}

/** The issues that a position speaks of, without the wordings that came from claims without one. */
function spokenOf(issues: readonly Issue[], positions: readonly Position[]): Issue[] {
  const mentions = positions.flatMap(({ issue, options, if: condition, require }) => [
    ...(options ?? []).map((option) => `${issue} ${option}`),
    ...[condition, require].flatMap((formula) =>
      formula === undefined ? [] : formulaMentions(formula).map(({ issue, option }) => `${issue} ${option}`),
    ),
  ]);
  const spoken = new Set(mentions);
  return issues.flatMap((issue) => {
    const usual = issueTemplate(issue.vocabulary ?? "")?.options.map(({ id }) => id) ?? [];
    const named = issue.options.filter(({ id }) => spoken.has(`${issue.id} ${id}`));
    const options = issue.options.filter(
      (option) => named.includes(option) || option.id === notAgreed.id || usual.includes(option.id),
    );
    return named.length === 0 ? [] : [options.length > 1 ? { ...issue, options } : issue];
  });
}

/** One position for all claims that say the same, stated when one of them states it. */
function merged(drafts: readonly PositionDraft[], reportOf: ReportOf): PositionDraft[] {
  const byContent = new Map<string, PositionDraft>();
  for (const draft of drafts) {
    const { party, stance, issue, options, if: condition, require } = draft;
    const key = JSON.stringify([party, stance, issue, options && [...options].sort(), condition, require]);
    const same = byContent.get(key);
    byContent.set(key, same ? joined(same, draft) : draft);
  }
  return withoutEchoes([...byContent.values()], reportOf);
}

/** The report of each claim. */
type ReportOf = ReadonlyMap<string, string | undefined>;

/**
 * An acceptance of what the same party demands adds its claims to the demand, and no position; so does an acceptance
 * told without the condition that the same report tells of it.
 */
function withoutEchoes(drafts: readonly PositionDraft[], reportOf: ReportOf): PositionDraft[] {
  const echoes = new Map<PositionDraft, PositionDraft>();
  for (const draft of drafts) {
    const demand = drafts.find((other) => isEcho(draft, other, reportOf));
    if (demand) echoes.set(draft, demand);
  }
  return drafts
    .filter((draft) => !echoes.has(draft))
    .map((draft) => drafts.filter((echo) => echoes.get(echo) === draft).reduce(joined, draft));
}

function isEcho(draft: PositionDraft, full: PositionDraft, reportOf: ReportOf): boolean {
  if (draft.stance !== "accepts" || draft.party !== full.party || draft.issue !== full.issue) return false;
  const told = new Set(full.claims.map((id) => reportOf.get(id)));
  const inFull =
    full.stance === "demands" ||
    (full.stance === "accepts-if" && draft.claims.every((id) => told.has(reportOf.get(id))));
  return inFull && (draft.options ?? []).every((id) => full.options?.includes(id));
}

function joined(a: PositionDraft, b: PositionDraft): PositionDraft {
  const stated = a.basis === "stated" ? a : b;
  return { ...stated, claims: [...new Set([...a.claims, ...b.claims])] };
}

function numbered(drafts: readonly PositionDraft[]): Position[] {
  const taken = new Set<string>();
  return drafts.map((draft) => {
    const id = freeId([draft.party, draft.issue ?? "package", draft.stance].join("."), taken);
    taken.add(id);
    return { ...draft, id };
  });
}
