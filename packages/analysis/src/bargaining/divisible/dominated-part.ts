import type { Shape } from "./shape.ts";

/** A fraction with a positive denominator, not in lowest terms. */
export interface Share {
  readonly over: bigint;
  readonly under: bigint;
}

/** What is taken out of a segment, in shares of its step; an end is taken out too, or stays. */
export interface Cut {
  readonly low: Share;
  readonly high: Share;
  readonly lowOut: boolean;
  readonly highOut: boolean;
}

/** Negative, zero or positive as the first is below, at or above the second. */
export function compareShares(a: Share, b: Share): bigint {
  return a.over * b.under - b.over * a.under;
}

/** Nothing of the step, and all of it. */
export const [none, whole]: readonly [Share, Share] = [
  { over: 0n, under: 1n },
  { over: 1n, under: 1n },
];

/** A bound (constant + slope × share) ÷ under on how much of the other step is taken. */
interface Bound {
  readonly constant: bigint;
  readonly slope: bigint;
  readonly under: bigint;
}

/**
 * Where a point or segment is dominated by some point of another, both of at most one step along which somebody gains
 * and somebody loses. How much of the other's step is taken is eliminated from the inequalities (Fourier and Motzkin),
 * so the part is exact, for any number of parties; it is one interval, for a projection of a convex set is convex.
 * @param keepEqual - whether points that both have are left in.
 * @returns `undefined` when no point is dominated.
 * @see Dantzig and Eaves (1973), Fourier–Motzkin elimination and its dual, J. Combinatorial Theory A 14(3).
 */
export function dominatedPart(own: Shape, other: Shape, keepEqual: boolean): Cut | undefined {
  const [ownStep, otherStep] = [own.steps[0]?.gains, other.steps[0]?.gains];
  let [low, high] = [none, ownStep ? whole : none];
  const within = (slope: bigint, atMost: bigint): boolean => {
    if (slope === 0n) return atMost >= 0n;
    const end = slope > 0n ? { over: atMost, under: slope } : { over: -atMost, under: -slope };
    if (slope > 0n && compareShares(end, high) < 0n) high = end;
    if (slope < 0n && compareShares(end, low) > 0n) low = end;
    return true;
  };
  const least: Bound[] = [{ constant: 0n, slope: 0n, under: 1n }];
  const most: Bound[] = [{ constant: 1n, slope: 0n, under: 1n }];
  for (const [party, gain] of own.corner.entries()) {
    const missing = gain - other.corner[party]!;
    const slope = ownStep?.[party] ?? 0n;
    const under = otherStep?.[party] ?? 0n;
    if (under === 0n && !within(slope, -missing)) return undefined;
    if (under > 0n) least.push({ constant: missing, slope, under });
    if (under < 0n) most.push({ constant: -missing, slope: -slope, under: -under });
  }
  for (const a of least)
    for (const b of most)
      if (!within(a.slope * b.under - b.slope * a.under, b.constant * a.under - a.constant * b.under)) return undefined;
  const by = compareShares(low, high);
  if (by > 0n) return undefined;
  const [lowEqual, highEqual] = [meets(own, other, low), meets(own, other, high)];
  if (!keepEqual) return { low, high, lowOut: true, highOut: true };
  // Two common points are a common line, along which neither dominates the other.
  if (lowEqual && highEqual) return undefined;
  return { low, high, lowOut: !lowEqual, highOut: !highEqual };
}

/** Whether the other has the very point that lies at a share of the own step. */
function meets(own: Shape, other: Shape, { over, under }: Share): boolean {
  const gaps = own.corner.map(
    (gain, party) => (gain - other.corner[party]!) * under + (own.steps[0]?.gains[party] ?? 0n) * over,
  );
  const step = other.steps[0]?.gains ?? gaps.map(() => 0n);
  const moved = step.findIndex((gain) => gain !== 0n);
  if (moved < 0) return gaps.every((gap) => gap === 0n);
  const [from, along] = [gaps[moved]!, step[moved]!];
  return gaps.every((gap, party) => gap * along === from * step[party]!);
}
