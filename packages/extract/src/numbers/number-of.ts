const units = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const teens = [
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const values: ReadonlyMap<string, number> = new Map([
  ...units.map((word, i) => [word, i + 1] as const),
  ...teens.map((word, i) => [word, i + 10] as const),
  ...tens.map((word, i) => [word, 10 * (i + 2)] as const),
]);

const belowHundred = `(?:(?:${tens.join("|")})(?:[\\s-](?:${units.join("|")}))?|${[...teens, ...units].join("|")})`;

/**
 * Numbers in words below ten thousand, as an alternation for a pattern.
 * @example new RegExp(`^(?:${numberWords})$`).test("two hundred and six"); // => true
 */
export const numberWords = `${belowHundred}(?:\\sdozen|\\shundred(?:\\s(?:and\\s)?${belowHundred})?)?\\b`;

/**
 * Where a number may begin, as a part of a pattern: not in the middle of one, at "5" in "1.5" or "four" in "twenty-four".
 * @example new RegExp(`${numberStart}\\d+ days`).exec("1.5 days"); // => null
 */
export const numberStart = String.raw`(?<![\w.,/–-]|\b(?:${tens.join("|")}|hundred|thousand|million|billion)\s(?:and\s)?)`;

const inWords = new RegExp(`^(?:${numberWords})$`, "i");

/**
 * The number that figures or number words say.
 * @returns `undefined` for any other word, and for words that count vaguely ("several").
 * @example numberOf("twenty-four"); // => 24
 */
export function numberOf(text: string): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (!inWords.test(text)) return undefined;
  return text
    .toLowerCase()
    .split(/[\s-]/)
    .reduce((sum, word) => {
      if (word === "hundred") return sum * 100;
      return word === "dozen" ? sum * 12 : sum + (values.get(word) ?? 0);
    }, 0);
}
