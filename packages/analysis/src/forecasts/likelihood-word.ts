import {
  compareRationals,
  decimal,
  difference,
  fraction,
  product,
  rationalNumber,
  type LikelihoodScale,
  type Rational,
} from "@parley/model";

/** A word of a scale and the percents that it covers. */
interface Band {
  readonly word: string;
  readonly from: Rational;
  readonly to: Rational;
  /** The end that it does not cover; left out, it covers both. */
  readonly without?: "from" | "to";
}

const band = (word: string, from: number, to: number): Band => ({ word, from: decimal(from), to: decimal(to) });

/**
 * ICD 203 gives neighbouring words a common edge. It goes to the word nearer to even, so that a probability and its
 * complement always get mirrored words: 5 is very unlikely, 20 unlikely, 45 and 55 roughly even, 80 likely, 95 very
 * likely. The PHIA yardstick leaves gaps, and in them no word.
 */
const bands: Readonly<Record<LikelihoodScale, readonly Band[]>> = {
  "icd-203": [
    band("roughly even chance", 45, 55),
    band("unlikely", 20, 45),
    band("likely", 55, 80),
    band("very unlikely", 5, 20),
    band("very likely", 80, 95),
    band("almost no chance", 1, 5),
    band("almost certain", 95, 99),
  ],
  phia: [
    { ...band("remote chance", 0, 5), without: "from" },
    band("highly unlikely", 10, 20),
    band("unlikely", 25, 35),
    { ...band("realistic possibility", 40, 50), without: "to" },
    band("likely or probable", 55, 75),
    band("highly likely", 80, 90),
    { ...band("almost certain", 95, 100), without: "to" },
  ],
};

/**
 * The word for a probability on a published scale. ICD 203 covers 1 to 99 percent; the PHIA yardstick covers ranges
 * with gaps between them. What is impossible or certain has no word on either.
 * @param probability - 0 to 1, taken exactly as written.
 * @returns Nothing where the scale has no word: below 1 and above 99 percent (ICD 203), in a gap (PHIA).
 * @see Office of the Director of National Intelligence (2015), Intelligence Community Directive 203; UK Professional
 * Head of Intelligence Assessment (2018), probability yardstick.
 * @example likelihoodWord(0.8, "icd-203"); // => "likely"
 * @example likelihoodWord(0.07, "phia"); // => undefined
 */
export function likelihoodWord(probability: number, scale: LikelihoodScale): string | undefined {
  const percent = product(decimal(probability), hundred);
  return bands[scale].find((one) => covers(one, percent))?.word;
}

function covers({ from, to, without }: Band, percent: Rational): boolean {
  const [above, below] = [compareRationals(percent, from), compareRationals(to, percent)];
  return above >= (without === "from" ? 1 : 0) && below >= (without === "to" ? 1 : 0);
}

/** What a scale is called. @example likelihoodScaleName("phia"); // => "PHIA probability yardstick" */
export function likelihoodScaleName(scale: LikelihoodScale): string {
  return scale === "phia" ? "PHIA probability yardstick" : "ICD 203";
}

/**
 * A probability as a whole percent; halves go towards 50, so that complements stay complements. Nothing is called 0 or
 * 100 that is not.
 * @example percentText(0.345); // => "35"
 * @example percentText(0.001); // => "below 1"
 */
export function percentText(probability: number): string {
  const percent = product(decimal(probability), hundred);
  const isLow = compareRationals(percent, fifty) <= 0;
  const fromEnd = isLow ? percent : difference(hundred, percent);
  const whole = Math.floor(rationalNumber(fromEnd) + 0.5);
  if (whole === 0 && fromEnd.numerator > 0n) return isLow ? "below 1" : "above 99";
  return String(isLow ? whole : 100 - whole);
}

const hundred = fraction(100n);
const fifty = fraction(50n);
