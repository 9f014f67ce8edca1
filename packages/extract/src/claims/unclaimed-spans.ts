import type { CanonicalText } from "../canonical-text/canonical-text.ts";
import type { TextSpan } from "../case-context.ts";

/**
 * The stretches of a text with words that no claim covers, so that a miss can be seen.
 * @example unclaimedSpans(canonicalText("Lima agreed.", "text"), [{ start: 0, end: 4 }]); // => [{ start: 5, end: 12 }]
 */
export function unclaimedSpans(doc: CanonicalText, claims: readonly TextSpan[]): TextSpan[] {
  const ordered = claims.toSorted((a, b) => a.start - b.start);
  const out: TextSpan[] = [];
  let next = 0;
  for (const block of doc.blocks) {
    let from = block.start;
    while ((ordered[next]?.end ?? Infinity) <= block.start) next++;
    for (let i = next; i < ordered.length; i++) {
      const claim = ordered[i];
      if (!claim || claim.start >= block.end) break;
      push(out, doc.text, { start: from, end: Math.min(claim.start, block.end) });
      from = Math.max(from, claim.end);
    }
    push(out, doc.text, { start: from, end: block.end });
  }
  return out;
}

function push(out: TextSpan[], text: string, { start, end }: TextSpan): void {
  if (end <= start) return;
  const piece = text.slice(start, end);
  const from = start + (piece.length - piece.trimStart().length);
  const to = start + piece.trimEnd().length;
  if (/[\p{L}\p{N}]{2}/u.test(piece)) out.push({ start: from, end: to });
}
