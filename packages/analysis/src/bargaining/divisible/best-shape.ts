import { compareRationals, fraction, product, quotient, sum, zero, type Rational } from "@parley/model";
import { nashOptimum } from "./shape-nash.ts";
import { leximinOptimum, largestSum, sumOptimum, type Factors, type ShapeOptimum } from "./shape-optimum.ts";
import { largestGains, type Shape } from "./shape.ts";

/** What one solution maximises over shapes. */
export interface Measure {
  /** A key that no point of a shape exceeds, from gains that are not reached all at once. */
  readonly ceiling: (gains: readonly bigint[]) => readonly Rational[];
  /** The best point of a shape; `undefined` when none gives everybody its reservation. */
  readonly optimum: (shape: Shape) => ShapeOptimum | undefined;
  /** What the weighted sum of gains reaches wherever a key is as good as this one. */
  readonly need: (optimum: ShapeOptimum) => Rational;
}

/** The best point of all shapes, with what proves that there is none better. */
export interface BestShape extends ShapeOptimum {
  readonly shape: Shape;
  /** What no outcome exceeds; the key itself where that is a fraction. */
  readonly proved: readonly Rational[];
  /** Shapes that the weights do not rule out, solved one by one; and how many there are. */
  readonly compared: number;
  readonly examined: number;
}

/** The smallest gain × factor, then the second smallest, and so on. */
export function leximinMeasure(factors: Factors): Measure {
  return {
    ceiling: (gains) =>
      gains.flatMap((gain, p) => (factors[p] === 0n ? [] : [fraction(gain * factors[p]!)])).sort(compareRationals),
    optimum: (shape) => leximinOptimum(shape, factors),
    need: ({ key, weights }) =>
      product(
        key[0] ?? zero,
        weights.reduce(
          (all, weight, p) => (factors[p] === 0n ? all : sum(all, quotient(weight, fraction(factors[p]!)))),
          zero,
        ),
      ),
  };
}

/** The sum of gain × factor. */
export function sumMeasure(factors: Factors): Measure {
  return {
    ceiling: (gains) => [fraction(gains.reduce((all, gain, p) => all + gain * factors[p]!, 0n))],
    optimum: (shape) => sumOptimum(shape, factors),
    need: ({ key }) => key[0]!,
  };
}

/** The product of the gains, where some outcome gives everybody more than its reservation. */
export function nashMeasure(factors: Factors): Measure {
  return {
    ceiling: (gains) => [fraction(gains.reduce((all, gain) => all * gain, 1n))],
    optimum: (shape) => {
      const even = leximinOptimum(shape, factors);
      return even && even.key[0]!.numerator > 0n ? nashOptimum(shape, even.shares) : undefined;
    },
    need: ({ gains }) => fraction(BigInt(gains.length)),
  };
}

/**
 * The best point of all shapes; of several as good the one in the first shape. Shapes that cannot hold a better point,
 * by what each party gains at most or by the weights of the best point so far, are not looked into.
 * @param shapes - in the order of options and amounts.
 * @returns `undefined` when no shape holds a point that gives everybody its reservation.
 */
export function bestShape(shapes: readonly Shape[], measure: Measure): BestShape | undefined {
  const queue = shapes
    .map((shape, at) => ({ shape, at, gains: largestGains(shape) }))
    .filter(({ gains }) => gains.every((gain) => gain >= 0n))
    .map((one) => ({ ...one, ceiling: measure.ceiling(one.gains) }))
    .sort((a, b) => compareKeys(b.ceiling, a.ceiling) || a.at - b.at);
  let best: { readonly at: number; readonly shape: Shape; readonly found: ShapeOptimum } | undefined;
  let top: readonly Rational[] | undefined;
  for (const { shape, at, ceiling } of queue) {
    if (best && compareKeys(ceiling, best.found.key) < 0) break;
    if (best && compareRationals(largestSum(shape, best.found.weights), measure.need(best.found)) < 0) continue;
    const found = measure.optimum(shape);
    if (!found) continue;
    const proved = found.bound ? [found.bound] : found.key;
    if (!top || compareKeys(proved, top) > 0) top = proved;
    const by = best ? compareKeys(fullKey(found), fullKey(best.found)) : 1;
    if (by > 0 || (by === 0 && at < best!.at)) best = { at, shape, found };
  }
  if (!best || !top) return undefined;
  const { found, shape } = best;
  const need = measure.need(found);
  const compared = queue.filter((one) => compareRationals(largestSum(one.shape, found.weights), need) >= 0).length;
  return { ...found, shape, proved: top, compared, examined: shapes.length };
}

function fullKey({ key, even = [] }: ShapeOptimum): readonly Rational[] {
  return [...key, ...even];
}

/** Negative, zero or positive as the first of two keys of the same length is below, at or above the second. */
export function compareKeys(a: readonly Rational[], b: readonly Rational[]): number {
  for (const [i, value] of a.entries()) {
    const by = compareRationals(value, b[i]!);
    if (by !== 0) return by;
  }
  return 0;
}
