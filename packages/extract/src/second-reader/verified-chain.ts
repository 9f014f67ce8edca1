import type { ChainLink } from "@parley/model";
import type { CanonicalText } from "../canonical-text/canonical-text.ts";
import type { TextSpan } from "../case-context.ts";
import { chainOf } from "../chain/chain-of.ts";
import type { KnownWords } from "./known-words.ts";
import { locator } from "./locate-quote.ts";
import { replyLink } from "./reply-claim.ts";

/** What a chain is checked against. */
export interface ChainGround {
  readonly doc: CanonicalText;
  /** The sentences that the claim stands in. */
  readonly around: TextSpan;
  readonly known: KnownWords;
}

/** How many characters back a claim may inherit its source from. */
const reach = 6000;

/**
 * The chain of a claim from the links that a model gave, outermost first. Whoever the report does not name is dropped;
 * a link without words that show it is only assumed, one whose words stand in an earlier sentence is inherited.
 * @returns The report itself is always the first link.
 * @example verifiedChain([], ground).chain.length; // 1
 */
export function verifiedChain(
  items: readonly unknown[],
  { doc, around, known }: ChainGround,
): { chain: ChainLink[]; dropped: number } {
  const chain = chainOf([]);
  let dropped = 0;
  for (const item of items) {
    const link = replyLink(item);
    const who = link && known(link.who);
    if (!link || who === undefined || chain.some((other) => other.who === who)) {
      dropped++;
      continue;
    }
    const { cue, basis } = cueOf(link.cue, doc.text, around);
    chain.push({ who, kind: link.kind, relation: link.relation, basis, ...(cue === undefined ? {} : { cue }) });
  }
  return { chain, dropped };
}

function cueOf(typed: string | undefined, text: string, around: TextSpan): Pick<ChainLink, "basis" | "cue"> {
  if (typed === undefined) return { basis: "assumed" };
  const here = locator(text, around)({ quote: typed });
  if (here && here !== "ambiguous" && here.how !== "repaired")
    return { basis: "explicit", cue: text.slice(here.start, here.end) };
  const before = locator(text, { start: Math.max(0, around.start - reach), end: around.start })({ quote: typed });
  if (before && before !== "ambiguous" && before.how !== "repaired")
    return { basis: "inherited", cue: text.slice(before.start, before.end) };
  return { basis: "assumed" };
}
