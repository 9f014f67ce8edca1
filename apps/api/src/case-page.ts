import type { Brief, Case, Claim, Finding, Origins, Warning } from "@parley/model";

/** The canonical text of one report: the claims' offsets point into it. */
export interface ReportText {
  readonly id: string;
  readonly text: string;
}

/** Everything that the page of a case needs, in one answer. */
export interface CasePage {
  /** How addresses name the case. */
  readonly name: string;
  /** What answers are given from: with proposals, without what was rejected. The texts stand in `reports`. */
  readonly case: Case;
  /** Claims that reach no answer: rejected, or withdrawn by a corrected report. */
  readonly setAside: readonly Claim[];
  readonly reports: readonly ReportText[];
  readonly brief: Brief;
  readonly findings: readonly Finding[];
  readonly origins: Origins;
  readonly warnings: readonly Warning[];
  /** How many events the case has; a change names the version that its author saw. */
  readonly version: number;
  /** Whether changes can be recorded: a `.parley` case, not as of an earlier moment, not a file to be read only. */
  readonly editable: boolean;
  /** Who records what is done through the page; left out where nothing can be recorded. */
  readonly author?: string;
  /** The moment as of which the case stands, if not now. */
  readonly asOf?: string;
  /** Whether this is the sample case that comes with Parley. */
  readonly sample?: boolean;
}

/** One case in the list of cases. */
export interface CaseEntry {
  readonly name: string;
  readonly title: string;
  /** The name of the file; none for the sample. */
  readonly file?: string;
  readonly editable: boolean;
  readonly sample?: boolean;
  readonly archived?: boolean;
  /** Needs a passphrase before anything of it is shown. */
  readonly sealed?: boolean;
  /** Why it cannot be opened; the other cases can. */
  readonly problem?: string;
  readonly reports: number;
  readonly claims: number;
  /** How many claims wait for review. */
  readonly toReview: number;
  /** When it was changed last, in ISO 8601. */
  readonly changed?: string;
}

/** The list of cases, with what the server may do. */
export interface CaseList {
  readonly cases: readonly CaseEntry[];
  /** Whether new cases can be made: the server was started on a folder. */
  readonly folder?: string;
}
