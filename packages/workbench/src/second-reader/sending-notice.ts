import { canonicalText, laidOutAs, partSize, reportParts } from "@parley/extract";
import type { Desk } from "../desk/open-desk.ts";
import { sendable, type KeptReport, type SendableReport } from "./sendable-reports.ts";

/** What a model would be shown of one report. */
export interface ReportToSend {
  readonly report: string;
  readonly title?: string;
  /** How many characters of it are sent, the overlap of its parts included. */
  readonly characters: number;
  readonly parts: number;
  /** Its first words. */
  readonly opening: string;
}

/** What would be sent to a model, before it is. */
export interface SendingNotice {
  readonly reports: readonly ReportToSend[];
  /** Reports that are not sent, and why. */
  readonly kept: readonly KeptReport[];
  /** The names of the case that go with each report. */
  readonly parties: readonly string[];
  readonly issues: readonly string[];
}

const openingLength = 80;

/**
 * What a model would be shown of the reports of a case. Nothing is sent.
 * @param ids - Reports; all when there are none.
 * @throws {ParleyError} `not-found` for an id that is no report of the case.
 * @example sendingNotice(desk, []).reports[0]?.characters; // 3480
 */
export function sendingNotice(desk: Desk, ids: readonly string[]): SendingNotice {
  const { reports, kept, contextFor } = sendable(desk, ids);
  const { parties, issues } = contextFor("");
  return {
    reports: reports.map(toSend),
    kept,
    parties: parties.map(({ name }) => name),
    issues: issues.map(({ label }) => label),
  };
}

function toSend({ id, title, text, kind }: SendableReport): ReportToSend {
  const parts = reportParts(laidOutAs(canonicalText(text, "text"), kind), partSize);
  const characters = parts.flatMap(({ pieces }) => pieces).reduce((sum, { start, end }) => sum + end - start, 0);
  const opening = text.replace(/\s+/g, " ").trim().slice(0, openingLength);
  return { report: id, ...(title === undefined ? {} : { title }), characters, parts: parts.length, opening };
}
