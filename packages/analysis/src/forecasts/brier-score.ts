import { decimal, difference, fraction, product, quotient, zero, type Rational } from "@parley/model";
import { total } from "../division/exact-value.ts";

/** A probability, 0 to 1 as written, and whether it came about. */
export interface Judged {
  readonly probability: number;
  readonly happened: boolean;
}

/**
 * The squared distance between a probability and what happened, 0 to 1: half of Brier's own sum over both outcomes of
 * a yes-or-no question, which runs from 0 to 2.
 * @see Brier (1950), Verification of forecasts expressed in terms of probability, Monthly Weather Review 78.
 * @example squaredError({ probability: 0.9, happened: false }); // => { numerator: 81n, denominator: 100n }
 */
export function squaredError({ probability, happened }: Judged): Rational {
  const miss = difference(decimal(probability), fraction(happened ? 1n : 0n));
  return product(miss, miss);
}

/**
 * The mean squared distance between probabilities and what happened, exactly: 0 is perfect, 1 the worst, and 1/4 what
 * always saying 50 percent gives.
 * @returns Nothing for no questions.
 * @example brierScore([{ probability: 0.5, happened: true }]); // => { numerator: 1n, denominator: 4n }
 */
export function brierScore(judged: readonly Judged[]): Rational | undefined {
  return judged.length === 0 ? undefined : mean(judged.map(squaredError));
}

/** The mean of several; zero of none. @example mean([decimal(1), decimal(2)]); // => { numerator: 3n, denominator: 2n } */
export function mean(values: readonly Rational[]): Rational {
  return values.length === 0 ? zero : quotient(total(values), fraction(BigInt(values.length)));
}
