import { isUsable, type Case, type Claim, type Party } from "@parley/model";
import { groupBy } from "../matrix/group-by.ts";
import { holdersOf } from "../wording/words.ts";
import { claimIssue } from "./claim-issue.ts";

/** A case with what is looked up for every one of its claims. */
export interface MoveContext {
  readonly subject: Case;
  /** Usable claims, in the order of the case. */
  readonly claims: readonly Claim[];
  /** The issue of the case that a claim speaks of, otherwise what its reading says of it. */
  topicOf(claim: Pick<Claim, "id" | "issue">): string | undefined;
  holdersOf(claim: Pick<Claim, "holder">): readonly Party[];
  partsOf(claim: Pick<Claim, "id">): readonly Claim[];
  /** The claims that stand before one, nearest last. */
  before(claim: Claim): readonly Claim[];
  after(claim: Claim): Claim | undefined;
}

/** How many claims back one breath may reach. */
const reach = 3;

/** Prepares a case for looking for moves. O(claims + positions). @example moveContext(subject).claims.length === subject.claims.length; // => true */
export function moveContext(subject: Case): MoveContext {
  const claims = subject.claims.filter(isUsable);
  const issueOf = claimIssue(subject);
  const places = new Map(claims.map((claim, i) => [claim.id, i]));
  const parts = groupBy(claims, ({ partOf }) => partOf);
  const holders = new Map<string, readonly Party[]>();
  return {
    subject,
    claims,
    topicOf: (claim) => issueOf(claim) ?? claim.issue,
    holdersOf: ({ holder }) => {
      const known = holders.get(holder) ?? holdersOf(subject.parties, holder);
      holders.set(holder, known);
      return known;
    },
    partsOf: ({ id }) => parts.get(id) ?? [],
    before: ({ id }) => {
      const place = places.get(id) ?? 0;
      return claims.slice(Math.max(0, place - reach), place);
    },
    after: ({ id }) => claims[(places.get(id) ?? claims.length) + 1],
  };
}
