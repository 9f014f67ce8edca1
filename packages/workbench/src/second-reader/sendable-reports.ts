import type { SecondContext } from "@parley/extract";
import type { Report } from "@parley/model";
import { narrowReports } from "../desk/compartments.ts";
import { deskWithin, everybody } from "../desk/desk-within.ts";
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
  const contextFor = (report: string): SecondContext => {
    const { case: recorded, answerable } = deskWithin(desk, everybody);
    const { parties, issues, claims } = answerable;
    return {
      parties,
      issues: issues.filter((issue) => recorded.issues.some(({ id }) => id === issue.id)),
      earlier: claims.filter((claim) => claim.report === report),
    };
  };
  return { reports, kept, contextFor };
}
