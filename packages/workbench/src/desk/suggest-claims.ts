import { canonicalText, languageName, laidOutAs, readReport } from "@parley/extract";
import { claimReaders, isUsable, type Claim, type Report, type Seconded } from "@parley/model";
import { knownNames } from "../known-names.ts";
import { narrowReports } from "./compartments.ts";
import { deskWithin, everybody } from "./desk-within.ts";
import { freshClaims, takenIds } from "./fresh-claims.ts";
import { knownClaim } from "./known-claim.ts";
import { namedReports } from "./named-reports.ts";
import type { Desk } from "./open-desk.ts";
import { record, type Hand, type Payload } from "./record.ts";

/** What reading a report again found. */
export interface SuggestedAgain {
  readonly report: string;
  readonly suggested: number;
  /** How many claims of the reading were in the case already, decided or not. */
  readonly known: number;
  /** Why it was not read. */
  readonly unread?: string;
}

/**
 * Reads the texts of a case again, with the parties and names that those know now who may read the report. What is new
 * becomes a suggestion; what was decided stays decided, and what was rejected does not return.
 * @param ids - Reports; all when there are none.
 * @throws {ParleyError} `not-found` for an id that is no report of the case; nothing is then recorded.
 * @example (await suggestClaims(desk, hand, [])).reports.length;
 */
export async function suggestClaims(
  desk: Desk,
  hand: Hand,
  ids: readonly string[],
): Promise<{ desk: Desk; reports: SuggestedAgain[] }> {
  const { case: subject } = desk;
  const narrow = narrowReports(desk.events);
  const wanted = namedReports(desk, ids);
  const taken = takenIds(desk.events).claims;
  const payloads: Payload[] = [];
  const reports = wanted.map((report): SuggestedAgain => {
    const unread = whyUnread(report);
    if (unread !== undefined) return { report: report.id, suggested: 0, known: 0, unread };
    const known = knownNames(deskWithin(desk, narrow.get(report.id) ?? everybody).answerable);
    const { claims: read } = readReport(laidOutAs(canonicalText(report.text ?? "", "text"), report.kind), known);
    const old = subject.claims.filter((claim) => claim.report === report.id);
    const claims = freshClaims(read, { report: report.id, old, taken });
    const seconded = read.flatMap((claim) => secondedByRules(claim, knownClaim(old, claim)));
    const again = seconded.length === 0 ? {} : { seconded };
    if (claims.length + seconded.length > 0) payloads.push({ type: "claims-suggested", claims, ...again });
    return { report: report.id, suggested: claims.length, known: read.length - claims.length };
  });
  return { desk: await record(desk, hand, payloads), reports };
}

/** A claim that only a model had found, and now the rules too. */
function secondedByRules({ rules }: Pick<Claim, "rules">, known: Claim | undefined): Seconded[] {
  return known && isUsable(known) && claimReaders(known) === "model" ? [{ claim: known.id, rules }] : [];
}

function whyUnread({ text, language }: Report): string | undefined {
  if (!text?.trim()) return "it has no text";
  return language.split("-")[0] === "en" ? undefined : `it is in ${languageName(language)}`;
}
