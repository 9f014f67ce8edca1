import { slug, type Option } from "@parley/model";

/** Up to and including the words that introduce what is wanted or given; the rest is the thing itself. */
const openings: readonly RegExp[] = [
  /^.*?\b(?:said|says|repeated|promised|pledged|announced|signal\w*|indicated|declared|expects?|told \S+)\b[^;]{0,60}?\bthat\s/i,
  /^.*?\b(?:wants?|wanted|demand(?:s|ed|ing)?(?: that)?|insist(?:s|ed|ing)?(?: on| that)?|call(?:s|ed|ing)? (?:for|on)|ask(?:s|ed|ing)? (?:for|that)|offer(?:s|ed|ing)?(?: to)?|(?:ready|prepared|willing|agreed?|agrees|agreeing|readiness|promised|promises|pledged|refus\w+|able) to|propos(?:es|ed|ing)(?: to| that)?|suggest(?:s|ed)?(?: that)?|accept(?:s|ed|ing)?|maintains that|countered with|settle for|live with|provided(?: that| there (?:is|are))?|in (?:return|exchange) for|on (?:the |one )?condition that|not agree to|as long as|only if|if)\s/i,
  /^.*?\b(?:would|could|will|might|must|should)(?:,[^,]*,)?\s/i,
];

const longest = 9;

/**
 * An option in the claim's own words, for an issue whose usual answers do not fit: what stands after "demands",
 * "is ready to" and the like, cut after nine words. A short content in other words than the quote is taken as it is.
 * @example ownWordsOption({ quote: "The guild demands a say in hiring.", content: "" }).label; // => "a say in hiring"
 */
export function ownWordsOption({ quote, content }: { quote: string; content: string }): Option {
  const short = content !== "" && content.length <= 60 && !quote.includes(content);
  const label = short ? content : thingNamed(quote);
  return { id: shortId(label), label };
}

function thingNamed(quote: string): string {
  const plain = quote
    .replace(/\s+/g, " ")
    .replace(/["“”«»]/g, "")
    .trim();
  let rest = plain;
  for (const opening of openings) rest = rest.replace(opening, "") || rest;
  const clause = rest.split(/[;:—]|, (?:which|who|while|and that|but)\s/)[0] ?? plain;
  const cut = clause
    .replace(/\bnot be\b/, "be")
    .split(" ")
    .slice(0, longest);
  while (
    cut.length > 2 &&
    /^(?:the|a|an|of|to|in|on|by|for|and|or|with|from|that|its|their|at|each|every)$/i.test(cut.at(-1) ?? "")
  )
    cut.pop();
  return cut.join(" ").replace(/[.,!?\s]+$/, "");
}

function shortId(label: string): string {
  return slug(label.replace(/^(?:the|a|an|its|their)\s/i, ""))
    .split("-")
    .slice(0, 6)
    .join("-");
}

/**
 * Whether two labels say nearly the same: they share at least half of their longer words.
 * @example sameWords("release of the hostages", "the hostages' release"); // => true
 */
export function sameWords(a: string, b: string): boolean {
  const one = stems(a);
  const two = stems(b);
  const shared = [...one].filter((stem) => two.has(stem)).length;
  return shared > 0 && shared * 2 >= Math.max(one.size, two.size);
}

function stems(label: string): Set<string> {
  return new Set((label.toLowerCase().match(/\p{L}{4,}|\d+/gu) ?? []).map((word) => word.slice(0, 6)));
}
