import { ParleyError } from "./parley-error.ts";

/** An exact number: a fraction in lowest terms with a positive denominator. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Nothing. @example rationalNumber(zero); // => 0 */
export const zero: Rational = { numerator: 0n, denominator: 1n };

/**
 * A fraction in lowest terms.
 * @throws {ParleyError} `invalid-input` for a denominator of zero.
 * @example fraction(2n, -4n); // => { numerator: -1n, denominator: 2n }
 */
export function fraction(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new ParleyError("invalid-input", "expected a number, not a division by zero");
  const sign = denominator < 0n ? -1n : 1n;
  const common = gcd(numerator, denominator) * sign;
  return { numerator: numerator / common, denominator: denominator / common };
}

/** The largest decimal exponent that {@link decimal} takes: beyond it a typing slip is likelier than a value. */
const largestExponent = 400;

/**
 * A decimal as written, exactly: `0.1` is one tenth, not the binary number nearest to it.
 * @param written - digits with an optional sign, point and exponent; of a number, its shortest decimal form.
 * @throws {ParleyError} `invalid-input` for anything else, also for NaN and infinities.
 * @example decimal("-1.25"); // => { numerator: -5n, denominator: 4n }
 */
export function decimal(written: string | number): Rational {
  const match = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?\s*$/.exec(String(written));
  const [, sign = "", whole = "", part = "", exponent = "0"] = match ?? [];
  const power = Number(exponent) - part.length;
  if (!match || whole + part === "" || whole.length + part.length > 400 || Math.abs(power) > largestExponent)
    throw new ParleyError("invalid-input", `expected a number, not "${String(written).slice(0, 40)}"`);
  const digits = BigInt(`${whole}${part}`) * (sign === "-" ? -1n : 1n);
  return power < 0 ? fraction(digits, 10n ** BigInt(-power)) : fraction(digits * 10n ** BigInt(power));
}

/** The sum. @example sum(decimal("0.1"), decimal("0.2")); // => { numerator: 3n, denominator: 10n } */
export function sum(a: Rational, b: Rational): Rational {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** The first less the second. @example difference(decimal(1), decimal("0.5")); // => { numerator: 1n, denominator: 2n } */
export function difference(a: Rational, b: Rational): Rational {
  return fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

/** The product. @example product(decimal("0.5"), decimal(4)); // => { numerator: 2n, denominator: 1n } */
export function product(a: Rational, b: Rational): Rational {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/**
 * The first divided by the second.
 * @throws {ParleyError} `invalid-input` when the second is zero.
 * @example quotient(decimal(1), decimal(3)); // => { numerator: 1n, denominator: 3n }
 */
export function quotient(a: Rational, b: Rational): Rational {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative, zero or positive as the first is below, at or above the second. @example compareRationals(zero, decimal(2)); // => -1 */
export function compareRationals(a: Rational, b: Rational): number {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * The number nearest to it, also where numerator and denominator are too long for a number.
 * @example rationalNumber(fraction(1n, 3n)); // => 1 / 3
 */
export function rationalNumber({ numerator, denominator }: Rational): number {
  const size = numerator < 0n ? -numerator : numerator;
  if (size <= largestSafe && denominator <= largestSafe) return Number(numerator) / Number(denominator);
  const shift = BigInt(Math.max(0, 66 + bits(denominator) - bits(size)));
  // A quotient of at least 65 bits; its last bit is set when digits are lost, so that rounding sees them.
  const scaled = size << shift;
  const digits = (scaled / denominator) | (scaled % denominator === 0n ? 0n : 1n);
  const value = Number(digits) / 2 ** Number(shift);
  return numerator < 0n ? -value : value;
}

/**
 * It as text: decimal digits where these end, else a fraction.
 * @example rationalText(fraction(1n, 3n)); // => "1/3"
 */
export function rationalText({ numerator, denominator }: Rational): string {
  let [rest, twos, fives] = [denominator, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  if (rest !== 1n) return `${numerator}/${denominator}`;
  const places = Math.max(twos, fives);
  const digits = (numerator * 10n ** BigInt(places)) / denominator;
  const plain = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
  const point = plain.length - places;
  return `${digits < 0n ? "-" : ""}${plain.slice(0, point)}${places > 0 ? `.${plain.slice(point)}` : ""}`;
}

/** The largest whole number that divides both. @example gcd(12n, 18n); // => 6n */
export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

const largestSafe = BigInt(Number.MAX_SAFE_INTEGER);

function bits(value: bigint): number {
  return value.toString(16).length * 4;
}
