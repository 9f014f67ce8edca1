import { fraction, fractionText, rationalNumber, type ExactValue, type Rational } from "@parley/model";

/** An exact number as results give it. @example exactValue(decimal("0.5")); // => { exact: "1/2", decimal: 0.5 } */
export function exactValue(value: Rational): ExactValue {
  return { exact: fractionText(value), decimal: rationalNumber(value) };
}

/**
 * Exact numbers by party, in the order of the parties.
 * @example exactByParty(["a"], [decimal(2)]); // => { a: { exact: "2", decimal: 2 } }
 */
export function exactByParty(parties: readonly string[], values: readonly Rational[]): Record<string, ExactValue> {
  return Object.fromEntries(parties.map((party, i) => [party, exactValue(values[i]!)]));
}

/** The sum of many. @example total([decimal(1), decimal(2)]); // => { numerator: 3n, denominator: 1n } */
export function total(values: readonly Rational[]): Rational {
  let [numerator, denominator] = [0n, 1n];
  for (const value of values) {
    numerator = numerator * value.denominator + value.numerator * denominator;
    denominator *= value.denominator;
  }
  return fraction(numerator, denominator);
}
