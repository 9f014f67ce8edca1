import type { Finding } from "@parley/model";

const order = { error: 0, warning: 1, notice: 2 } as const;

/** Errors first, then warnings, then notices; of one severity in the order given. @example bySeverity([]); // => [] */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => order[a.severity] - order[b.severity]);
}
