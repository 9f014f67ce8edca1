import { isUsable, parseCase, type Case, type Claim } from "@parley/model";
import type { OpenedCase } from "../open-case.ts";
import { proposeCase } from "../propose-case.ts";
import { withDesk } from "./open-desk.ts";

/**
 * Opens a `.parley` case for reading, as every answer is given from it.
 * @example (await openDeskCase("talks.parley")).case.title;
 */
export async function openDeskCase(path: string): Promise<OpenedCase> {
  return withDesk(path, { readOnly: true }, async ({ case: subject, hash, warnings }) => ({
    case: answerableCase(subject),
    hash,
    warnings,
  }));
}

/**
 * The case that answers are given from: without what a person rejected and what a correction took away, and where
 * nobody has coded a position, with the positions that the other claims propose. A rejected claim that a coded position
 * names stays, marked as rejected.
 */
function answerableCase(subject: Case): Case {
  const usable = withoutDropped(subject);
  if (usable.positions.length > 0 || usable.claims.length === 0) return usable;
  return parseCase(proposeCase(usable, []));
}

function withoutDropped(subject: Case): Case {
  const named = new Set([subject.positions, subject.packages, subject.steps].flat().flatMap(({ claims }) => claims));
  const texts = new Set(subject.reports.filter(({ text }) => text !== undefined).map(({ id }) => id));
  const kept = subject.claims.filter((claim) => named.has(claim.id) || (isUsable(claim) && !isWithdrawn(claim, texts)));
  const ids = new Set(kept.map((claim) => claim.id));
  const claims = kept.map(({ partOf, ...claim }) =>
    partOf === undefined || !ids.has(partOf) ? claim : { ...claim, partOf },
  );
  return { ...subject, claims };
}

/** A suggestion whose words a corrected report no longer has, and which no person accepted. */
function isWithdrawn({ review, report, start }: Claim, texts: ReadonlySet<string>): boolean {
  return review?.state === "suggested" && report !== undefined && texts.has(report) && start === undefined;
}
