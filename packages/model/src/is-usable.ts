import type { Claim } from "./claim.ts";

/** Whether a claim may reach an output: everything a person did not reject. @example isUsable({ review: { state: "rejected" } }); // => false */
export function isUsable(claim: Pick<Claim, "review">): boolean {
  return claim.review?.state !== "rejected";
}

/** Whether a person stands behind a claim: accepted or edited in review, or coded by hand. @example isAccepted({ review: { state: "suggested" } }); // => false */
export function isAccepted({ review }: Pick<Claim, "review">): boolean {
  return review === undefined || review.state === "accepted" || review.state === "edited";
}
