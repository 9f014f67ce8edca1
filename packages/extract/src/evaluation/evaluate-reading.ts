import { isNegotiationAct, type Act, type ReadClaim } from "@parley/model";
import type { Gold, GoldClaim } from "./gold.ts";
import { matchClaims } from "./match-claims.ts";
import { holderKey, plain, sameSource, type HolderKey } from "./same-name.ts";
import { addTallies, emptyTally, figuresOf, type Figures, type Tally } from "./tally.ts";

/** A found claim as far as it is scored: one that the reader suggests, or one that a second annotator marked. */
export interface ScoredClaim extends Pick<ReadClaim, "start" | "end" | "quote" | "holder" | "issue"> {
  readonly act: string;
  /** Nothing when a person marked it. */
  readonly tier?: ReadClaim["tier"];
  readonly chain: readonly Source[];
  readonly hedges: readonly { readonly text: string }[];
}

interface Source {
  readonly who: string;
  readonly kind?: string | undefined;
}

/** A report with its annotation and what the reader found in it. */
export interface ReadingToScore {
  readonly gold: Gold;
  readonly text: string;
  readonly found: readonly ScoredClaim[];
}

/** Something that went wrong, for a person to look at. */
export interface Miss {
  readonly kind: "missed" | "extra" | "holder" | "act" | "issue" | "source";
  readonly expected: string;
  readonly found: string;
  readonly quote: string;
}

/** The score of one report, or of several together. */
export interface Score {
  readonly all: Figures;
  readonly negotiationActs: Figures;
  /** Share of quotes that are the text's own slice: must be 1. */
  readonly verbatim: number;
}

/** What was counted in one report, so that several can be added up before shares are taken. */
export interface ScoreSheet {
  readonly all: Tally;
  readonly negotiationActs: Tally;
  readonly quotes: number;
  readonly verbatim: number;
  readonly misses: readonly Miss[];
}

/**
 * Scores a reading against its annotation, as contracts for `parley eval` define it: spans matched one to one, holder
 * by entity after aliases, act exact, issue right when one of the annotated ids is named (place ignored; an annotation
 * without ids is not scored), source right when the innermost one agrees.
 * @example scoreReading({ gold: { doc: { path: "a.txt", parties: [] }, claims: [] }, text: "", found: [] }).misses; // => []
 */
export function scoreReading({ gold, text, found }: ReadingToScore): ScoreSheet {
  const key = holderKey(gold.doc.parties);
  const matches = matchClaims(gold.claims, found);
  const pairs = new Map(matches.map((match) => [match.gold, found[match.found]]));
  const matched = new Map(matches.map((match) => [match.found, gold.claims[match.gold]]));
  const tallies = { all: emptyTally(), negotiationActs: emptyTally() };
  const misses: Miss[] = [];
  gold.claims.forEach((claim, g) => {
    const other = pairs.get(g);
    const judged = judge(claim, other, key);
    for (const tally of scopes(tallies, claim.act)) countGold(tally, claim, judged);
    misses.push(...missesOf(claim, other, { judged, text }));
  });
  found.forEach((claim, f) => {
    const judged = judge(matched.get(f), claim, key);
    for (const tally of scopes(tallies, claim.act)) countFound(tally, claim, judged);
    if (!matched.has(f))
      misses.push({ kind: "extra", expected: "", found: `${claim.holder} ${claim.act}`, quote: claim.quote });
  });
  const verbatim = found.filter((claim) => text.slice(claim.start, claim.end) === claim.quote).length;
  return { ...tallies, quotes: found.length, verbatim, misses };
}

/**
 * The score of several reports together: counts are added first, so that a long report weighs more than a short one.
 * @example totalScore([]).verbatim; // => 1
 */
export function totalScore(sheets: readonly ScoreSheet[]): Score {
  const quotes = sheets.reduce((sum, sheet) => sum + sheet.quotes, 0);
  const verbatim = sheets.reduce((sum, sheet) => sum + sheet.verbatim, 0);
  return {
    all: figuresOf(addTallies(sheets.map((sheet) => sheet.all))),
    negotiationActs: figuresOf(addTallies(sheets.map((sheet) => sheet.negotiationActs))),
    verbatim: quotes === 0 ? 1 : verbatim / quotes,
  };
}

interface Judged {
  readonly paired: boolean;
  readonly holder: boolean;
  readonly act: boolean;
  /** `undefined` when the annotation names no issue. */
  readonly issue: boolean | undefined;
  readonly source: boolean;
  readonly sharedHedges: number;
  readonly tier: ReadClaim["tier"] | undefined;
}

function judge(gold: GoldClaim | undefined, found: ScoredClaim | undefined, key: HolderKey): Judged {
  if (!gold || !found)
    return {
      paired: false,
      holder: false,
      act: false,
      issue: gold && gold.issueIds.length === 0 ? undefined : false,
      source: false,
      sharedHedges: 0,
      tier: found?.tier,
    };
  const issue = found.issue?.split("/")[0];
  const sources = [innermost(gold.chain), innermost(found.chain)];
  const hedges = new Set(found.hedges.map((hedge) => plain(hedge.text)));
  return {
    paired: true,
    holder: key(gold.holder) === key(found.holder),
    act: gold.act === found.act,
    issue:
      gold.issueIds.length === 0
        ? undefined
        : issue !== undefined && gold.issueIds.some((id) => id.split("/")[0] === issue),
    source:
      sources[0] !== undefined &&
      sources[1] !== undefined &&
      (sameSource(sources[0], sources[1]) || key(sources[0]) === key(sources[1])),
    sharedHedges: gold.hedges.filter((hedge) => hedges.has(plain(hedge))).length,
    tier: found.tier,
  };
}

/** The innermost speaker beside the publisher of the report. */
function innermost(chain: readonly Source[]): string | undefined {
  return chain.findLast((link) => link.kind !== "publisher" && !/^\(this article\b/i.test(link.who))?.who;
}

function* scopes(tallies: { readonly all: Tally; readonly negotiationActs: Tally }, act: string): Generator<Tally> {
  yield tallies.all;
  if (isNegotiationAct(act as Act)) yield tallies.negotiationActs;
}

function countGold(tally: Tally, claim: GoldClaim, judged: Judged): void {
  tally.gold += 1;
  tally.goldMatched += Number(judged.paired);
  tally.goldRight += Number(judged.holder && judged.act);
  if (judged.issue !== undefined) {
    tally.goldWithIssue += 1;
    tally.goldIssueRight += Number(judged.holder && judged.act && judged.issue);
  }
  if (innermost(claim.chain) !== undefined) {
    tally.goldAttributed += 1;
    tally.goldSourceRight += Number(judged.source);
  }
  tally.goldHedges += claim.hedges.length;
  tally.goldHedgesFound += judged.sharedHedges;
}

function countFound(tally: Tally, claim: ScoredClaim, judged: Judged): void {
  tally.found += 1;
  tally.foundMatched += Number(judged.paired);
  tally.foundRight += Number(judged.holder && judged.act);
  if (judged.issue !== undefined) {
    tally.foundWithIssue += 1;
    tally.foundIssueRight += Number(judged.holder && judged.act && judged.issue);
  }
  if (innermost(claim.chain) !== undefined) {
    tally.foundAttributed += 1;
    tally.foundSourceRight += Number(judged.source);
  }
  tally.foundHedges += claim.hedges.length;
  tally.foundHedgesRight += judged.sharedHedges;
  if (judged.tier === "high") {
    tally.high += 1;
    tally.highRight += Number(judged.holder && judged.act);
  }
}

function missesOf(
  gold: GoldClaim,
  found: ScoredClaim | undefined,
  { judged, text }: { judged: Judged; text: string },
): Miss[] {
  const quote = text.slice(gold.start, gold.end);
  if (!found) return [{ kind: "missed", expected: `${gold.holder} ${gold.act}`, found: "", quote }];
  const misses: Miss[] = [];
  if (!judged.holder) misses.push({ kind: "holder", expected: gold.holder, found: found.holder, quote });
  if (!judged.act) misses.push({ kind: "act", expected: gold.act, found: found.act, quote });
  if (judged.issue === false)
    misses.push({ kind: "issue", expected: gold.issueIds.join(" "), found: found.issue ?? "", quote });
  const source = innermost(gold.chain);
  if (source !== undefined && !judged.source)
    misses.push({ kind: "source", expected: source, found: innermost(found.chain) ?? "", quote });
  return misses;
}
