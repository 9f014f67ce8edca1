import type { Claim } from "./claim.ts";

/** Where the review of a claim stands; an edited claim counts as accepted. */
export type ReviewState = "suggested" | "accepted" | "rejected";

/**
 * Where the review of a claim stands. A claim that a person coded by hand was never a suggestion and counts as accepted.
 * @example reviewState({ review: { state: "edited" } }); // => "accepted"
 */
export function reviewState({ review }: Pick<Claim, "review">): ReviewState {
  return review?.state === "suggested" || review?.state === "rejected" ? review.state : "accepted";
}
