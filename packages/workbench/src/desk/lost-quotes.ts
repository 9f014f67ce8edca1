import { isUsable, type Claim, reviewState, type ReviewState } from "@parley/model";
import type { Desk } from "./open-desk.ts";

/** A claim whose words no longer stand in its report. */
export interface LostQuote {
  readonly claim: string;
  readonly report: string;
  readonly quote: string;
  /** `suggested`: nobody decided, so it proposes nothing any more. `accepted`: a person should look again. */
  readonly state: Exclude<ReviewState, "rejected">;
}

/**
 * The claims of a case whose words a corrected text no longer has, rejected ones aside, in the order of the case.
 * @example lostQuotes(desk); // []
 */
export function lostQuotes({ case: subject }: Pick<Desk, "case">): LostQuote[] {
  const texts = new Set(subject.reports.filter(({ text }) => text !== undefined).map(({ id }) => id));
  return subject.claims.flatMap((claim) => (isLost(claim, texts) ? [lostQuote(claim)] : []));
}

function isLost(claim: Claim, texts: ReadonlySet<string>): boolean {
  return claim.start === undefined && isUsable(claim) && claim.report !== undefined && texts.has(claim.report);
}

function lostQuote(claim: Claim): LostQuote {
  const { id, report = "", quote } = claim;
  return { claim: id, report, quote, state: reviewState(claim) === "suggested" ? "suggested" : "accepted" };
}
