import { ParleyError } from "./parley-error.ts";
import { compareRationals, decimal, fraction, quotient, rationalNumber } from "./rational.ts";

/**
 * A probability as people write it: 35% or 0.35. A bare whole number is neither, and is not guessed at.
 * @returns From 0 to 1.
 * @throws {ParleyError} `invalid-input` for anything else.
 * @example readProbability("35%"); // => 0.35
 */
export function readProbability(typed: string): number {
  const [, digits, percent = ""] = /^(\d*[.,]?\d+)\s*(%|percent|per cent)?$/i.exec(typed.trim()) ?? [];
  const value = digits === undefined ? undefined : decimal(digits.replace(",", "."));
  const isBare = percent === "" && /^0*[1-9]\d*$/.test(digits ?? "");
  const share = value && (percent === "" ? value : quotient(value, fraction(100n)));
  if (share === undefined || isBare || compareRationals(share, fraction(1n)) > 0)
    throw new ParleyError("invalid-input", `expected a probability such as 35% or 0.35, not "${typed}"`);
  return rationalNumber(share);
}
