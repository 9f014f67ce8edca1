import { compareRationals, decimal, ParleyError, rationalText, type Rational } from "@parley/model";

/**
 * An exact value as decimal digits.
 * @param what - what the value is, for the error.
 * @throws {ParleyError} `unsupported-format` for a value without an end to its digits, such as one third.
 * @example exactDigits(decimal("0.25"), "the weight of Pay"); // => "0.25"
 */
export function exactDigits(value: Rational, what: string): string {
  const text = rationalText(value);
  if (!text.includes("/")) return text;
  throw new ParleyError("unsupported-format", `${what} is ${text}, which has no end as a decimal: nothing was written`);
}

/**
 * An exact value as a number of JSON or YAML that is read back as the same value.
 * @param what - what the value is, for the error.
 * @throws {ParleyError} `unsupported-format` for a value with more digits than such a number keeps.
 * @example exactNumber(decimal("0.25"), "the weight of Pay"); // => 0.25
 */
export function exactNumber(value: Rational, what: string): number {
  const text = exactDigits(value, what);
  const number = Number(text);
  if (Number.isFinite(number) && compareRationals(decimal(number), value) === 0) return number;
  throw new ParleyError(
    "unsupported-format",
    `${what} is ${text}, more digits than such a file keeps: nothing was written`,
  );
}
