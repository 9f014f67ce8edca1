import type { ReportOutcome } from "./send-reports.ts";

/** Kept outside of any component: between the desk, where a case is made of an article, and the case itself. */
const arrived = new Map<string, readonly ReportOutcome[]>();

/** Leaves word of what became of the reports with which a case was made. */
export function leaveArrived(name: string, outcomes: readonly ReportOutcome[]): void {
  arrived.set(name, outcomes);
}

/** What became of the reports with which a case was made; empty when it was not made just now. */
export function takeArrived(name: string): readonly ReportOutcome[] {
  return arrived.get(name) ?? [];
}

/** Forgets what the reader has put away. */
export function forgetArrived(name: string): void {
  arrived.delete(name);
}
