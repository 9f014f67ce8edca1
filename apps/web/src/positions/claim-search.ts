import { isAccepted, type Claim } from "@parley/model";

/** How many claims a search shows at once. */
const room = 6;

/** What a search is for. */
export interface ClaimSearch {
  readonly words: string;
  /** Whose claims are offered when no word is typed. */
  readonly party: string;
  readonly issue?: string;
  /** Claims that are chosen already. */
  readonly chosen: readonly string[];
}

/**
 * Claims to rest a position on: those that hold every word, in their quote, content, holder or id. Without a word, those
 * on the same issue or by the same party. What a person accepted comes first; otherwise the order of the case.
 */
export function searchedClaims(
  claims: readonly Claim[],
  { words, party, issue, chosen }: ClaimSearch,
): { readonly shown: readonly Claim[]; readonly more: number } {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (claim: Claim): boolean => {
    if (wanted.length === 0) return claim.issue === issue || claim.holder.split("|").includes(party);
    const text = `${claim.id} ${claim.quote} ${claim.content} ${claim.holder}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  const found = claims.filter((claim) => !chosen.includes(claim.id) && fits(claim));
  const ordered = [...found.filter(isAccepted), ...found.filter((claim) => !isAccepted(claim))];
  return { shown: ordered.slice(0, room), more: Math.max(0, ordered.length - room) };
}
