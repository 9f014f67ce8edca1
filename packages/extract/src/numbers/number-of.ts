const words: ReadonlyMap<string, number> = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
  }),
);

/**
 * The number that figures or a number word say.
 * @returns `undefined` for any other word, and for words that count vaguely ("several").
 * @example numberOf("three"); // => 3
 */
export function numberOf(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : words.get(text.toLowerCase());
}

/** Every number word, as an alternation for a pattern. @example numberWords.startsWith("one|two|"); // => true */
export const numberWords: string = [...words.keys()].join("|");
