import type { Claim } from "@parley/model";

/** Where the review of a claim stands; an edited claim, and one coded by hand, count as accepted. */
export type ClaimState = "suggested" | "accepted" | "rejected";

/** Where the review of a claim stands. @example claimState({ review: { state: "edited" } }); // => "accepted" */
export function claimState({ review }: Pick<Claim, "review">): ClaimState {
  return review?.state === "suggested" || review?.state === "rejected" ? review.state : "accepted";
}
