import type { OptionTable, ReadClaim } from "@parley/model";
import { proposalRuns, type Placement } from "./proposal-claims.ts";
import { isBareVerb } from "./verb-words.ts";
import type { ProposedIssue } from "./proposed-issue.ts";

/** What an acceptance hangs on: a formula over other issues, or only words when these name no option on the table. */
export interface Condition {
  readonly formula?: OptionTable;
  readonly words: string;
  readonly claims: readonly string[];
}

/** Where a claim is placed. */
export interface Placed {
  readonly placement: Placement;
  readonly proposed: ProposedIssue;
}

/** The claims of one report in the order of the text, and what {@link placedByClaim} found. */
export interface ConditionContext {
  readonly claims: readonly ReadClaim[];
  readonly placed: ReadonlyMap<string, readonly Placed[]>;
}

/**
 * Where each claim is placed, by its id: issue by issue, and in the order of the text.
 * @example placedByClaim([]).size; // => 0
 */
export function placedByClaim(issues: readonly ProposedIssue[]): Map<string, Placed[]> {
  const placed = new Map<string, Placed[]>();
  for (const proposed of issues)
    for (const placement of proposed.group.placements) {
      const list = placed.get(placement.claim.id);
      if (list) list.push({ placement, proposed });
      else placed.set(placement.claim.id, [{ placement, proposed }]);
    }
  return placed;
}

/**
 * What an offer of one issue depends on: the condition claims that belong to it, or else the words of its own
 * if-clause. A condition belongs to the claim that holds it, or to the offers put forward in one breath with it.
 * @param own - The id of the issue that the offer is about: a condition on that issue is no condition.
 * @returns `undefined` when the offer stands without condition.
 * @example conditionOf({ id: "c1", act: "offer" }, "pay", { claims: [], placed: new Map() }); // => undefined
 */
export function conditionOf(offer: ReadClaim, own: string, context: ConditionContext): Condition | undefined {
  const attached = attachedConditions(offer, context.claims);
  if (attached.length > 0) {
    const table = merged(attached.flatMap((claim) => claimTable(claim, { own, placed: context.placed })));
    return {
      words: attached.map(({ quote }) => quote).join("; "),
      claims: attached.map(({ id }) => id),
      ...(table ? { formula: table } : {}),
    };
  }
  const table = merged(claimTable(offer, { own, placed: context.placed, proviso: true }));
  const words = offer.condition ?? (table ? offer.quote : undefined);
  return words === undefined ? undefined : { words, claims: [], ...(table ? { formula: table } : {}) };
}

/**
 * The conditions that an offer hangs on: those that it holds, or that its second half holds, else those of its breath. In a breath a condition
 * belongs to the offers before it, back to the condition before, and to those after the last one.
 * @param claims - Those of its report, in the order of the text.
 * @example attachedConditions({ id: "c1", act: "offer" }, []); // => []
 */
export function attachedConditions(offer: ReadClaim, claims: readonly ReadClaim[]): ReadClaim[] {
  const conditions = claims.filter((claim) => claim.act === "condition" && claim.holder === offer.holder);
  const held = conditions.filter((claim) => claim.partOf === offer.id || offer.partOf === claim.id);
  if (held.length > 0 || offer.act === "condition") return held;
  const next = claims.find((claim) => goesOn(claim, offer));
  const shared = next ? attachedConditions(next, claims) : [];
  if (shared.length > 0) return shared;
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

/** How many characters ", and " takes. */
const and = 6;

/** "It would write off a fifth, and extend the term, in return for shares": one offer in two parts, on one condition. */
function goesOn(claim: ReadClaim, offer: ReadClaim): boolean {
  return (
    claim.act === offer.act &&
    claim.holder === offer.holder &&
    claim.start >= offer.end &&
    claim.start - offer.end <= and &&
    isBareVerb(/^\p{Ll}+/u.exec(claim.quote)?.[0] ?? "")
  );
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
  { own, placed, proviso = false }: Pick<ConditionContext, "placed"> & { own: string; proviso?: boolean },
): OptionTable[] {
  const seen = new Set([own]);
  const tables: OptionTable[] = [];
  for (const { placement, proposed } of placed.get(claim.id) ?? []) {
    const { issue, options } = proposed;
    if (seen.has(issue.id) || (proviso && placement.proviso !== true)) continue;
    seen.add(issue.id);
    tables.push({ [issue.id]: [...new Set(placement.options.map(options.idOf))] });
  }
  return tables;
}

function merged(tables: readonly OptionTable[]): OptionTable | undefined {
  return tables.length === 0 ? undefined : Object.assign({}, ...tables);
}
