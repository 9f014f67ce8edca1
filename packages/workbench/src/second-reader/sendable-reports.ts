import type { SecondContext } from "@parley/extract";
import { foldCase, type Case, type Report } from "@parley/model";
import { answerableCase } from "../desk/answerable-case.ts";
import { claimsInPlace } from "../desk/claims-in-place.ts";
import { everybody, narrowReports } from "../desk/compartments.ts";
import { namedReports } from "../desk/named-reports.ts";
import type { Desk } from "../desk/open-desk.ts";

/** A report that a model may be shown. */
export interface SendableReport extends Report {
  readonly text: string;
}

/** A report that it is not shown, and why. */
export interface KeptReport {
  readonly report: string;
  readonly why: string;
}

/** What of a case may be told to a model. */
export interface Sendable {
  readonly reports: readonly SendableReport[];
  readonly kept: readonly KeptReport[];
  /** The names that go with a report. */
  contextFor(report: string): SecondContext;
}

/**
 * What of a case may be told to a model: reports and names that everybody of the case may read. What a narrower
 * compartment holds stays, and so do names that only it gives.
 * @param ids - Reports; all when there are none.
 * @throws {ParleyError} `not-found` for an id that is no report of the case.
 * @example sendable(desk, []).reports.length; // 2
 */
export function sendable(desk: Desk, ids: readonly string[]): Sendable {
  const narrow = narrowReports(desk.events);
  const reports: SendableReport[] = [];
  const kept: KeptReport[] = [];
  for (const report of namedReports(desk, ids)) {
    const { id, text } = report;
    if (narrow.has(id)) kept.push({ report: id, why: "it is not for everybody of this case, and is never sent" });
    else if (!text?.trim()) kept.push({ report: id, why: "it has no text" });
    else reports.push({ ...report, text });
  }
  let known: Case | undefined;
  const contextFor = (report: string): SecondContext => {
    known ??= sharedCase(desk);
    const { parties, issues, claims } = known;
    return {
      parties,
      issues: issues.filter((issue) => desk.folded.issues.some(({ id }) => id === issue.id)),
      earlier: claims.filter((claim) => claim.report === report),
    };
  };
  return { reports, kept, contextFor };
}

/** The case as those see it who see only what everybody does. */
function sharedCase(desk: Desk): Case {
  const events = desk.events.filter(({ compartment }) => compartment === everybody);
  if (events.length === desk.events.length) return desk.answerable;
  const folded = foldCase(events);
  const texts = new Map(desk.case.reports.map(({ id, text }) => [id, text]));
  const reports = folded.reports.map((report): Report => {
    const text = texts.get(report.id);
    return text === undefined ? report : { ...report, text };
  });
  return answerableCase({ ...folded, reports, claims: claimsInPlace(folded.claims, reports, []) });
}
