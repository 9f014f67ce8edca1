import {
  ParleyError,
  scoredBehaviours,
  type BargainingProblem,
  type BehaviourName,
  type Case,
  type Reading,
  type Score,
  type ScoredBehaviour,
  type Warning,
} from "@parley/model";
import { scaledProblem, type ScaledProblem } from "../bargaining/scaled-problem.ts";
import { scoredCase } from "../bargaining/scored-case.ts";
import { firstAtLeast, scoreLadder, type ScoreLadder } from "./score-ladder.ts";
import type { TableRules } from "./table-rules.ts";
import { textOf, type Text } from "./texts.ts";

/** The scores of a table: as a bargaining problem, or why there is none; then no behaviour with scores can play. `parties`: who has scores. */
export type TableScores =
  | { readonly problem: BargainingProblem; readonly parties: readonly string[]; readonly warnings: readonly Warning[] }
  | { readonly missing: string; readonly parties: readonly string[] };

/** One party's scores at a table. Values are whole numbers on a scale of its own. */
export interface SeatScores {
  readonly ladder: ScoreLadder;
  /** The least value at which it prefers a text to no agreement; `undefined` when no allowed outcome reaches it. */
  readonly floor: number | undefined;
  readonly best: number;
  readonly worst: number;
  /** What a text is worth to it; `undefined` when the text leaves open what its value depends on. */
  readonly valueOf: (text: Text) => number | undefined;
  /** The outcome with the smallest value that is not below one; the first of the case among equals. */
  readonly atLeast: (value: number) => Text | undefined;
  /** The outcome that so many come before, best first. */
  readonly ranked: (before: number) => Text | undefined;
}

/**
 * The scores that a table has. A party without scores keeps others from nothing: only its own seat cannot be played by
 * a behaviour with scores.
 * @param by - whose scores count where several people gave a party some.
 * @example tableScores(subject, subject.reading); // => { missing: "nobody gave scores in this case", parties: [] }
 */
export function tableScores(subject: Case, reading: Reading, by?: string): TableScores {
  if (subject.scores.length === 0) return { missing: "nobody gave scores in this case", parties: [] };
  const parties = subject.parties.map(({ id }) => id).filter((id) => subject.scores.some(({ party }) => party === id));
  const twice = parties.find((id) => subject.scores.filter(({ party }) => party === id).length > 1);
  if (twice !== undefined && by === undefined)
    return { missing: `${twice} has them by several people: say whose count (parley play --scores-by NAME)`, parties };
  const unscored = subject.parties.filter(({ id }) => !parties.includes(id));
  const blank = unscored.map(({ id: party }): Score => ({
    party,
    author: "nobody",
    date: "2000",
    weights: {},
    values: {},
  }));
  try {
    const { problem, warnings } = scoredCase({ ...subject, scores: [...subject.scores, ...blank] }, reading, by);
    return { problem, parties, warnings: warnings.filter(({ ref }) => ref === undefined || parties.includes(ref)) };
  } catch (error) {
    if (error instanceof ParleyError) return { missing: error.message, parties };
    throw error;
  }
}

/**
 * Why a behaviour cannot play a seat, and what to record so that it can.
 * @returns `undefined` when it can.
 * @example behaviourLacks(tableRules(subject, { rounds: 4, turns: 4, edges: "start", reading: {} }), "staff", "firm"); // => undefined
 */
export function behaviourLacks(rules: TableRules, party: string, name: BehaviourName): string | undefined {
  if (!isScored(name)) return undefined;
  const { scores } = rules;
  const record = `record them: parley set scores ${party} --values ISSUE=OPTION:NUMBER,… --reservation NUMBER --by NAME`;
  if ("missing" in scores)
    return `${name} needs scores, and ${scores.missing}${scores.parties.length === 0 ? `; ${record}` : ""}`;
  if (!scores.parties.includes(party)) return `${name} needs scores, and ${party} has none; ${record}`;
  if (scores.problem.issues.some(({ options }) => options.some(({ divisible }) => divisible)))
    return `${name} cannot play here: texts name options, and this case has options that leave an amount to be chosen; list some amounts as options of their own`;
  try {
    seatScores(rules, party);
    return undefined;
  } catch (error) {
    if (error instanceof ParleyError) return error.message;
    throw error;
  }
}

/** Whether a behaviour needs scores. @example isScored("firm"); // => false */
export function isScored(name: BehaviourName): name is ScoredBehaviour {
  return scoredBehaviours.some((one) => one === name);
}

interface ScoreBook {
  readonly scaled: ScaledProblem;
  /** What was worked out, or why it could not be. */
  readonly seats: Map<string, SeatScores | ParleyError>;
}

const known = new WeakMap<TableRules, ScoreBook>();

/**
 * The scores of one seat; worked out once for a table.
 * @throws {ParleyError} `needs-input` without scores, `too-large` when {@link scoreLadder} refuses.
 * @example seatScores(tableRules(subject, { rounds: 4, turns: 4, edges: "start", reading: {} }), "staff"); // throws
 */
export function seatScores(rules: TableRules, party: string): SeatScores {
  const { scores } = rules;
  if ("missing" in scores) throw new ParleyError("needs-input", scores.missing);
  const book: ScoreBook = known.get(rules) ?? { scaled: scaledProblem(scores.problem), seats: new Map() };
  known.set(rules, book);
  const made = book.seats.get(party) ?? attempted(rules, book.scaled, party);
  book.seats.set(party, made);
  if (made instanceof ParleyError) throw made;
  return made;
}

function attempted(rules: TableRules, scaled: ScaledProblem, party: string): SeatScores | ParleyError {
  const at = scaled.problem.parties.findIndex(({ id }) => id === party);
  if (at < 0) return new ParleyError("needs-input", `${party} has no scores`);
  try {
    return seatOf(rules, scaled, at);
  } catch (error) {
    if (error instanceof ParleyError) return error;
    throw error;
  }
}

function seatOf(rules: TableRules, scaled: ScaledProblem, at: number): SeatScores {
  const ladder = scoreLadder(scaled, at);
  const { sums, better, outcomes } = ladder;
  const { issues } = scaled.problem;
  const texts = new Map<string, Text>();
  const found = (sum: number, which: number): Text => {
    const key = `${sum} ${which}`;
    const seen = texts.get(key);
    if (seen) return seen;
    const places = ladder.outcomeAt(sum, which);
    const text = textOf(rules, Object.fromEntries(issues.map(({ id, options }, i) => [id, options[places[i]!]!.id])));
    texts.set(key, text);
    return text;
  };
  const values = new WeakMap<Text, { readonly value: number | undefined }>();
  return {
    ladder,
    floor: sums[firstAtLeast(sums, Number(scaled.reservations[at]))],
    best: sums.at(-1) ?? 0,
    worst: sums[0] ?? 0,
    valueOf: (text) => {
      const seen = values.get(text) ?? { value: valueOf(scaled, at, text) };
      values.set(text, seen);
      return seen.value;
    },
    atLeast: (value) => {
      const sum = sums[firstAtLeast(sums, value)];
      return sum === undefined ? undefined : found(sum, 0);
    },
    ranked: (before) => {
      if (before >= outcomes) return undefined;
      const place = lastNotAbove(better, before);
      return found(sums[place]!, before - better[place]!);
    },
  };
}

/** The first place whose number is not above another, in descending order. */
function lastNotAbove(descending: Float64Array, most: number): number {
  let [low, high] = [0, descending.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (descending[middle]! > most) low = middle + 1;
    else high = middle;
  }
  return low;
}

function valueOf({ problem, values, interactions }: ScaledProblem, party: number, text: Text): number | undefined {
  let sum = 0n;
  const places = problem.issues.map(({ id, options }) => options.findIndex((one) => one.id === text.options[id]));
  for (const [i, place] of places.entries()) {
    const own = values[party]![i]!;
    if (place < 0 && own.some((value) => value !== own[0])) return undefined;
    sum += own[Math.max(place, 0)] ?? 0n;
  }
  for (const [i, { when }] of problem.parties[party]!.interactions.entries()) {
    if (when.some(({ issue }) => places[issue]! < 0)) return undefined;
    if (when.every(({ issue, options }) => options.includes(places[issue]!))) sum += interactions[party]![i]!;
  }
  return Number(sum);
}
