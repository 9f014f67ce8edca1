import { ParleyError } from "@parley/model";
import { issueGroups, type IssueGroup } from "../bargaining/issue-group.ts";
import type { ScaledProblem } from "../bargaining/scaled-problem.ts";
import { walkOutcomes } from "../bargaining/walk-outcomes.ts";

/**
 * Every allowed outcome of a problem from one party's best to its worst, without listing them: the distinct sums of its
 * values and how many outcomes have each, group by group. Equal outcomes stand in the order of the case.
 */
export interface ScoreLadder {
  /** How many allowed outcomes there are; above 2^53 only nearly exact. */
  readonly outcomes: number;
  /** The distinct sums, ascending, in the party's whole numbers. */
  readonly sums: Float64Array;
  /** By sum: how many outcomes are better. */
  readonly better: Float64Array;
  /** An outcome by its sum, and which of those that are equal, from 0: the place of the option by issue. */
  readonly outcomeAt: (sum: number, which: number) => Int32Array;
}

/** The most distinct sums, and the most outcomes of one group. */
const [mostSums, mostOutcomes] = [300_000, 200_000];

interface Sums {
  readonly sums: Float64Array;
  readonly counts: Float64Array;
}

interface Part {
  readonly group: IssueGroup;
  /** By allowed outcome, in the order of the case. */
  readonly codes: Float64Array;
  readonly values: Float64Array;
}

/**
 * The ladder of one party. O(groups × distinct sums × options) once; an outcome is then found in
 * O(options × log sums).
 * @param party - its place in the problem.
 * @throws {ParleyError} `too-large` beyond 200,000 outcomes in one group or 300,000 distinct sums, or for values that
 * need more than 15 digits.
 * @example scoreLadder(scaledProblem({ title: "", parties: [], issues: [], constraints: [] }), 0).outcomes; // => 1
 */
export function scoreLadder(scaled: ScaledProblem, party: number): ScoreLadder {
  const name = scaled.problem.parties[party]?.name ?? "a party";
  if (scaled.limbs > 1)
    throw new ParleyError("too-large", `the scores of ${name} need more than 15 digits: give fewer digits`);
  const parts = issueGroups(scaled, scaled.problem.constraints).map((group) => partOf(group, { scaled, party, name }));
  /** By group: what it and all later groups add. */
  const later: Sums[] = [{ sums: Float64Array.of(0), counts: Float64Array.of(1) }];
  for (const part of parts.toReversed()) later.unshift(merged(part, later[0]!, name));
  const { sums, counts } = later[0]!;
  const better = new Float64Array(sums.length);
  for (let i = sums.length - 2; i >= 0; i--) better[i] = better[i + 1]! + counts[i + 1]!;
  return {
    outcomes: sums.length === 0 ? 0 : better[0]! + counts[0]!,
    sums,
    better,
    outcomeAt: (sum, which) => descended(parts, later, { sum, which, issues: scaled.problem.issues.length }),
  };
}

function partOf(
  group: IssueGroup,
  { scaled, party, name }: { readonly scaled: ScaledProblem; readonly party: number; readonly name: string },
): Part {
  const size = group.sizes.reduce((product, options) => product * options, 1);
  const codes: number[] = [];
  const values: number[] = [];
  const done = walkOutcomes(group, { width: scaled.parties, budget: 20 * mostOutcomes }, (code, sums, allowed) => {
    if (!allowed) return;
    codes.push(code);
    values.push(sums[party] ?? 0);
  });
  if (!done || codes.length > mostOutcomes)
    throw new ParleyError(
      "too-large",
      `rules, lines or joint values tie ${group.issues.length} issues to ${size} outcomes, of which one by one at most ${mostOutcomes} are looked at for ${name}: a behaviour with scores cannot play here`,
    );
  return { group, codes: Float64Array.from(codes), values: Float64Array.from(values) };
}

function merged({ values }: Part, { sums, counts }: Sums, name: string): Sums {
  const own = new Map<number, number>();
  for (const value of values) own.set(value, (own.get(value) ?? 0) + 1);
  const all = new Map<number, number>();
  for (const [value, times] of own)
    for (let i = 0; i < sums.length; i++) {
      const sum = value + sums[i]!;
      all.set(sum, (all.get(sum) ?? 0) + times * counts[i]!);
      if (all.size > mostSums)
        throw new ParleyError(
          "too-large",
          `the scores of ${name} add up to more than ${mostSums} different sums: give fewer digits, so that sums coincide`,
        );
    }
  const sorted = Float64Array.from(all.keys()).sort();
  return { sums: sorted, counts: sorted.map((sum) => all.get(sum) ?? 0) };
}

function descended(
  parts: readonly Part[],
  later: readonly Sums[],
  { sum, which, issues }: { readonly sum: number; readonly which: number; readonly issues: number },
): Int32Array {
  const places = new Int32Array(issues);
  let [rest, skip] = [sum, which];
  for (const [at, { group, codes, values }] of parts.entries()) {
    for (let i = 0; i < values.length; i++) {
      const ways = waysTo(later[at + 1]!, rest - values[i]!);
      if (skip >= ways) {
        skip -= ways;
        continue;
      }
      for (const [depth, issue] of group.issues.entries())
        places[issue] = Math.floor(codes[i]! / group.strides[depth]!) % group.sizes[depth]!;
      rest -= values[i]!;
      break;
    }
  }
  return places;
}

function waysTo({ sums, counts }: Sums, sum: number): number {
  const at = firstAtLeast(sums, sum);
  return sums[at] === sum ? counts[at]! : 0;
}

/** The place of the first number that is not below another, in ascending order. @example firstAtLeast(Float64Array.of(1, 3, 5), 2); // => 1 */
export function firstAtLeast(ascending: Float64Array, least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
