import { canonicalText, languageName, laidOutAs, readReport } from "@parley/extract";
import { ParleyError, type Report } from "@parley/model";
import { freshClaims, takenIds } from "./fresh-claims.ts";
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
 * Reads the texts of a case again, with the parties and names that the case knows now. What is new becomes a
 * suggestion; what was decided stays decided, and what was rejected does not return.
 * @param ids - Reports; all when there are none.
 * @throws {ParleyError} `not-found` for an id that is no report of the case; nothing is then recorded.
 * @example (await suggestClaims(desk, hand, [])).reports.length;
 */
export async function suggestClaims(
  desk: Desk,
  hand: Hand,
  ids: readonly string[],
): Promise<{ desk: Desk; reports: SuggestedAgain[] }> {
  const { case: subject, answerable, path } = desk;
  const missing = ids.find((id) => !subject.reports.some((report) => report.id === id));
  if (missing !== undefined)
    throw new ParleyError("not-found", `no report ${missing} in this case: parley reports lists them`, {
      place: { file: path },
    });
  const taken = takenIds(desk.events).claims;
  const payloads: Payload[] = [];
  const reports = subject.reports
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .map((report): SuggestedAgain => {
      const unread = whyUnread(report);
      if (unread !== undefined) return { report: report.id, suggested: 0, known: 0, unread };
      const { claims: read } = readReport(laidOutAs(canonicalText(report.text ?? "", "text"), report.kind), answerable);
      const old = subject.claims.filter((claim) => claim.report === report.id);
      const claims = freshClaims(read, { report: report.id, old, taken });
      if (claims.length > 0) payloads.push({ type: "claims-suggested", claims });
      return { report: report.id, suggested: claims.length, known: read.length - claims.length };
    });
  return { desk: await record(desk, hand, payloads), reports };
}

function whyUnread({ text, language }: Report): string | undefined {
  if (!text?.trim()) return "it has no text";
  return language.split("-")[0] === "en" ? undefined : `it is in ${languageName(language)}`;
}
