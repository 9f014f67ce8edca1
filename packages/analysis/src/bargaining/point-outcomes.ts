import type { PointSet } from "./point-set.ts";

/** The option chosen on each issue of the problem, by its place; -1 where an issue is not part of it. */
export type Choice = Int32Array;

/**
 * How many outcomes have the utilities of each point. One multiplication per pair of points that was kept.
 * @param known - counts of sets already seen.
 */
export function outcomeCounts(set: PointSet, known = new Map<PointSet, readonly bigint[]>()): readonly bigint[] {
  const seen = known.get(set);
  if (seen) return seen;
  const { source, members, starts } = set;
  const count = (): bigint[] => {
    if (source.kind === "group") return Array.from({ length: set.size }, (_, i) => BigInt(starts[i + 1]! - starts[i]!));
    const [left, right] = [outcomeCounts(source.left, known), outcomeCounts(source.right, known)];
    return Array.from({ length: set.size }, (_, i) => {
      let sum = 0n;
      for (let at = starts[i]!; at < starts[i + 1]!; at++)
        sum += left[Math.floor(members[at]! / right.length)]! * right[members[at]! % right.length]!;
      return sum;
    });
  };
  const counts = count();
  known.set(set, counts);
  return counts;
}

/** The first outcomes of points already asked for; one for each limit. */
export type KnownOutcomes = Map<PointSet, Map<number, readonly Choice[]>>;

/** What {@link firstOutcomes} is asked for. */
export interface OutcomesAsked {
  /** How many issues the problem has. */
  readonly issues: number;
  /** How many outcomes to give at most. */
  readonly limit: number;
  readonly known: KnownOutcomes;
}

/** The first outcomes that have the utilities of a point, in the order of the issues and their options. */
export function firstOutcomes(set: PointSet, point: number, asked: OutcomesAsked): readonly Choice[] {
  const ofSet = asked.known.get(set) ?? new Map<number, readonly Choice[]>();
  asked.known.set(set, ofSet);
  const found = ofSet.get(point) ?? listedOutcomes(set, point, asked);
  ofSet.set(point, found);
  return found;
}

function listedOutcomes({ source, members, starts }: PointSet, point: number, asked: OutcomesAsked): Choice[] {
  const { issues, limit } = asked;
  const own = members.subarray(starts[point], starts[point + 1]);
  if (source.kind === "group") {
    const { group } = source;
    return Array.from(own.subarray(0, limit), (code) => {
      const choice = new Int32Array(issues).fill(-1);
      group.issues.forEach((issue, i) => {
        choice[issue] = Math.floor(code / group.strides[i]!) % group.sizes[i]!;
      });
      return choice;
    });
  }
  const { left, right } = source;
  let found: Choice[] = [];
  for (const member of own) {
    const lefts = firstOutcomes(left, Math.floor(member / right.size), asked);
    const rights = firstOutcomes(right, member % right.size, asked);
    found = firstOf([...found, ...combinedOutcomes(lefts, rights)], limit);
  }
  return found;
}

/** Every choice of the one list with every choice of the other. */
export function combinedOutcomes(lefts: readonly Choice[], rights: readonly Choice[]): Choice[] {
  return lefts.flatMap((left) => rights.map((right) => left.map((option, issue) => Math.max(option, right[issue]!))));
}

/** The first choices in the order of the issues and their options. */
export function firstOf(choices: Choice[], limit: number): Choice[] {
  return choices.sort(compareChoices).slice(0, limit);
}

/** Negative when the first choice comes first in the order of the issues and their options. */
function compareChoices(a: Choice, b: Choice): number {
  for (let issue = 0; issue < a.length; issue++) if (a[issue] !== b[issue]) return a[issue]! - b[issue]!;
  return 0;
}
