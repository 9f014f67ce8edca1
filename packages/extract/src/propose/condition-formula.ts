import type { OptionTable, ReadClaim } from "@parley/model";
import { recogniseIssue } from "../issues/recognise-issue.ts";
import { proposalRuns } from "./proposal-claims.ts";
import type { ProposedIssue } from "./proposed-issue.ts";

/** What an acceptance hangs on: a formula over other issues, or only words when these name no option on the table. */
export interface Condition {
  readonly formula?: OptionTable;
  readonly words: string;
  readonly claims: readonly string[];
}

/** Claims in the order of the text, and the issues proposed from them. */
export interface ConditionContext {
  readonly claims: readonly ReadClaim[];
  readonly issues: readonly ProposedIssue[];
}

/**
 * What an offer of one issue depends on: the condition claims that belong to it, or else the words of its own
 * if-clause. A condition belongs to the claim that holds it, or to the offers put forward in one breath with it.
 * @param own - The id of the issue that the offer is about: a condition on that issue is no condition.
 * @returns `undefined` when the offer stands without condition.
 * @example conditionOf({ id: "c1", act: "offer" }, "pay", { claims: [], issues: [] }); // => undefined
 */
export function conditionOf(offer: ReadClaim, own: string, context: ConditionContext): Condition | undefined {
  const attached = attachedConditions(offer, context.claims);
  if (attached.length > 0) {
    const table = merged(attached.flatMap((claim) => claimTable(claim, own, context.issues)));
    return {
      words: attached.map(({ quote }) => quote).join("; "),
      claims: attached.map(({ id }) => id),
      ...(table ? { formula: table } : {}),
    };
  }
  if (offer.condition === undefined) return undefined;
  const table = wordsTable(offer, own, context.issues);
  return { words: offer.condition, claims: [], ...(table ? { formula: table } : {}) };
}

function attachedConditions(offer: ReadClaim, claims: readonly ReadClaim[]): ReadClaim[] {
  const conditions = claims.filter((claim) => claim.act === "condition" && claim.holder === offer.holder);
  const held = conditions.filter((claim) => claim.partOf === offer.id || offer.partOf === claim.id);
  if (held.length > 0 || offer.act === "condition") return held;
  const run = proposalRuns(claims).find((run) => run.includes(offer)) ?? [];
  return conditions.filter((claim) => claim.partOf === undefined && run.includes(claim));
}

function claimTable(claim: ReadClaim, own: string, issues: readonly ProposedIssue[]): OptionTable[] {
  return issues.flatMap(({ issue, group, options }) => {
    const found = group.placements.find((placement) => placement.claim.id === claim.id);
    return found && issue.id !== own ? [{ [issue.id]: [...new Set(found.options.map(options.idOf))] }] : [];
  });
}

function wordsTable(offer: ReadClaim, own: string, issues: readonly ProposedIssue[]): OptionTable | undefined {
  const words = offer.condition ?? "";
  const recognised = recogniseIssue({ text: words, sentence: words, act: "condition" });
  const vocabulary = recognised.issue?.split("/")[0];
  const [target, ...more] = issues.filter(({ issue }) => issue.vocabulary === vocabulary && issue.id !== own);
  const named = (recognised.options ?? []).filter((id) => target?.issue.options.some((option) => option.id === id));
  return target && more.length === 0 && named.length > 0 ? { [target.issue.id]: named } : undefined;
}

function merged(tables: readonly OptionTable[]): OptionTable | undefined {
  return tables.length === 0 ? undefined : Object.assign({}, ...tables);
}
