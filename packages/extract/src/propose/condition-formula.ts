import type { OptionTable, ReadClaim } from "@parley/model";
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
    const table = merged(attached.flatMap((claim) => claimTable(claim, { own, issues: context.issues })));
    return {
      words: attached.map(({ quote }) => quote).join("; "),
      claims: attached.map(({ id }) => id),
      ...(table ? { formula: table } : {}),
    };
  }
  const table = merged(claimTable(offer, { own, issues: context.issues, proviso: true }));
  const words = offer.condition ?? (table ? offer.quote : undefined);
  return words === undefined ? undefined : { words, claims: [], ...(table ? { formula: table } : {}) };
}

/**
 * The conditions that an offer hangs on: those that it holds, else those of its breath. In a breath a condition
 * belongs to the offers before it, back to the condition before, and to those after the last one.
 * @example attachedConditions({ id: "c1", act: "offer" }, []); // => []
 */
export function attachedConditions(offer: ReadClaim, claims: readonly ReadClaim[]): ReadClaim[] {
  const conditions = claims.filter((claim) => claim.act === "condition" && claim.holder === offer.holder);
  const held = conditions.filter((claim) => claim.partOf === offer.id || offer.partOf === claim.id);
  if (held.length > 0 || offer.act === "condition") return held;
  const run = proposalRuns(claims).find((run) => run.includes(offer)) ?? [];
  const own = run.filter(
    (claim) => claim.act !== "condition" || (claim.partOf === undefined && conditions.includes(claim)),
  );
  const at = own.indexOf(offer);
  const ahead = own.slice(at + 1).find((claim) => claim.act === "condition");
  const after = blockOf(own.slice(own.findIndex((claim, i) => i > at && claim.act === "condition")));
  if (ahead && !opensSentence(ahead)) return after;
  const last = own.findLastIndex((claim, i) => i < at && claim.act === "condition");
  const start = own.slice(0, last + 1).findLastIndex(({ act }) => act !== "condition") + 1;
  return last < 0 ? [] : own.slice(start, last + 1);
}

/** "If the road is open, …" is about what follows. */
function opensSentence({ quote }: ReadClaim): boolean {
  return /^["“‘'(]*\p{Lu}/u.test(quote);
}

function blockOf(run: readonly ReadClaim[]): ReadClaim[] {
  const end = run.findIndex(({ act }) => act !== "condition");
  return run.slice(0, end < 0 ? run.length : end);
}

function claimTable(
  claim: ReadClaim,
  { own, issues, proviso = false }: { own: string; issues: readonly ProposedIssue[]; proviso?: boolean },
): OptionTable[] {
  return issues.flatMap(({ issue, group, options }) => {
    const found = group.placements.find(
      (placement) => placement.claim.id === claim.id && (!proviso || placement.proviso === true),
    );
    return found && issue.id !== own ? [{ [issue.id]: [...new Set(found.options.map(options.idOf))] }] : [];
  });
}

function merged(tables: readonly OptionTable[]): OptionTable | undefined {
  return tables.length === 0 ? undefined : Object.assign({}, ...tables);
}
