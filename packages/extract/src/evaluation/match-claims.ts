/** A stretch of text, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Which annotated claim was found as which: indices into the two lists. */
export interface ClaimMatch {
  readonly gold: number;
  readonly found: number;
}

/**
 * Pairs annotated with found claims, one to one: two match when at least half of the shorter one overlaps; the pairs
 * that share the largest part of what they cover together come first, ties in the order of the text.
 * @returns In the order of the annotation. O(n log n + pairs that overlap).
 * @example matchClaims([{ start: 0, end: 10 }], [{ start: 4, end: 12 }]); // => [{ gold: 0, found: 0 }]
 */
export function matchClaims(gold: readonly Stretch[], found: readonly Stretch[]): ClaimMatch[] {
  const pairs = gold.flatMap((one, g) =>
    found.flatMap((other, f) => {
      const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
      const shorter = Math.min(one.end - one.start, other.end - other.start);
      if (shared <= 0 || shared * 2 < shorter) return [];
      const together = Math.max(one.end, other.end) - Math.min(one.start, other.start);
      return [{ gold: g, found: f, part: shared / together }];
    }),
  );
  pairs.sort((a, b) => b.part - a.part || a.gold - b.gold || a.found - b.found);
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  const matches: ClaimMatch[] = [];
  for (const pair of pairs) {
    if (usedGold.has(pair.gold) || usedFound.has(pair.found)) continue;
    usedGold.add(pair.gold);
    usedFound.add(pair.found);
    matches.push({ gold: pair.gold, found: pair.found });
  }
  return matches.sort((a, b) => a.gold - b.gold);
}
