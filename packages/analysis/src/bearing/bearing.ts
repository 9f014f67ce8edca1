import { bearingKinds, type BearingResult, type Case, type Reading, type Result, type Warning } from "@parley/model";
import { stepBudget } from "../deal-space/deal-space.ts";
import { rememberingCounter } from "../deal-space/remembering-counter.ts";
import { effectiveReading } from "../matrix/effective-reading.ts";
import { usedPositions } from "../matrix/used-positions.ts";
import { bearingHeadline, headlineFlips, type SolvedHeadline } from "./bearing-headline.ts";
import { bearingSentence, codingSentences } from "./bearing-sentences.ts";
import { codingChoices } from "./coding-choices.ts";
import { compoundIssues } from "./compound-issues.ts";
import { removals } from "./removals.ts";
import { reread, type Reread, type Rereading } from "./rereading.ts";

/** What a caller may choose for {@link bearing}. */
export interface BearingOptions {
  /** Switches that differ from the case's own reading. */
  readonly reading?: Partial<Reading>;
  /** How many pairs to solve at most; 300 when left out. */
  readonly pairs?: number;
  /** How many partial packages to look at in one component before giving it up. */
  readonly budget?: number;
  /** Hears after each word, and after each pair, how many of them are tried. */
  readonly onTried?: (what: "words" | "pairs", tried: number, of: number) => void;
}

type Word = BearingResult["words"][number];
type Pair = BearingResult["pairs"][number];

/**
 * Finds the words that carry a conclusion: every claim, hedge, inference, unquoted position, coding choice, source and
 * assumption is taken away or read otherwise, alone, and in pairs of those that alone change nothing, and the case is
 * solved again.
 * @returns Words by what they flip: whether any package is acceptable to all, then the conflict cores, then the common
 * options; equals by kind and in the order of the case. Warnings: `pairs-truncated` when not all pairs were solved;
 * `component-too-large` when some of the figures are not exact.
 * @throws {ParleyError} `dangling-id` for an unknown assumption.
 * @example bearing(subject).value.words[0].flips[0]; // => "acceptable"
 */
export function bearing(subject: Case, options: BearingOptions = {}): Result<BearingResult> {
  const { pairs: mostPairs = 300, budget = stepBudget, onTried } = options;
  const reading = effectiveReading(subject, options.reading);
  const base: Reread = { subject, reading };
  const solve = solver(base, budget);
  const before = solve([]);
  const isInferred = subject.positions.some(({ basis }) => basis === "inferred");
  const otherwise = isInferred ? solve([otherwiseInferred(reading)]).headline : undefined;
  const changes = [...removals(subject, reading), ...codingChoices(subject, reading)];
  const tried = changes.map((change, at) => {
    const solved = solve([change]);
    onTried?.("words", at + 1, changes.length);
    return { change, ...solved };
  });
  const words = tried
    .map(({ change, headline }): Word => ({
      ...change.word,
      flips: headlineFlips(before.headline, headline),
      then: headline,
    }))
    .filter(({ flips }) => flips.length > 0)
    .sort(byTelling);
  const idle = tried.filter(({ headline }) => headlineFlips(before.headline, headline).length === 0);
  const found = pairsOf(subject, { idle: idle.map(({ change }) => change), before, solve, mostPairs, onTried });
  const complete = found.left === 0 && before.complete && tried.every((one) => one.complete);
  const value: Omit<BearingResult, "sentence" | "codingSentences"> = {
    headline: before.headline,
    words,
    pairs: found.pairs,
    compound: compoundIssues(subject),
    tried: { words: changes.length, pairs: found.tried, ofPairs: found.tried + found.left, complete },
  };
  return {
    value: {
      sentence: bearingSentence(base, { ...value, otherwise }),
      codingSentences: codingSentences(subject, value),
      ...value,
    },
    method: "each word taken away or read otherwise, alone and in pairs, and the case solved again",
    reading,
    parameters: { pairs: mostPairs, budget },
    claims: [...new Set(usedPositions(subject, reading).flatMap(({ claims }) => claims))],
    assumptions: reading.assumptions,
    warnings: warningsOf(found, before),
  };
}

function otherwiseInferred({ inferred }: Reading): Rereading {
  const change = inferred ? "no inferred position is used" : "inferred positions are used";
  return { word: { kind: "inference", refs: [], change, quotes: [] }, inferred: !inferred };
}

type Solve = (changes: readonly Rereading[]) => SolvedHeadline;

/** Solves once for each case that differs in what its positions and its reading say. */
function solver(
  base: Reread,
  budget: number,
): Solve & { readonly isKnown: (changes: readonly Rereading[]) => boolean } {
  const known = new Map<string, SolvedHeadline>();
  const count = rememberingCounter();
  const solve: Solve = (changes) => {
    const state = reread(base, changes);
    const key = signature(state);
    const solved = known.get(key) ?? bearingHeadline(state, { budget, count });
    known.set(key, solved);
    return solved;
  };
  return Object.assign(solve, {
    isKnown: (changes: readonly Rereading[]) => known.has(signature(reread(base, changes))),
  });
}

function signature({ subject, reading }: Reread): string {
  const { demandsExclude, assumptions } = reading;
  const positions = usedPositions(subject, reading).map(({ id, stance, options }) => [id, stance, options]);
  return JSON.stringify([positions, demandsExclude, assumptions]);
}

interface PairSearch {
  readonly idle: readonly Rereading[];
  readonly before: SolvedHeadline;
  readonly solve: ReturnType<typeof solver>;
  readonly mostPairs: number;
  readonly onTried: BearingOptions["onTried"];
}

/**
 * Pairs of words that alone change nothing, first those that touch the same position; only pairs that give a case not
 * yet solved cost anything.
 */
function pairsOf(subject: Case, { idle, before, solve, mostPairs, onTried }: PairSearch) {
  const pairs: Pair[] = [];
  let [solved, tried, left] = [0, 0, 0];
  const ordered = orderedPairs(subject, idle);
  for (const [at, [first, second]] of ordered.entries()) {
    onTried?.("pairs", at, ordered.length);
    const isNew = !solve.isKnown([first, second]);
    if (isNew && solved >= mostPairs) {
      left++;
      continue;
    }
    tried++;
    if (isNew) solved++;
    const { headline } = solve([first, second]);
    const flips = headlineFlips(before.headline, headline);
    if (flips.length > 0) pairs.push({ words: [first.word, second.word], flips, then: headline });
  }
  return { pairs: pairs.sort(byFlips), tried, left };
}

function orderedPairs(subject: Case, idle: readonly Rereading[]): [Rereading, Rereading][] {
  const touched = idle.map((change) => {
    const ids = [change.dropped ?? [], (change.restated ?? []).map(({ position }) => position)].flat();
    const covering = (change.covers ?? []).map(({ position }) => position);
    const losing = subject.positions.filter(({ claims }) => claims.some((claim) => change.lost?.includes(claim)));
    return new Set([...ids, ...covering, ...losing.map(({ id }) => id)]);
  });
  const [near, far]: [Rereading, Rereading][][] = [[], []];
  for (const [i, first] of idle.entries())
    for (const [j, second] of idle.entries())
      if (i < j) ([...touched[i]!].some((id) => touched[j]!.has(id)) ? near : far)!.push([first, second]);
  return [...near!, ...far!];
}

const weights = { acceptable: 4, cores: 2, common: 1 } as const;

function byFlips(a: Pick<Word, "flips">, b: Pick<Word, "flips">): number {
  const weight = ({ flips }: Pick<Word, "flips">): number => flips.reduce((sum, flip) => sum + weights[flip], 0);
  return weight(b) - weight(a);
}

function byTelling(a: Word, b: Word): number {
  return byFlips(a, b) || bearingKinds.indexOf(a.kind) - bearingKinds.indexOf(b.kind);
}

function warningsOf(
  { left, tried }: { readonly left: number; readonly tried: number },
  before: SolvedHeadline,
): Warning[] {
  const truncated = `${tried} of ${tried + left} pairs of words were tried: the others may carry the conclusion too`;
  const inexact = "some linked issues are too many to solve to the end: what carries the conclusion there is not known";
  return [
    ...(left > 0 ? [{ code: "pairs-truncated", message: truncated }] : []),
    ...(before.complete ? [] : [{ code: "component-too-large", message: inexact }]),
  ];
}
