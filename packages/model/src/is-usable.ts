import type { Claim } from "./claim.ts";

/** Whether a claim may reach an output: everything a person did not reject. @example isUsable({ review: { state: "rejected" } }); // => false */
export function isUsable(claim: Pick<Claim, "review">): boolean {
  return claim.review?.state !== "rejected";
}
