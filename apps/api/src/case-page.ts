import type { Brief, Case, Finding, Origins } from "@parley/model";

/** The canonical text of one report: the claims' offsets point into it. */
export interface ReportText {
  readonly id: string;
  readonly text: string;
}

/** Everything that the page of a case needs, in one answer. */
export interface CasePage {
  readonly case: Case;
  readonly reports: readonly ReportText[];
  readonly brief: Brief;
  readonly findings: readonly Finding[];
  readonly origins: Origins;
  /** Whether this is the sample case that comes with Parley. */
  readonly sample?: boolean;
}
