import { compareRationals, fraction, product, zero, type Rational } from "@parley/model";
import { linearOptimum, type LinearLimit } from "../linear-optimum.ts";
import { gainsAt, type Shape } from "./shape.ts";

/** The best point of one shape by some measure. */
export interface ShapeOptimum {
  /** What is compared, number by number. */
  readonly key: readonly Rational[];
  /** What is compared after that, so that equals are not told apart by a solver's habit. */
  readonly even?: readonly Rational[];
  /** How much of each step is taken. */
  readonly shares: readonly Rational[];
  readonly gains: readonly Rational[];
  /** By party, weights of its gains whose sum no point of the shape exceeds that meets what the key says first. */
  readonly weights: readonly Rational[];
  /** What no point of the shape exceeds, where it is more than the key. */
  readonly bound?: Rational;
}

/** Factors by which gains become comparable; a party with 0 must only get its reservation. */
export type Factors = readonly bigint[];

/**
 * The point of a shape with the largest smallest gain × factor, then the second smallest, and so on, among those that
 * give everybody at least its reservation: a linear programme for each level, the parties that its duals hold there
 * being settled.
 * @param least - a weighted sum of gains that must be reached besides, where there is one.
 * @returns `undefined` when no point gives everybody its reservation.
 * @see Ogryczak and Śliwiński (2006), On direct methods for lexicographic min-max optimization, ICCSA, LNCS 3982.
 */
export function leximinOptimum(
  shape: Shape,
  factors: Factors,
  least?: { readonly factors: Factors; readonly reach: Rational },
): ShapeOptimum | undefined {
  const settledAt = new Map<number, Rational>();
  const counted = factors.flatMap((factor, party) => (factor > 0n ? [party] : []));
  let shares: readonly Rational[] = shape.steps.map(() => zero);
  let weights: readonly Rational[] | undefined;
  while (weights === undefined || settledAt.size < counted.length) {
    const open = counted.filter((party) => !settledAt.has(party));
    const limits = factors.map((factor, party): LinearLimit => {
      const at = settledAt.get(party) ?? zero;
      const scale = at.denominator * (factor > 0n ? factor : 1n);
      const own = open.includes(party) ? 1n : 0n;
      return reach(shape, { party, scale, slack: own, atLeast: at.numerator });
    });
    if (least) limits.push(reachSum(shape, least));
    const found = linearOptimum(
      [...shape.steps.map(() => 0n), open.length > 0 ? 1n : 0n],
      [...limits, ...atMostWhole(shape), { weights: [...shape.steps.map(() => 0n), 1n], atMost: most(shape, factors) }],
    );
    if (found.kind !== "optimal") return undefined;
    shares = found.at.slice(0, -1);
    weights ??= factors.map((factor, party) => product(found.duals[party]!, fraction(factor > 0n ? factor : 1n)));
    const level = found.at.at(-1)!;
    for (const party of open) if (found.duals[party]!.numerator > 0n) settledAt.set(party, level);
  }
  const gains = gainsAt(shape, shares);
  const key = counted.map((party) => product(gains[party]!, fraction(factors[party]!))).sort(compareRationals);
  return { key, shares, gains, weights };
}

/**
 * The point of a shape with the largest weighted sum of gains that gives everybody at least its reservation; of
 * several, the one with the largest smallest gain × factor, so that no party is favoured by a solver's habit.
 * @returns `undefined` when there is none.
 */
export function sumOptimum(shape: Shape, factors: Factors): ShapeOptimum | undefined {
  const found = linearOptimum(
    shape.steps.map(({ gains }) => weightedSum(gains, factors)),
    [
      ...factors.map((_, party) => {
        const { weights, atMost } = reach(shape, { party, scale: 1n, slack: 0n, atLeast: 0n });
        return { weights: weights.slice(0, -1), atMost };
      }),
      ...atMostWhole(shape).map(({ weights, atMost }) => ({ weights: weights.slice(0, -1), atMost })),
    ],
  );
  if (found.kind !== "optimal") return undefined;
  const corner = weightedSum(shape.corner, factors);
  const value = fraction(found.value.numerator + corner * found.value.denominator, found.value.denominator);
  const even = leximinOptimum(shape, factors, { factors, reach: value })!;
  const weights = factors.map((factor, party) => {
    const { numerator, denominator } = found.duals[party]!;
    return fraction(factor * denominator + numerator, denominator);
  });
  return { ...even, key: [value], even: even.key, weights };
}

/** What a weighted sum of gains is at most: of every step the better end. */
export function largestSum({ corner, steps }: Shape, weights: readonly Rational[]): Rational {
  const scale = weights.reduce((all, { denominator }) => all * denominator, 1n);
  const whole = weights.map(({ numerator, denominator }) => (numerator * scale) / denominator);
  const sum = steps.reduce(
    (all, { gains }) => {
      const step = weightedSum(gains, whole);
      return step > 0n ? all + step : all;
    },
    weightedSum(corner, whole),
  );
  return fraction(sum, scale);
}

function weightedSum(gains: readonly bigint[], factors: Factors): bigint {
  return gains.reduce((sum, gain, party) => sum + gain * factors[party]!, 0n);
}

/** That scale × gain − slack × level is no less than a number; the level is the last variable. */
function reach(
  { corner, steps }: Shape,
  at: { readonly party: number; readonly scale: bigint; readonly slack: bigint; readonly atLeast: bigint },
): LinearLimit {
  const { party, scale, slack, atLeast } = at;
  return {
    weights: [...steps.map(({ gains }) => -scale * gains[party]!), slack],
    atMost: scale * corner[party]! - atLeast,
  };
}

function reachSum(
  { corner, steps }: Shape,
  { factors, reach: { numerator, denominator } }: { readonly factors: Factors; readonly reach: Rational },
): LinearLimit {
  return {
    weights: [...steps.map(({ gains }) => -denominator * weightedSum(gains, factors)), 0n],
    atMost: denominator * weightedSum(corner, factors) - numerator,
  };
}

function atMostWhole({ steps }: Shape): LinearLimit[] {
  return steps.map((_, j) => ({ weights: [...steps.map((__, k) => (j === k ? 1n : 0n)), 0n], atMost: 1n }));
}

/** More than any level can be, so that a level that nobody holds down stays finite. */
function most({ corner, steps }: Shape, factors: Factors): bigint {
  const size = (value: bigint): bigint => (value < 0n ? -value : value);
  return corner.reduce(
    (sum, gain, party) =>
      sum + factors[party]! * steps.reduce((all, { gains }) => all + size(gains[party]!), size(gain)),
    1n,
  );
}
