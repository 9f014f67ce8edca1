import { issueGroups, type IssueGroup } from "./issue-group.ts";
import { outcomeCounts } from "./point-outcomes.ts";
import { pointSet, type PointSet } from "./point-set.ts";
import { wholeAt, type ScaledProblem } from "./scaled-problem.ts";
import { sumTree, type SumTree } from "./sum-tree.ts";
import { walkOutcomes } from "./walk-outcomes.ts";

/** The most distinct sums of one half, and the most pairs of boxes that are compared. */
const [mostSums, mostPairs] = [600_000, 6_000_000];

/**
 * Counts the outcomes that meet every constraint and give everybody at least its reservation. The groups are split into
 * two halves; the distinct sums of each stand in a tree of boxes, and pairs of boxes that lie on one side of the
 * reservations as a whole are counted at once (meet in the middle).
 * @param binding - by party: whether some outcome falls below its reservation; the others do not matter.
 * @returns `undefined` when there are too many distinct sums to finish.
 * @see Horowitz and Sahni (1974), Computing partitions with applications to the knapsack problem, J. ACM 21(2).
 */
export function countRational(scaled: ScaledProblem, binding: readonly boolean[]): bigint | undefined {
  const reduced = onlyParties(scaled, binding);
  const groups = issueGroups(reduced, reduced.problem.constraints);
  const halves: [PointSet | undefined, PointSet | undefined] = [undefined, undefined];
  const sets = groups.map((group) => allPoints(reduced, group));
  if (!sets.every((set) => set !== undefined)) return undefined;
  for (const set of sets.sort((a, b) => b.size - a.size)) {
    const smaller = (halves[0]?.size ?? 1) <= (halves[1]?.size ?? 1) ? 0 : 1;
    const half = halves[smaller];
    if (half && half.size * set.size > mostSums) return undefined;
    halves[smaller] = half ? allSums(half, set) : set;
  }
  const [left, right] = halves;
  if (!left) return 1n;
  return countPairs(reduced, left, right ?? nothing(reduced));
}

function onlyParties(scaled: ScaledProblem, kept: readonly boolean[]): ScaledProblem {
  const of = <Item>(items: readonly Item[]): Item[] => items.filter((_, party) => kept[party]);
  return {
    ...scaled,
    problem: { ...scaled.problem, parties: of(scaled.problem.parties) },
    parties: of(scaled.reservations).length,
    scales: of(scaled.scales),
    values: of(scaled.values),
    interactions: of(scaled.interactions),
    reservations: of(scaled.reservations),
  };
}

/** Every distinct vector of a group's allowed outcomes; `undefined` when there are too many outcomes. */
function allPoints({ parties, limbs }: ScaledProblem, group: IssueGroup): PointSet | undefined {
  const width = parties * limbs;
  const size = group.sizes.reduce((product, options) => product * options, 1);
  if (size > 4_000_000) return undefined;
  const columns = Array.from({ length: width }, () => new Float64Array(size));
  const codes = new Float64Array(size);
  let rows = 0;
  walkOutcomes(group, { width, budget: Number.MAX_SAFE_INTEGER }, (code, values, allowed) => {
    if (!allowed) return;
    for (let k = 0; k < width; k++) columns[k]![rows] = values[k]!;
    codes[rows++] = code;
  });
  return pointSet({ rows, columns, codes }, { limbs, source: { kind: "group", group }, efficientOnly: false });
}

function allSums(left: PointSet, right: PointSet): PointSet {
  const rows = left.size * right.size;
  const columns = left.columns.map((column, k) =>
    Float64Array.from(
      { length: rows },
      (_, i) => column[Math.floor(i / right.size)]! + right.columns[k]![i % right.size]!,
    ),
  );
  const codes = Float64Array.from({ length: rows }, (_, i) => i);
  const source = { kind: "pairs", left, right } as const;
  return pointSet({ rows, columns, codes }, { limbs: left.limbs, source, efficientOnly: false });
}

/** The set whose one point adds nothing. */
function nothing({ parties, limbs }: ScaledProblem): PointSet {
  const group: IssueGroup = {
    issues: [],
    sizes: [],
    strides: [],
    columns: [],
    rules: [[]],
    limits: [[]],
    tables: [[]],
  };
  const columns = Array.from({ length: parties * limbs }, () => new Float64Array(1));
  const found = { rows: 1, columns, codes: new Float64Array(1) };
  return pointSet(found, { limbs, source: { kind: "group", group }, efficientOnly: false });
}

function countPairs(scaled: ScaledProblem, left: PointSet, right: PointSet): bigint | undefined {
  if (left.size === 0 || right.size === 0) return 0n;
  const { limbs, reservations } = scaled;
  const [a, b] = [sumTree(left, outcomeCounts(left)), sumTree(right, outcomeCounts(right))];
  const needs = reservations.map(Number);
  // What rounding can hide is decided in whole numbers.
  const slack = needs.map((need, p) =>
    limbs === 1 ? 0 : 1e-12 * (Math.abs(need) + a.magnitudes[p]! + b.magnitudes[p]!),
  );
  const exactly = (x: number, y: number): boolean =>
    reservations.every(
      (need, party) =>
        wholeAt(left.columns, { party, limbs, row: a.rows[x]! }) +
          wholeAt(right.columns, { party, limbs, row: b.rows[y]! }) >=
        need,
    );
  let [count, pairs] = [0n, 0];
  const compare = (x: number, y: number): void => {
    if (++pairs > mostPairs) return;
    let surely = true;
    for (let p = 0; p < needs.length; p++) {
      if (a.tops[p]![x]! + b.tops[p]![y]! < needs[p]! - slack[p]!) return;
      if (a.lows[p]![x]! + b.lows[p]![y]! < needs[p]! + slack[p]!) surely = false;
    }
    const [leafX, leafY] = [isLeaf(a, x), isLeaf(b, y)];
    if (surely || (leafX && leafY)) {
      if (surely || exactly(a.froms[x]!, b.froms[y]!)) count += a.counts[x]! * b.counts[y]!;
    } else if (leafY || (!leafX && a.tos[x]! - a.froms[x]! >= b.tos[y]! - b.froms[y]!)) {
      compare(2 * x + 1, y);
      compare(2 * x + 2, y);
    } else {
      compare(x, 2 * y + 1);
      compare(x, 2 * y + 2);
    }
  };
  compare(0, 0);
  return pairs > mostPairs ? undefined : count;
}

function isLeaf(tree: SumTree, node: number): boolean {
  return tree.tos[node]! - tree.froms[node]! <= 1;
}
