import type { Mention } from "./cast-member.ts";

/** How many mentions a noun looks back on, and from the beginning of the text on: more than 3,000 words of it. */
const reach = 500;

/**
 * Adds a mention where it stands in the text: mentions are kept in its order.
 * @example addMention([], { sentence: 0, at: 1, party: "Lima", state: true, acting: false }); // => undefined
 */
export function addMention(mentions: Mention[], mention: Mention): void {
  let at = firstFrom(mentions, mention.sentence);
  while (mentions[at]?.sentence === mention.sentence && (mentions[at]?.at ?? 0) <= mention.at) at++;
  mentions.splice(at, 0, mention);
}

/**
 * The mentions of some sentences, both ends included, in the order of the text.
 * Cost: logarithmic in the number of mentions.
 * @example mentionsWithin([], 0, 5); // => []
 */
export function mentionsWithin(mentions: readonly Mention[], from: number, to: number): readonly Mention[] {
  return mentions.slice(firstFrom(mentions, from), firstFrom(mentions, to + 1));
}

/**
 * The mention that a word in a sentence looks back on: the last one that fits, in this sentence or before; else the first
 * after it. In a very long text only the nearest 500 and the first 500 are looked at.
 * @returns `undefined` when none fits.
 * @example mentionMeant([], 3, ({ state }) => state); // => undefined
 */
export function mentionMeant(
  mentions: readonly Mention[],
  sentence: number,
  fits: (mention: Mention) => boolean,
): Mention | undefined {
  const end = firstFrom(mentions, sentence + 1);
  for (let i = end - 1; i >= Math.max(0, end - reach); i--) {
    const mention = mentions[i];
    if (mention && fits(mention)) return mention;
  }
  return mentions.slice(0, reach).find(fits) ?? mentions.slice(end, end + reach).find(fits);
}

/** The number of the first mention of a sentence or of one after it. */
function firstFrom(mentions: readonly Mention[], sentence: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.sentence ?? sentence) < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}
