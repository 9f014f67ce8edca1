import { citationsOf, passageBlocks } from "@parley/analysis";
import { checkedCase, isUsable, restingClaims, type Case, type Claim } from "@parley/model";
import { proposeCase } from "../propose-case.ts";

/**
 * The case that answers are given from: without what a person rejected and what a correction took away, and with the
 * parties, issues and positions that the other claims propose. A rejected claim that a recorded position names, or a
 * passage of the brief cites, stays, marked as rejected.
 * @example answerableCase(subject).positions.length === subject.positions.length; // => true
 */
export function answerableCase(subject: Case): Case {
  return checkedCase(proposeCase(withoutDropped(subject)));
}

function withoutDropped(subject: Case): Case {
  const named = new Set([...restingClaims(subject), ...citedInBrief(subject)]);
  const texts = new Set(subject.reports.filter(({ text }) => text !== undefined).map(({ id }) => id));
  const kept = subject.claims.filter((claim) => named.has(claim.id) || (isUsable(claim) && !isWithdrawn(claim, texts)));
  const ids = new Set(kept.map((claim) => claim.id));
  const claims = kept.map((claim) => {
    if (claim.partOf === undefined || ids.has(claim.partOf)) return claim;
    const { partOf: _partOf, ...alone } = claim;
    return alone;
  });
  return { ...subject, claims };
}

function citedInBrief({ claims, passages }: Case): string[] {
  if (passages.length === 0) return [];
  const ids = new Set(claims.map((claim) => claim.id));
  return passages.flatMap(({ text }) =>
    citationsOf(passageBlocks(text, (id) => ids.has(id))).map(({ claim }) => claim),
  );
}

/** A suggestion whose words a corrected report no longer has, and which no person accepted. */
function isWithdrawn({ review, report, start }: Claim, texts: ReadonlySet<string>): boolean {
  return review?.state === "suggested" && report !== undefined && texts.has(report) && start === undefined;
}
