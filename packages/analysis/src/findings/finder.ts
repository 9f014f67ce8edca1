import {
  isUsable,
  type BlocksResult,
  type Case,
  type Claim,
  type Finding,
  type Origins,
  type Result,
  type ThreatsResult,
  type TimelineResult,
} from "@parley/model";

/** What every finder may look at; computed once for all. */
export interface FindingContext {
  readonly subject: Case;
  readonly origins: Origins;
  /** Claims that nobody rejected. */
  readonly claims: readonly Claim[];
  /** The deal space under the case's own reading. */
  readonly blocks: Result<BlocksResult>;
  /** The deal space with every assumption switched on. */
  readonly strict: Result<BlocksResult>;
  readonly timeline: TimelineResult;
  readonly threats: ThreatsResult;
  /** The day on which it is asked, as `YYYY-MM-DD`; without one nothing has passed its date. */
  readonly day?: string;
}

/** Looks for one kind of finding. */
export type Finder = (context: FindingContext) => Finding[];

/** The claims of a case that nobody rejected. @example usableClaims([]); // => [] */
export function usableClaims(claims: readonly Claim[]): Claim[] {
  return claims.filter(isUsable);
}
