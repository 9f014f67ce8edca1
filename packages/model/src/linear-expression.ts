import { ParleyError } from "./parley-error.ts";
import { decimal, difference, fraction, product, quotient, sum, zero, type Rational } from "./rational.ts";

/** A number that may depend on one free parameter: `constant + slope × parameter`. */
export interface LinearExpression {
  readonly constant: Rational;
  readonly slope: Rational;
}

/** No text in a file is so long that a person wrote it; longer ones only cost time. */
const longestText = 200;

/**
 * Reads what a person writes for a number: `1/3`, `0.25`, `t`, `1/2 - t`, `2t`, `(1 - t)/3`.
 * @param parameter - the name of the free parameter; left out, none is allowed.
 * @throws {ParleyError} `invalid-input` for anything else: another name, a product of the parameter with itself, a
 * division by it or by zero.
 * @example linearExpression("1/2 - t", "t").slope; // => { numerator: -1n, denominator: 1n }
 */
export function linearExpression(written: string | number, parameter?: string): LinearExpression {
  const text = String(written);
  if (text.length > longestText) throw new ParleyError("invalid-input", `expected at most ${longestText} characters`);
  const tokens = text.match(/\d*\.?\d+(?:[eE][+-]?\d+)?|[A-Za-z]\w*|[-+*/()]|\S/g) ?? [];
  const reader: Reader = { text, tokens, at: 0, parameter };
  const value = readSum(reader);
  if (reader.at < tokens.length) throw unreadable(reader);
  return value;
}

/**
 * An exact number as a person writes it, without a parameter.
 * @throws {ParleyError} `invalid-input` for anything else.
 * @example exactNumber("1/3"); // => { numerator: 1n, denominator: 3n }
 */
export function exactNumber(written: string | number): Rational {
  return linearExpression(written).constant;
}

/**
 * The value of an expression for one value of its parameter.
 * @example valueAt(linearExpression("1/2 - t", "t"), exactNumber("1/3")); // => { numerator: 1n, denominator: 6n }
 */
export function valueAt({ constant, slope }: LinearExpression, parameter: Rational): Rational {
  return sum(constant, product(slope, parameter));
}

/**
 * A fraction in lowest terms as text; whole numbers without a denominator.
 * @example fractionText(decimal("0.5")); // => "1/2"
 */
export function fractionText({ numerator, denominator }: Rational): string {
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

interface Reader {
  readonly text: string;
  readonly tokens: readonly string[];
  readonly parameter: string | undefined;
  at: number;
}

function readSum(reader: Reader): LinearExpression {
  let value = readProduct(reader);
  while (reader.tokens[reader.at] === "+" || reader.tokens[reader.at] === "-") {
    const combine = reader.tokens[reader.at++] === "+" ? sum : difference;
    const next = readProduct(reader);
    value = { constant: combine(value.constant, next.constant), slope: combine(value.slope, next.slope) };
  }
  return value;
}

function readProduct(reader: Reader): LinearExpression {
  let value = readFactor(reader);
  for (;;) {
    const token = reader.tokens[reader.at] ?? "";
    if (token === "*" || token === "/") {
      reader.at++;
      value = token === "*" ? times(reader, value, readFactor(reader)) : over(reader, value, readFactor(reader));
    } else if (/^[A-Za-z(]/.test(token)) value = times(reader, value, readFactor(reader));
    else return value;
  }
}

function readFactor(reader: Reader): LinearExpression {
  const token = reader.tokens[reader.at++] ?? "";
  if (token === "-") {
    const { constant, slope } = readFactor(reader);
    return { constant: difference(zero, constant), slope: difference(zero, slope) };
  }
  if (token === "(") {
    const inner = readSum(reader);
    if (reader.tokens[reader.at++] !== ")") throw unreadable(reader);
    return inner;
  }
  if (/^[\d.]*\d/.test(token)) return { constant: decimal(token), slope: zero };
  if (token !== "" && token === reader.parameter) return { constant: zero, slope: fraction(1n) };
  throw unreadable(reader);
}

function times(reader: Reader, a: LinearExpression, b: LinearExpression): LinearExpression {
  if (a.slope.numerator !== 0n && b.slope.numerator !== 0n) throw unreadable(reader);
  const slope = sum(product(a.slope, b.constant), product(a.constant, b.slope));
  return { constant: product(a.constant, b.constant), slope };
}

function over(reader: Reader, a: LinearExpression, b: LinearExpression): LinearExpression {
  if (b.slope.numerator !== 0n || b.constant.numerator === 0n) throw unreadable(reader);
  return { constant: quotient(a.constant, b.constant), slope: quotient(a.slope, b.constant) };
}

function unreadable({ text, parameter }: Reader): ParleyError {
  const expected =
    parameter === undefined
      ? "a number such as 1/3 or 0.25"
      : `a number or a linear expression such as 1/2 - ${parameter}`;
  return new ParleyError("invalid-input", `expected ${expected}, not "${text}"`);
}

/**
 * An expression as text, in the shortest usual form.
 * @example linearText(linearExpression("0.5 - 2t", "t"), "t"); // => "1/2 - 2t"
 */
export function linearText({ constant, slope }: LinearExpression, parameter = "t"): string {
  if (slope.numerator === 0n) return fractionText(constant);
  const size = { ...slope, numerator: slope.numerator < 0n ? -slope.numerator : slope.numerator };
  const one = size.numerator === size.denominator;
  const term = one ? parameter : `${fractionText(size)}${size.denominator === 1n ? "" : " × "}${parameter}`;
  const sign = slope.numerator < 0n ? "-" : "";
  if (constant.numerator === 0n) return `${sign}${term}`;
  return `${fractionText(constant)} ${sign === "" ? "+" : "-"} ${term}`;
}
