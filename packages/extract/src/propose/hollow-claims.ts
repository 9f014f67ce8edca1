import type { ReadClaim } from "@parley/model";
import { mainWords } from "./claim-words.ts";
import { isNonNegotiable } from "./red-line-words.ts";

/** What somebody may do one day is no offer yet. */
const tentative =
  /\b(?:might|perhaps|possibly|conceivably|not rul(?:e|ed|ing) out|may (?:yet|well|agree|accept|consider|settle|sign|move|live|be (?:ready|willing|open|able|prepared)))\b/i;

/** What somebody will do to the others is no offer either. */
const threatening =
  /\b(?:challenge\b.*\bin court|take\b.*\bto court|sue[ds]?|legal action|retaliat\w*|walk out|pull out of (?:the )?talks|strike back|escalat\w*)\b/i;

/** Politeness takes up nothing, unless it is for what somebody has just put forward. */
const polite = /\b(?:welcom|prais|hail|applaud|thank|noted|notes)\w*/i;
const proposalGreeted =
  /\b(?:welcom|hail|applaud)\w* (?:the|this|that|both) (?:\S+ )?(?:idea|proposal|plan|offer|suggestion|initiative|compromise|concession|formula)s?(?=[.,;"”’]|$)/i;
const agreeing = /\b(?:agree|accept|approv|sign|consent|endors|support|back)\w*/i;

/** How many characters may stand between a promise and the condition that makes it a threat. */
const breath = 40;

/** More claims than can stand in a breath. */
const lookahead = 10;

/**
 * Claims that look like offers and are none: what somebody might do, and what will happen unless others give in;
 * with them the conditions that hang on them.
 * @param claims - In the order of the text.
 * @example hollowClaims([]).size; // => 0
 */
export function hollowClaims(claims: readonly ReadClaim[]): Set<ReadClaim> {
  const hollow = new Set<ReadClaim>();
  const held = new Map(claims.flatMap((claim) => (isCondition(claim) && claim.partOf ? [[claim.partOf, claim]] : [])));
  claims.forEach((claim, i) => {
    const condition = held.get(claim.id) ?? nextInBreath(claims, i);
    if (!isHollow(claim, condition)) return;
    hollow.add(claim);
    if (condition) hollow.add(condition);
  });
  return hollow;
}

function isCondition({ act }: ReadClaim): boolean {
  return act === "condition";
}

/** The condition that follows a claim within a breath. */
function nextInBreath(claims: readonly ReadClaim[], i: number): ReadClaim | undefined {
  const claim = claims[i];
  if (!claim) return undefined;
  for (const next of claims.slice(i + 1, i + 1 + lookahead)) {
    if (next.report !== claim.report || next.start - claim.end > breath) return undefined;
    if (isCondition(next) && next.partOf === undefined && next.holder === claim.holder && next.start >= claim.end)
      return next;
  }
  return undefined;
}

function isHollow({ act, quote, condition }: ReadClaim, attached: ReadClaim | undefined): boolean {
  if (act === "red-line") return /\b(?:is|are|was|were|be) (?:not|no) (?:a |longer a )?red line/i.test(quote);
  if (act === "reject" && /\b(?:disagree\w*|at odds|differ(?:s|ed)?)\b/i.test(quote)) return true;
  if (act === "reject") return /\bnot (?:be )?["“]?(?:excluded|ruled out|off the table)\b/i.test(quote);
  if (act !== "offer" && act !== "promise" && act !== "accept") return false;
  if (act === "accept" && polite.test(quote) && !agreeing.test(quote)) return !proposalGreeted.test(quote);
  const unless = [condition ?? "", attached?.quote ?? ""].some((words) => /^unless\b/i.test(words));
  return unless || /\sunless\s/i.test(quote) || threatening.test(quote) || tentative.test(mainWords(quote));
}

const missing =
  /^(.*?\b(?:not|never|n['’]t|refus\w+ to|reject\w*|no) .*?\b(?:that|which) (?:(?:did|does|do|would|will) not|didn['’]t|doesn['’]t|fail(?:s|ed) to) )(.+)$/i;

const settlement =
  "(?:deal|agreement|treaty|settlement|text|accord|contract|pact|signature|truce|talks|peace|coalition|government)";
const indispensable: readonly RegExp[] = [
  new RegExp(`\\bno(?: \\p{Ll}+)? ${settlement} without (?<thing>[^,;.”"]+)`, "iu"),
  new RegExp(
    `\\bwithout (?<thing>[^,;.”"]+?),? (?:there (?:will be|is|can be|would be)|we (?:will|shall|can) \\S+|it will \\S+) no(?: \\p{Ll}+)? ${settlement}`,
    "iu",
  ),
  /\bwithout (?<thing>[^,;.”"]+?),? (?:we|it|they|he|she) (?:will|would|shall|can|could)(?: ?not|n['’]t) (?:sign|agree|join|enter)\b/iu,
  /\b(?:not|never) (?:sign|agree to|join|enter|accept) (?:a|an|any|the) [^,;.]{3,40}? without (?<thing>[^,;.”"]+)/iu,
];

/** Whoever says that the end of something is not negotiable wants the end. */
const endKept =
  /\b((?:an? |the )?(?:end to|end of|abolition of|ban on|halt to|removal of) .+?)\s(?:is|are|was|were|remains?)\b/i;

/**
 * Reads "would sign nothing that does not protect the forest" as what it is: a demand to protect the forest.
 * @returns The claim itself when it refuses something else.
 * "Without inspectors there will be no treaty" draws a line around the inspectors, not around the treaty.
 * @example insistence({ act: "reject", quote: "would not sign a text that does not protect the forest" }).quote; // => "protect the forest"
 */
export function insistence<T extends Pick<ReadClaim, "act" | "quote">>(claim: T): T {
  if (claim.act !== "reject" && claim.act !== "red-line") return claim;
  const needed = indispensable.flatMap((pattern) => pattern.exec(claim.quote)?.groups?.["thing"] ?? [])[0];
  const kept = claim.act === "red-line" && isNonNegotiable(claim.quote) ? endKept.exec(claim.quote)?.[1] : undefined;
  const thing = needed ?? kept;
  if (thing !== undefined)
    return {
      ...claim,
      act: "red-line",
      quote: `insists on ${thing.trim()}`,
      ...("content" in claim ? { content: "" } : {}),
    };
  if (claim.act !== "reject") return claim;
  const wanted = missing.exec(
    mainWords(claim.quote.replace(/\s(?:that|which)(?=\s(?:did|does|do|fail))/g, " that")),
  )?.[2];
  return wanted === undefined ? claim : { ...claim, act: "demand", quote: wanted };
}
