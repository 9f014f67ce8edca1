import type { Case, Finding } from "@parley/model";
import { textFindings } from "../draft/text-findings.ts";
import { textReadout } from "../draft/text-readout.ts";
import { bySeverity } from "./by-severity.ts";
import { findAll, type FindOptions } from "./find-all.ts";

/**
 * Everything to point out about a case: {@link findAll}, and the faults of the newest version of its text. A text that
 * nobody recorded has none.
 * @returns Errors first, then warnings, then notices.
 * @example caseFindings(emptyCase("talks", "Talks")); // => []
 */
export function caseFindings(subject: Case, options: FindOptions = {}): Finding[] {
  const newest = subject.drafts.at(-1);
  const ofText = newest === undefined ? [] : textFindings(textReadout(subject, newest).value);
  return bySeverity([...findAll(subject, options), ...ofText]);
}
