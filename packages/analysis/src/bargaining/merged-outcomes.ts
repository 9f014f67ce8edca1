import type { OpenParty } from "./open-values.ts";
import { valueGaps, type ValueGaps } from "./value-gaps.ts";

/** How many comparisons of two outcomes the merging may make. */
const mostComparisons = 20_000_000;

/**
 * Merges what groups of issues allow into whole outcomes and drops, after each merge, those that another one dominates
 * whatever the open values are. Nothing that is efficient for some values is lost: what dominates a part dominates it
 * in every whole, and what dominates is itself kept or dominated by something kept.
 * @param parts - by group, outcomes that are 0 at the places of other groups.
 * @param bounds.most - how many may be kept at any time.
 * @returns In the order of options by place; `undefined` when there are more, or it takes too long.
 * @example mergedOutcomes([[[0, 0], [1, 0]], [[0, 0], [0, 1]]], { parties: [], places: 2, most: 9 })?.length; // => 4
 */
export function mergedOutcomes(
  parts: readonly (readonly (readonly number[])[])[],
  { parties, places, most }: { readonly parties: readonly OpenParty[]; readonly places: number; readonly most: number },
): (readonly number[])[] | undefined {
  const search: Search = { gaps: parties.map(valueGaps), left: mostComparisons, most };
  let merged: (readonly number[])[] | undefined = [Array.from({ length: places }, () => 0)];
  for (const part of parts) {
    const own = undominated(part, search);
    if (!own) return undefined;
    const before: readonly (readonly number[])[] = merged;
    if (before.length * own.length > search.left) return undefined;
    const pairs = before.flatMap((outcome) => own.map((other) => outcome.map((option, at) => option + other[at]!)));
    merged = before.length === 1 || own.length === 1 ? pairs : undominated(pairs, search);
    if (!merged || merged.length > most) return undefined;
  }
  return merged.sort(byOptions);
}

interface Search {
  readonly gaps: readonly ValueGaps[];
  readonly most: number;
  left: number;
}

function undominated(outcomes: readonly (readonly number[])[], search: Search): (readonly number[])[] | undefined {
  let kept: (readonly number[])[] = [];
  for (const outcome of outcomes) {
    search.left -= kept.length;
    if (search.left < 0 || kept.length > search.most) return undefined;
    const found = kept.map((other) => alwaysDominates(search.gaps, other, outcome));
    if (found.includes(1)) continue;
    if (found.includes(-1)) kept = kept.filter((_, i) => found[i] !== -1);
    kept.push(outcome);
  }
  return kept;
}

/**
 * 1 where one outcome gives nobody less than another for any open values and somebody more for all of them, −1 where
 * the other does, else 0.
 */
function alwaysDominates(gaps: readonly ValueGaps[], one: readonly number[], other: readonly number[]): -1 | 0 | 1 {
  let [above, below, strict] = [true, true, false];
  for (const gapOf of gaps) {
    const { min, max } = gapOf(one, other);
    above &&= min >= 0;
    below &&= max <= 0;
    if (!above && !below) return 0;
    strict ||= min > 0 || max < 0;
  }
  return !strict ? 0 : above ? 1 : -1;
}

function byOptions(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((option, i) => option !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
