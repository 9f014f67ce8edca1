import { carry } from "./scaled-problem.ts";
import { efficientRows } from "./efficient-rows.ts";
import type { IssueGroup } from "./issue-group.ts";

/** Where the outcomes of a {@link PointSet} come from: the codes of a group, or pairs of points of two sets. */
export type PointSource =
  | { readonly kind: "group"; readonly group: IssueGroup }
  | { readonly kind: "pairs"; readonly left: PointSet; readonly right: PointSet };

/** Distinct utility vectors over some issues, each with the outcomes that have it; lexicographically descending. */
export interface PointSet {
  readonly size: number;
  readonly limbs: number;
  /** By party × limbs + limb, one row per point. */
  readonly columns: readonly Float64Array[];
  readonly source: PointSource;
  /** Codes of outcomes, or `left × right.size + right` of pairs; those of a point lie together, ascending. */
  readonly members: Float64Array;
  /** Where the members of each point begin, and at the end their number. */
  readonly starts: Int32Array;
}

/** Rows that may be points, before equal ones are put together. */
export interface Candidates {
  readonly rows: number;
  readonly columns: readonly Float64Array[];
  readonly codes: Float64Array;
}

/**
 * Puts equal vectors together and, unless all are wanted, leaves out those that another vector dominates.
 * O(n log n) for two parties and one more factor for each further one, in practice.
 */
export function pointSet(
  found: Candidates,
  made: { readonly limbs: number; readonly source: PointSource; readonly efficientOnly: boolean },
): PointSet {
  const { limbs, source } = made;
  carry(found.columns, limbs, found.rows);
  const { columns, codes } = found;
  const order = descending(found, limbs);
  const firsts: number[] = [];
  for (let i = 0; i < order.length; i++)
    if (i === 0 || columns.some((column) => column[order[i]!] !== column[order[i - 1]!])) firsts.push(i);
  firsts.push(order.length);
  const keys = keyColumns({ columns, limbs, rows: Int32Array.from(firsts.slice(0, -1), (i) => order[i]!) });
  const kept = made.efficientOnly ? efficientRows(keys) : Int32Array.from({ length: firsts.length - 1 }, (_, i) => i);
  const starts = new Int32Array(kept.length + 1);
  kept.forEach((group, i) => (starts[i + 1] = starts[i]! + firsts[group + 1]! - firsts[group]!));
  const members = new Float64Array(starts[kept.length]!);
  kept.forEach((group, i) => {
    for (let at = firsts[group]!, to = starts[i]!; at < firsts[group + 1]!; at++) members[to++] = codes[order[at]!]!;
  });
  return {
    size: kept.length,
    limbs,
    columns: columns.map((column) => Float64Array.from(kept, (group) => column[order[firsts[group]!]!]!)),
    source,
    members,
    starts,
  };
}

/** The rows from the largest vector to the smallest, equal ones by their codes. */
function descending({ rows, columns, codes }: Candidates, limbs: number): Int32Array {
  const order = Int32Array.from({ length: rows }, (_, i) => i);
  const [first, second] = columns;
  if (columns.length === 2 && limbs === 1 && first && second)
    return order.sort((a, b) => first[b]! - first[a]! || second[b]! - second[a]! || codes[a]! - codes[b]!);
  return order.sort((a, b) => {
    for (const column of columns) if (column[a] !== column[b]) return column[b]! - column[a]!;
    return codes[a]! - codes[b]!;
  });
}

/** One column per party that orders rows as the party's whole numbers do: the numbers themselves, or their ranks. */
function keyColumns(of: {
  readonly columns: readonly Float64Array[];
  readonly limbs: number;
  readonly rows: Int32Array;
}): Float64Array[] {
  const { columns, limbs, rows } = of;
  return Array.from({ length: columns.length / limbs }, (_, party) => {
    const own = columns.slice(party * limbs, (party + 1) * limbs);
    if (limbs === 1) return Float64Array.from(rows, (row) => own[0]![row]!);
    const differ = (a: number, b: number): number => {
      for (const column of own) {
        const by = column[rows[a]!]! - column[rows[b]!]!;
        if (by !== 0) return by;
      }
      return 0;
    };
    const order = Int32Array.from({ length: rows.length }, (_, i) => i).sort(differ);
    const ranks = new Float64Array(rows.length);
    let rank = 0;
    for (let i = 0; i < order.length; i++) {
      if (i > 0 && differ(order[i]!, order[i - 1]!) !== 0) rank++;
      ranks[order[i]!] = rank;
    }
    return ranks;
  });
}
