import {
  compareRationals,
  difference,
  fraction,
  product,
  quotient,
  rationalNumber,
  zero,
  type Rational,
} from "@parley/model";
import { solvedSystem } from "../solved-system.ts";
import { gainsAt, type Shape } from "./shape.ts";
import { largestSum, type ShapeOptimum } from "./shape-optimum.ts";

/** Shares of steps are multiples of 2^-52. */
const grain = 52;

/** The most steps that the search for the best shares takes. */
const mostSteps = 80;

/**
 * The point of a shape with the largest product of gains. Of two parties along one step it is the top of a parabola,
 * and exact; otherwise it need not be a fraction at all, and the best share found stands with a bound: by the
 * inequality of arithmetic and geometric means no product exceeds p·(M/n)^n, where p is the product found, n the number
 * of parties and M the largest sum of gains, each divided by the gain found.
 * @param start - shares at which every gain is above 0.
 * @see Nash (1950), The bargaining problem, Econometrica 18(2).
 */
export function nashOptimum(shape: Shape, start: readonly Rational[]): ShapeOptimum {
  const shares = shape.steps.length === 1 && shape.corner.length === 2 ? [parabolaTop(shape)] : ascended(shape, start);
  const gains = gainsAt(shape, shares);
  const value = gains.reduce(product);
  const weights = gains.map((gain) => quotient(fraction(1n), gain));
  const mean = quotient(largestSum(shape, weights), fraction(BigInt(gains.length)));
  const bound = gains.reduce((all) => product(all, mean), value);
  const exact = compareRationals(mean, fraction(1n)) <= 0 || (shape.steps.length === 1 && gains.length === 2);
  return { key: [value], shares, gains, weights, ...(exact ? {} : { bound }) };
}

/** Where (a + bt)(c + dt) is largest between 0 and 1, one of b and d being negative. */
function parabolaTop({ corner, steps }: Shape): Rational {
  const [a = 0n, c = 0n] = corner;
  const [b = 0n, d = 0n] = steps[0]!.gains;
  const top = fraction(-(a * d + b * c), 2n * b * d);
  return top.numerator <= 0n ? zero : top.numerator >= top.denominator ? fraction(1n) : top;
}

/**
 * Goes from the start uphill by Newton's method on the sum of the logarithms of the gains, kept within 0 and 1.
 * @see Bertsekas (1982), Projected Newton methods for optimization problems with simple constraints, SIAM J. Control
 * and Optimization 20(2).
 */
function ascended(shape: Shape, start: readonly Rational[]): Rational[] {
  const units = gainsAt(shape, start).map(rationalNumber);
  const corner = shape.corner.map((gain, p) => Number(gain) / units[p]!);
  const steps = shape.steps.map(({ gains }) => gains.map((gain, p) => Number(gain) / units[p]!));
  const gainsOf = (shares: Float64Array): number[] =>
    corner.map((gain, p) => steps.reduce((sum, step, j) => sum + step[p]! * shares[j]!, gain));
  let shares = Float64Array.from(start, rationalNumber);
  for (let taken = 0; taken < mostSteps; taken++) {
    const next = uphill({ gainsOf, steps }, shares);
    if (!next) break;
    shares = next;
  }
  return Array.from(shares, (share) => fraction(BigInt(Math.round(share * 2 ** grain)), 1n << BigInt(grain)));
}

/** One step uphill; `undefined` where none is found. */
function uphill(
  { gainsOf, steps }: { readonly gainsOf: (shares: Float64Array) => number[]; readonly steps: readonly number[][] },
  shares: Float64Array,
): Float64Array<ArrayBuffer> | undefined {
  const gains = gainsOf(shares);
  const slopesAt = (of: readonly number[]): number[] =>
    steps.map((step) => step.reduce((all, gain, p) => all + gain / of[p]!, 0));
  const slopes = slopesAt(gains);
  // What better ends of the steps would add to the sum of gains over the gains here: 0 at the top.
  const gapAt = (at: Float64Array): number =>
    slopesAt(gainsOf(at)).reduce((all, slope, j) => all + (slope > 0 ? slope * (1 - at[j]!) : -slope * at[j]!), 0);
  const gap = gapAt(shares);
  // A share at an end stays there while the slope points beyond it.
  const free = slopes.flatMap((slope, j) =>
    (shares[j] === 0 && slope <= 0) || (shares[j] === 1 && slope >= 0) ? [] : [j],
  );
  if (free.length === 0) return undefined;
  const bend = free.map((j) =>
    Float64Array.from(free, (k) =>
      steps[j]!.reduce((all, gain, p) => all + (gain * steps[k]![p]!) / gains[p]! ** 2, 0),
    ),
  );
  bend.forEach((row, i) => (row[i] = row[i]! * (1 + 1e-12)));
  const newton = solvedSystem(
    bend,
    Float64Array.from(free, (j) => slopes[j]!),
  );
  const plain = Float64Array.from(free, (j, i) => slopes[j]! / bend[i]![i]!);
  const height = (at: Float64Array): number =>
    gainsOf(at).reduce(
      (all, gain, p) => all + (gain > 0 ? Math.log1p(gain / gains[p]! - 1) : Number.NEGATIVE_INFINITY),
      0,
    );
  for (const direction of [newton, plain])
    for (let length = 1; length > 1e-9; length /= 4) {
      const next = shares.slice();
      free.forEach((j, i) => (next[j] = Math.min(1, Math.max(0, shares[j]! + length * direction[i]!))));
      const rise = height(next);
      // Near the top heights differ by less than rounding, and the gap decides.
      if (rise > 1e-13 || (rise > -1e-13 && gapAt(next) < gap)) return next;
    }
  return undefined;
}

/** A number rounded down or up to so many digits after the first, as text says more than the digits of a fraction. */
export function roundedTo(value: Rational, digits: number, up: boolean): Rational {
  let [scale, size] = [1n, value];
  const enough = fraction(10n ** BigInt(digits));
  while (size.numerator > 0n && compareRationals(size, enough) < 0) {
    scale *= 10n;
    size = product(size, fraction(10n));
  }
  const floor = size.numerator / size.denominator;
  const rest = difference(size, fraction(floor)).numerator === 0n ? 0n : 1n;
  return fraction(up ? floor + rest : floor, scale);
}
