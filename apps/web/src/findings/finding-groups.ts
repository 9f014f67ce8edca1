import { findingSubject, findingSubjects, type FindingSubject } from "@parley/analysis";
import { counted, listed, type Finding } from "@parley/model";

/** A finding with the name under which an address keeps it. */
export interface FindingEntry {
  readonly key: string;
  readonly finding: Finding;
}

/** The findings of one severity, by subject. */
export interface SeverityGroup {
  readonly severity: Finding["severity"];
  readonly count: number;
  readonly subjects: readonly { readonly subject: FindingSubject; readonly entries: readonly FindingEntry[] }[];
}

const severities = ["error", "warning", "notice"] as const;

/** Findings by severity, the gravest first, then by subject; what has none is left out, and the order within stays. */
export function findingGroups(entries: readonly FindingEntry[]): SeverityGroup[] {
  return severities.flatMap((severity) => {
    const own = entries.filter(({ finding }) => finding.severity === severity);
    if (own.length === 0) return [];
    const subjects = findingSubjects
      .map((subject) => ({ subject, entries: own.filter(({ finding }) => findingSubject(finding.code) === subject) }))
      .filter((group) => group.entries.length > 0);
    return [{ severity, count: own.length, subjects }];
  });
}

/**
 * How many findings there are of each severity, and how many of them ask something.
 * @example findingsSentence([]); // => "Nothing to point out."
 */
export function findingsSentence(findings: readonly Finding[]): string {
  if (findings.length === 0) return "Nothing to point out.";
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [counted(count, severity)];
  });
  const asking = findings.filter(({ question }) => question !== undefined).length;
  const rest = asking === 0 ? "" : ` ${asking} of them ${asking === 1 ? "comes" : "come"} with a question to ask.`;
  return `What to know before relying on this case: ${listed(counts)}.${rest}`;
}
