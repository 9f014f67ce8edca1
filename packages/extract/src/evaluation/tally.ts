/** What is counted before shares are taken; `gold` counts annotated claims, `found` those the reader suggested. */
export interface Tally {
  gold: number;
  goldMatched: number;
  goldRight: number;
  goldWithIssue: number;
  goldIssueRight: number;
  goldAttributed: number;
  goldSourceRight: number;
  goldHedges: number;
  goldHedgesFound: number;
  found: number;
  foundMatched: number;
  foundRight: number;
  foundWithIssue: number;
  foundIssueRight: number;
  foundAttributed: number;
  foundSourceRight: number;
  foundHedges: number;
  foundHedgesRight: number;
  high: number;
  highRight: number;
}

/** Precision and recall, 0 to 1; 0 when there was nothing to divide by. */
export interface PrecisionRecall {
  readonly p: number;
  readonly r: number;
}

/** The figures of `parley eval`. */
export interface Figures {
  readonly span: PrecisionRecall & { readonly f1: number };
  readonly holderAct: PrecisionRecall;
  readonly holderActIssue: PrecisionRecall;
  readonly attribution: PrecisionRecall;
  readonly hedges: PrecisionRecall;
  /** Of the claims in the high tier: how many have holder and act right, and what share of all they are. */
  readonly highTier: { readonly p: number; readonly share: number };
}

/** A tally of nothing. @example emptyTally().gold; // => 0 */
export function emptyTally(): Tally {
  return {
    gold: 0,
    goldMatched: 0,
    goldRight: 0,
    goldWithIssue: 0,
    goldIssueRight: 0,
    goldAttributed: 0,
    goldSourceRight: 0,
    goldHedges: 0,
    goldHedgesFound: 0,
    found: 0,
    foundMatched: 0,
    foundRight: 0,
    foundWithIssue: 0,
    foundIssueRight: 0,
    foundAttributed: 0,
    foundSourceRight: 0,
    foundHedges: 0,
    foundHedgesRight: 0,
    high: 0,
    highRight: 0,
  };
}

/** The sum of tallies. @example addTallies([]).found; // => 0 */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const tally of tallies) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
  return sum;
}

/** Shares from counts. @example figuresOf(emptyTally()).span.f1; // => 0 */
export function figuresOf(tally: Tally): Figures {
  const span = { p: share(tally.foundMatched, tally.found), r: share(tally.goldMatched, tally.gold) };
  return {
    span: { ...span, f1: rounded(span.p + span.r === 0 ? 0 : (2 * span.p * span.r) / (span.p + span.r)) },
    holderAct: { p: share(tally.foundRight, tally.found), r: share(tally.goldRight, tally.gold) },
    holderActIssue: {
      p: share(tally.foundIssueRight, tally.foundWithIssue),
      r: share(tally.goldIssueRight, tally.goldWithIssue),
    },
    attribution: {
      p: share(tally.foundSourceRight, tally.foundAttributed),
      r: share(tally.goldSourceRight, tally.goldAttributed),
    },
    hedges: { p: share(tally.foundHedgesRight, tally.foundHedges), r: share(tally.goldHedgesFound, tally.goldHedges) },
    highTier: { p: share(tally.highRight, tally.high), share: share(tally.high, tally.found) },
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : rounded(part / whole);
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
