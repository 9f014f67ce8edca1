import type { Claim } from "@parley/model";

type Span = Pick<Claim, "start" | "end">;

/**
 * Whether two claims of one report say the same: the same act over the same words.
 * @example sameClaim({ act: "offer", start: 0, end: 9 }, { act: "offer", start: 2, end: 30 }); // => true
 */
export function sameClaim(one: Span & Pick<Claim, "act">, other: Span & Pick<Claim, "act">): boolean {
  return one.act === other.act && shareWords(one, other);
}

/** Whether two spans share at least half of the shorter one. */
function shareWords(one: Span, other: Span): boolean {
  if (one.start === undefined || one.end === undefined) return false;
  if (other.start === undefined || other.end === undefined) return false;
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared > 0 && 2 * shared >= Math.min(one.end - one.start, other.end - other.start);
}
