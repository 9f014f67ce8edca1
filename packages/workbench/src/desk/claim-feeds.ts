import type { Case } from "@parley/model";

/**
 * Which positions each claim feeds, recorded and proposed ones, in the order of the case.
 * @returns By the id of the claim; a claim that feeds none is not in it.
 * @example claimFeeds(subject).get("c001"); // => undefined
 */
export function claimFeeds({ positions }: Pick<Case, "positions">): ReadonlyMap<string, readonly string[]> {
  const feeds = new Map<string, string[]>();
  for (const { id, claims } of positions)
    for (const claim of new Set(claims)) {
      const fed = feeds.get(claim);
      if (fed) fed.push(id);
      else feeds.set(claim, [id]);
    }
  return feeds;
}
