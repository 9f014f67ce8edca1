import type { Score } from "@parley/model";

/**
 * The scores that count where several people gave a party some: those of one person; of a party that this person gave
 * none, those of the first in alphabetical order.
 * @param by - whose; left out, all count.
 * @example chosenScores([], "A. Analyst"); // => []
 */
export function chosenScores(scores: readonly Score[], by?: string): Score[] {
  if (by === undefined) return [...scores];
  const authorFor = (party: string): string | undefined => {
    const authors = scores.filter((one) => one.party === party).map(({ author }) => author);
    return authors.includes(by) ? by : authors.toSorted((a, b) => a.localeCompare(b))[0];
  };
  return scores.filter(({ party, author }) => author === authorFor(party));
}
