import { ParleyError, type Claim } from "@parley/model";
import type { Desk } from "./open-desk.ts";
import { record, type Hand, type Payload } from "./record.ts";

/** What a person decided about claims, by their ids. */
export interface Decisions {
  readonly accept: readonly string[];
  readonly reject: readonly string[];
  /** Why the rejected ones were rejected. */
  readonly reason?: string;
}

/** Where the review of a claim stands; an edited claim counts as accepted. */
export type ReviewState = "suggested" | "accepted" | "rejected";

/**
 * Where the review of a claim stands. A claim that a person coded by hand was never a suggestion and counts as accepted.
 * @example reviewState({ review: { state: "edited" } }); // => "accepted"
 */
export function reviewState({ review }: Pick<Claim, "review">): ReviewState {
  return review?.state === "suggested" || review?.state === "rejected" ? review.state : "accepted";
}

/**
 * Records decisions about claims, all or none. A claim that already stands as decided is left alone.
 * @returns The desk afterwards.
 * @throws {ParleyError} `not-found` for an id that is no claim of the case, `usage` for one both accepted and rejected.
 * @example await reviewClaims(desk, hand, { accept: ["c001"], reject: ["c002"], reason: "not said" });
 */
export async function reviewClaims(desk: Desk, hand: Hand, decisions: Decisions): Promise<Desk> {
  const { accept, reject, reason = "" } = decisions;
  const claims = new Map(desk.case.claims.map((claim) => [claim.id, claim]));
  const place = { place: { file: desk.path } };
  const unknown = [...accept, ...reject].find((id) => !claims.has(id));
  if (unknown !== undefined)
    throw new ParleyError("not-found", `no claim ${unknown} in this case: parley review --list shows them`, place);
  const both = accept.find((id) => reject.includes(id));
  if (both !== undefined)
    throw new ParleyError("usage", `claim ${both} is to be both accepted and rejected: choose one`, place);
  const undecided = (ids: readonly string[], state: ReviewState) =>
    [...new Set(ids)].filter((id) => reviewState(claims.get(id) ?? {}) !== state);
  return record(desk, hand, [
    ...undecided(accept, "accepted").map((claim): Payload => ({ type: "claim-accepted", claim })),
    ...undecided(reject, "rejected").map((claim): Payload => ({ type: "claim-rejected", claim, reason })),
  ]);
}
