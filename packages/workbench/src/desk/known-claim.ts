import { sameClaim } from "@parley/extract";
import { isUsable, type Claim } from "@parley/model";

/**
 * The claim that an earlier reading of the same report already suggested, whatever was decided about it: of the same
 * act, and over the same words. A rejected claim whose words were corrected since is still known when no figure in it
 * changed; any other claim whose words changed is news.
 * @param earlier - The claims of the report, placed in its new text; one without a place lost its words.
 * @example knownClaim([], { quote: "no", holder: "Union", act: "reject", start: 0, end: 2 }); // => undefined
 */
export function knownClaim(
  earlier: readonly Claim[],
  fresh: Pick<Claim, "quote" | "act" | "start" | "end">,
): Claim | undefined {
  return earlier.find(
    (claim) => sameClaim(claim, fresh) || (claim.act === fresh.act && !isUsable(claim) && reworded(claim, fresh)),
  );
}

const sameWords = 0.7;

function reworded(claim: Claim, fresh: Pick<Claim, "quote">): boolean {
  if (claim.start !== undefined) return false;
  if (figures(claim.quote) !== figures(fresh.quote)) return false;
  const [shorter, longer] = [words(claim.quote), words(fresh.quote)].sort((a, b) => a.size - b.size) as [
    Set<string>,
    Set<string>,
  ];
  return [...shorter].filter((word) => longer.has(word)).length >= sameWords * shorter.size;
}

function words(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

function figures(text: string): string {
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).join(" ");
}
