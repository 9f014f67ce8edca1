import type { GainSpace } from "./gain-space.ts";

/** A weighted sum of gains that an outcome must reach to be looked at. */
export interface Cut {
  readonly multipliers: Float64Array;
  /** It may rise while the search goes on. */
  need: number;
}

/** How a search ended. */
export interface SearchEnd {
  readonly examined: number;
  readonly finished: boolean;
}

/** A search that can be run again with other needs. */
export type BoundSearch = (run: {
  /** How many partial outcomes may be examined. */
  readonly budget: number;
  /** Takes the point chosen of each set; valid during the call only. It may raise needs. */
  readonly visit: (rows: Int32Array) => void;
}) => SearchEnd;

/**
 * Prepares a search for every outcome whose weighted gains reach the needs of all cuts, by branch and bound: a partial
 * outcome is left as soon as the best completion misses a need by more than rounding can explain. So nothing that
 * reaches the needs is missed; a few that miss them by rounding are visited too.
 * @param cuts - their needs are read while a search runs.
 * @see Land and Doig (1960), An automatic method of solving discrete programming problems, Econometrica 28(3).
 */
export function boundSearch(space: GainSpace, cuts: readonly Cut[]): BoundSearch {
  const scored = space.sets.map((_, s) => cuts.map((cut) => weighted(space, s, cut.multipliers)));
  const order = scored.map((_, s) => s).sort((a, b) => regret(scored[b]!) - regret(scored[a]!) || a - b);
  const levels = order.map((s) => level(scored[s]!));
  const rest = restTops(levels, cuts.length);
  const slack = cuts.map(({ multipliers }) =>
    multipliers.reduce((sum, l, p) => sum + Math.abs(l) * space.magnitudes[p]! * 1e-11, 0),
  );
  const sums = Array.from({ length: order.length + 1 }, () => new Float64Array(cuts.length));
  cuts.forEach(({ multipliers }, c) => (sums[0]![c] = multipliers.reduce((sum, l, p) => sum + l * space.base[p]!, 0)));
  const rows = new Int32Array(order.length);
  return ({ budget, visit }) => {
    let examined = 0;
    const enter = (depth: number): void => {
      const at = levels[depth];
      if (!at) return visit(rows);
      const [own, next, tops] = [sums[depth]!, sums[depth + 1]!, rest[depth + 1]!];
      for (let i = 0; i < at.rows.length; i++) {
        if (++examined > budget) return;
        let c = 0;
        for (; c < cuts.length; c++) {
          next[c] = own[c]! + at.scores[c]![i]!;
          if (next[c]! + tops[c]! < cuts[c]!.need - slack[c]!) break;
        }
        // Points come from the best for the first cut down: what misses that, the rest miss too.
        if (c === 0 && cuts.length > 0) return;
        if (c < cuts.length) continue;
        rows[order[depth]!] = at.rows[i]!;
        enter(depth + 1);
      }
    };
    enter(0);
    return { examined, finished: examined <= budget };
  };
}

function weighted({ gains }: GainSpace, set: number, multipliers: Float64Array): Float64Array {
  const columns = gains[set]!;
  const scores = new Float64Array(columns[0]?.length ?? 1);
  for (const [p, column] of columns.entries())
    for (let i = 0; i < scores.length; i++) scores[i] = scores[i]! + multipliers[p]! * column[i]!;
  return scores;
}

/** How much the second best point of a set costs by the first cut: large ones are decided first. */
function regret([scores]: readonly Float64Array[]): number {
  let [best, second] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const score of scores ?? []) {
    if (score > best) [best, second] = [score, best];
    else if (score > second) second = score;
  }
  return second === Number.NEGATIVE_INFINITY ? Number.MAX_VALUE : best - second;
}

/** The points of a set in the order in which they are tried, and by cut and place what each adds. */
interface Level {
  readonly rows: Int32Array;
  readonly scores: readonly Float64Array[];
}

function level(scores: readonly Float64Array[]): Level {
  const [first] = scores;
  const rows = Int32Array.from({ length: first?.length ?? 1 }, (_, i) => i);
  if (first) rows.sort((a, b) => first[b]! - first[a]! || a - b);
  return { rows, scores: scores.map((of) => Float64Array.from(rows, (row) => of[row]!)) };
}

/** By depth and cut: the most that the sets from there on can add. */
function restTops(levels: readonly Level[], cuts: number): Float64Array[] {
  const rest = [new Float64Array(cuts)];
  for (const { scores } of levels.toReversed())
    rest.unshift(
      rest[0]!.map((sum, c) => sum + scores[c]!.reduce((top, score) => Math.max(top, score), Number.NEGATIVE_INFINITY)),
    );
  return rest;
}
