import {
  compareRationals,
  difference,
  fraction,
  product,
  quotient,
  sum,
  zero,
  type ClaimsRule,
  type Rational,
} from "@parley/model";
import { total } from "./exact-value.ts";
import { randomArrival } from "./random-arrival.ts";

/** Divides an estate among claims that together reach it; awards stand in the order of the claims. */
export type DivisionRule = (estate: Rational, claims: readonly Rational[]) => Rational[];

const half = fraction(1n, 2n);

/**
 * Proportional (PRO): each claim is met in the same part; nothing where nobody claims anything.
 * @see Thomson (2003), Axiomatic and game-theoretic analysis of bankruptcy and taxation problems, Math. Soc. Sci. 45.
 */
function proportional(estate: Rational, claims: readonly Rational[]): Rational[] {
  const sumOfClaims = total(claims);
  if (sumOfClaims.numerator === 0n) return claims.map(() => zero);
  return claims.map((claim) => quotient(product(claim, estate), sumOfClaims));
}

/**
 * Constrained equal awards (CEA): everybody gets the same, but nobody more than it claims: min(d, λ).
 * @see Thomson (2003); Maimonides, 12th century.
 * @example constrainedEqualAwards(decimal(5), [decimal(1), decimal(9)]).map(rationalNumber); // => [1, 4]
 */
export function constrainedEqualAwards(estate: Rational, claims: readonly Rational[]): Rational[] {
  const awards = claims.map(() => zero);
  let rest = estate;
  const order = ascending(claims);
  for (const [k, i] of order.entries()) {
    const equal = quotient(rest, fraction(BigInt(order.length - k)));
    const award = least(claims[i]!, equal);
    awards[i] = award;
    rest = difference(rest, award);
  }
  return awards;
}

/**
 * Constrained equal losses (CEL): everybody loses the same, but nobody more than it claims: max(0, d − λ).
 * @see Thomson (2003); Maimonides, 12th century.
 * @example constrainedEqualLosses(decimal(6), [decimal(1), decimal(9)]).map(rationalNumber); // => [0, 6]
 */
export function constrainedEqualLosses(estate: Rational, claims: readonly Rational[]): Rational[] {
  const losses = constrainedEqualAwards(difference(total(claims), estate), claims);
  return claims.map((claim, i) => difference(claim, losses[i]!));
}

/**
 * Concede-and-divide (CD), for two: each gets what the other concedes, and half of the rest.
 * @see Aumann and Maschler (1985), Game theoretic analysis of a bankruptcy problem from the Talmud, J. Econ. Theory 36.
 */
function concedeAndDivide(estate: Rational, claims: readonly Rational[]): Rational[] {
  const [a = zero, b = zero] = claims;
  const conceded = [b, a].map((other) => largest(difference(estate, other), zero));
  const rest = product(half, difference(estate, total(conceded)));
  return conceded.map((own) => sum(own, rest));
}

/**
 * Talmud: equal awards of half-claims up to half the sum, equal losses of half-claims beyond it.
 * @see Aumann and Maschler (1985).
 */
function talmud(estate: Rational, claims: readonly Rational[]): Rational[] {
  const halves = claims.map((claim) => product(half, claim));
  const sumOfClaims = total(claims);
  if (compareRationals(sum(estate, estate), sumOfClaims) <= 0) return constrainedEqualAwards(estate, halves);
  const losses = constrainedEqualAwards(difference(sumOfClaims, estate), halves);
  return claims.map((claim, i) => difference(claim, losses[i]!));
}

/**
 * Minimal overlap: claims are laid on the estate so that as little as possible is claimed by many, and every part is
 * shared equally by those who claim it.
 * @see O'Neill (1982), A problem of rights arbitration from the Talmud, Math. Soc. Sci. 2.
 * @example minimalOverlap(decimal(10), [2, 4, 7, 8].map((d) => decimal(d))).map(fractionText); // => ["1/2", "7/6", "11/3", "14/3"]
 */
export function minimalOverlap(estate: Rational, claims: readonly Rational[]): Rational[] {
  const within = claims.map((claim) => least(claim, estate));
  const order = ascending(within);
  const level = overlapLevel(estate, within);
  const awards = claims.map(() => zero);
  let [below, shared] = [zero, zero];
  for (const [k, i] of order.entries()) {
    const reach = least(within[i]!, level);
    shared = sum(shared, quotient(difference(reach, below), fraction(BigInt(order.length - k))));
    below = reach;
    awards[i] = sum(shared, difference(within[i]!, reach));
  }
  return awards;
}

/** The level s at which what the claims leave above it fills what the estate leaves above it: Σ max(d − s, 0) = E − s. */
function overlapLevel(estate: Rational, claims: readonly Rational[]): Rational {
  let above = total(claims);
  const order = ascending(claims);
  for (const [k, i] of order.entries()) {
    const others = BigInt(order.length - k - 1);
    // Where one claim alone reaches the estate, every level above the others gives the same.
    const level = others === 0n ? claims[i]! : quotient(difference(above, estate), fraction(others));
    if (compareRationals(level, claims[i]!) <= 0) return level;
    above = difference(above, claims[i]!);
  }
  return zero;
}

/**
 * What the others leave to each when all their claims are met.
 * @see Curiel, Maschler and Tijs (1987), Bankruptcy games, Z. Oper. Res. 31.
 * @example minimalRights(decimal(1), [decimal(1), decimal("0.5")]).map(rationalNumber); // => [0.5, 0]
 */
export function minimalRights(estate: Rational, claims: readonly Rational[]): Rational[] {
  const missing = difference(total(claims), estate);
  return claims.map((claim) => largest(zero, difference(claim, missing)));
}

/**
 * Adjusted proportional (APRO): minimal rights first, the rest in proportion to what remains of the claims, each cut
 * to the rest.
 * @see Curiel, Maschler and Tijs (1987).
 */
function adjustedProportional(estate: Rational, claims: readonly Rational[]): Rational[] {
  const rights = minimalRights(estate, claims);
  const rest = difference(estate, total(rights));
  const truncated = claims.map((claim, i) => least(difference(claim, rights[i]!), rest));
  return proportional(rest, truncated).map((award, i) => sum(award, rights[i]!));
}

/** Every rule by its textbook name. @example divisionRules["Talmud"](decimal(200), [100, 200, 300].map((d) => decimal(d))).map(rationalNumber); // => [50, 75, 75] */
export const divisionRules: Readonly<Record<ClaimsRule, DivisionRule>> = {
  proportional,
  "constrained equal awards": constrainedEqualAwards,
  "constrained equal losses": constrainedEqualLosses,
  "concede-and-divide": concedeAndDivide,
  Talmud: talmud,
  "random arrival": randomArrival,
  "minimal overlap": minimalOverlap,
  "adjusted proportional": adjustedProportional,
};

function ascending(claims: readonly Rational[]): number[] {
  return claims.map((_, i) => i).sort((i, j) => compareRationals(claims[i]!, claims[j]!));
}

function least(a: Rational, b: Rational): Rational {
  return compareRationals(a, b) <= 0 ? a : b;
}

function largest(a: Rational, b: Rational): Rational {
  return compareRationals(a, b) >= 0 ? a : b;
}
