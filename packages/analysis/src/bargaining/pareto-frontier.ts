import { CandidateBuffer } from "./candidate-buffer.ts";
import { tooLarge, type IssueGroup } from "./issue-group.ts";
import { pointSet, type PointSet } from "./point-set.ts";
import { carry, type ScaledProblem } from "./scaled-problem.ts";
import { walkOutcomes } from "./walk-outcomes.ts";

/** How many partial outcomes of one group may be looked at: some seconds. */
const groupBudget = 20_000_000;

/** The efficient points of a group, and how many of its outcomes the rules and the limits leave. */
export interface GroupPoints {
  readonly group: IssueGroup;
  readonly points: PointSet;
  readonly outcomes: number;
  readonly allowed: number;
}

/**
 * Looks at every outcome of a group and keeps the efficient ones among those allowed.
 * @throws {ParleyError} `too-large` when there are more than {@link groupBudget}.
 */
export function groupPoints(scaled: ScaledProblem, group: IssueGroup): GroupPoints {
  const { limbs, parties } = scaled;
  const width = parties * limbs;
  const buffer = new CandidateBuffer(partyRanges([group], scaled), limbs);
  const row = new Float64Array(width);
  const cells = Array.from(row, (_, k) => row.subarray(k, k + 1));
  let [outcomes, allowed] = [0, 0];
  const finished = walkOutcomes(group, { width, budget: groupBudget }, (code, values, isAllowed) => {
    outcomes++;
    if (!isAllowed) return;
    allowed++;
    if (limbs === 1) return buffer.offer(values, code);
    row.set(values);
    carry(cells, limbs, 1);
    buffer.offer(row, code);
  });
  if (!finished) throw tooLarge(group.issues.map((at) => scaled.problem.issues[at]!.label));
  const source = { kind: "group", group } as const;
  return { group, points: pointSet(buffer.candidates(), { limbs, source, efficientOnly: true }), outcomes, allowed };
}

/**
 * Finds the efficient points of a whole problem by merging those of its groups, dropping dominated sums after each
 * merge: a sum is efficient only if both of its parts are. The space itself is never listed.
 * @param worthwhile - whether a sum (its columns, carried) may still lead where one wants to go, once `merged` sets
 * are in; a sum for which it says no is dropped.
 * @param budget - how many sums may be formed.
 * @returns `undefined` when the budget did not suffice.
 */
export function paretoFrontier(
  sets: readonly PointSet[],
  {
    ranges,
    worthwhile,
    budget,
  }: {
    readonly ranges: readonly number[];
    readonly worthwhile: (values: Float64Array, merged: number) => boolean;
    readonly budget: number;
  },
): PointSet | undefined {
  const [first, ...rest] = sets;
  let merged = first;
  let left = budget;
  for (const [i, next] of rest.entries()) {
    left -= merged!.size * next.size;
    if (left < 0) return undefined;
    merged = mergedPoints(merged!, next, { ranges, worthwhile: (values) => worthwhile(values, i + 2) });
  }
  return merged;
}

function mergedPoints(
  left: PointSet,
  right: PointSet,
  made: { readonly ranges: readonly number[]; readonly worthwhile: (values: Float64Array) => boolean },
): PointSet {
  const { limbs } = left;
  const buffer = new CandidateBuffer(made.ranges, limbs);
  const width = left.columns.length;
  const row = new Float64Array(width);
  const cells = Array.from(row, (_, k) => row.subarray(k, k + 1));
  for (let i = 0; i < left.size; i++)
    for (let j = 0; j < right.size; j++) {
      for (let k = 0; k < width; k++) row[k] = left.columns[k]![i]! + right.columns[k]![j]!;
      if (limbs > 1) carry(cells, limbs, 1);
      if (made.worthwhile(row)) buffer.offer(row, i * right.size + j);
    }
  const source = { kind: "pairs", left, right } as const;
  return pointSet(buffer.candidates(), { limbs, source, efficientOnly: true });
}

/** By party, how far its values can lie apart, in units of its first limb. */
export function partyRanges(groups: readonly IssueGroup[], { parties, limbs }: ScaledProblem): number[] {
  return Array.from({ length: parties }, (_, party) =>
    groups
      .flatMap((group) => [...group.columns, ...group.tables.flat().map(({ columns }) => columns)])
      .reduce((sum, columns) => sum + spreadOf(columns[party * limbs]!), 0),
  );
}

function spreadOf(column: Float64Array): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of column) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low;
}
