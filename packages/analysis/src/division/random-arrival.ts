import { fraction, gcd, type Rational } from "@parley/model";

/** How many claimants {@link randomArrival} takes: it looks at every set of them. */
export const mostArrivals = 16;

/**
 * Random arrival: who comes takes its claim as far as the estate still reaches, on average over all orders of coming.
 * Exact, by the set of those who came before: O(2^n · n), for at most {@link mostArrivals} claims.
 * @see O'Neill (1982), A problem of rights arbitration from the Talmud, Math. Soc. Sci. 2 (recursive completion).
 * @example randomArrival(decimal(200), [100, 200, 300].map((d) => decimal(d))).map(fractionText); // => ["100/3", "250/3", "250/3"]
 */
export function randomArrival(estate: Rational, claims: readonly Rational[]): Rational[] {
  const unit = [estate, ...claims].reduce((common, { denominator: d }) => (common / gcd(common, d)) * d, 1n);
  const whole = ({ numerator, denominator }: Rational): bigint => numerator * (unit / denominator);
  const [available, demanded] = [whole(estate), claims.map(whole)];
  const n = claims.length;
  const factorials = [1n];
  for (let k = 1; k <= n; k++) factorials.push(factorials[k - 1]! * BigInt(k));
  const taken = claims.map(() => 0n);
  const sums = Array.from({ length: 2 ** n }, () => 0n);
  for (let before = 0; before < sums.length; before++) {
    const lowest = 31 - Math.clz32(before & -before);
    if (before > 0) sums[before] = sums[before & (before - 1)]! + demanded[lowest]!;
    const left = available - sums[before]!;
    if (left <= 0n) continue;
    const came = ones(before);
    const orders = factorials[came]! * (factorials[n - came - 1] ?? 0n);
    for (let i = 0; i < n; i++) {
      if (before & (1 << i)) continue;
      const award = demanded[i]! < left ? demanded[i]! : left;
      taken[i] = taken[i]! + orders * award;
    }
  }
  return taken.map((sum) => fraction(sum, factorials[n]! * unit));
}

function ones(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) count++;
  return count;
}
