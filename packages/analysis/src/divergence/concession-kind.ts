import type { Claim } from "@parley/model";

/** What kind of giving a statement tells of: they are not worth the same, and one is often told as another. */
export type ConcessionKind = "transfer" | "claim-dropped" | "claim-not-pressed" | "acceptance";

const conceding: ReadonlySet<Claim["act"]> = new Set(["accept", "concede", "offer", "promise"]);
const claimNouns = "(?:claim|demand|request|insistence|right|objection|condition|opposition|call|bid)s?";
const notPressed =
  /\b(?:not|no longer|without|stop(?:ped|s|ping)?|never|n['’]t)\s+(?:\w+ly\s+)?(?:insist|press|push|pursu|seek|rais|demand|contest|claim)\w*|\b(?:set|sets|setting|put|puts|putting|leave|leaves|leaving|left)\s+(?:\w+\s+){0,6}aside\b|\b(?:suspend|shelv|postpon|defer|paus|fre(?:e|o)z)\w*\b.{0,60}\b(?:claim|demand|request|insistence)s?\b/i;
const dropped = new RegExp(
  `\\b(?:drop|renounc|abandon|relinquish|waiv|withdr[ae]w|retract|scrap|forgo|forego|forswear|surrender)\\w*\\b.{0,80}\\b${claimNouns}\\b` +
    `|\\b(?:gives?|gave|giving|given)\\s+up\\b.{0,80}\\b${claimNouns}\\b` +
    `|\\b(?:mov|back|step|walk|pull)\\w*\\s(?:away|down|off|back)(?:\\sfrom)?\\b.{0,60}\\b${claimNouns}\\b`,
  "i",
);
const auxiliary = "(?:to|would|will|could|can|may|might|must|should|shall|and|or|also|then|['’]d|['’]ll)";
const transferred = new RegExp(
  "\\b(?:withdr[ae]w\\w*|pull(?:s|ed|ing)?\\s+(?:\\w+\\s+){0,2}(?:out|back)|hand(?:s|ed|ing)?\\s+(?:\\w+\\s+){0,2}(?:over|back)" +
    "|return(?:s|ed|ing)|releas(?:es|ed|ing)|ced(?:e|es|ed|ing)|transfer(?:s|red|ring)|vacat(?:es?|ed|ing)|pa(?:ys|id|ying)" +
    "|fre(?:es|ed|eing)|evacuat(?:es?|ed|ing)|deliver(?:s|ed|ing)?)\\b" +
    `|\\b${auxiliary}\\s(?:return|release|transfer|pay|free)\\b|\\b(?:the\\s|its\\s|their\\s)?releases? of\\b`,
  "i",
);

/** What both sides are to do alike is no giving of one of them. */
const together = /\b(?:mutual(?:ly)?|both)\b/i;

/** What somebody else is to do is nothing that the party gives: a condition, and what it will press another to do. */
const byOthers =
  /,?\s(?:(?:only )?if|provided|providing|unless|on (?:the |one )?condition|in (?:return|exchange) for|as long as|once)\s.*$|\b(?:press|push|urg|persuad|convinc|forc|lean(?:s|ed|ing)? on)\w*\s(?!(?:its|their|his|her|our|this|that|any)\s)(?:\S+\s){1,4}?to\s(?!(?:the|an?|its|their)\s).*$/i;

/**
 * What a party gives in a statement that gives: something it holds, a claim that it drops, a claim that it only does not
 * press, or the acceptance of what another asks. By the words of its quote (English), without its conditions and what
 * it will press another to do.
 * @returns `undefined` when the statement gives nothing.
 * @example concessionKind({ act: "concede", quote: "It no longer insists on the cap." }); // => "claim-not-pressed"
 */
export function concessionKind({ act, quote }: Pick<Claim, "act" | "quote">): ConcessionKind | undefined {
  if (!conceding.has(act)) return undefined;
  const own = quote.replace(byOthers, "");
  if (notPressed.test(own)) return "claim-not-pressed";
  if (dropped.test(own)) return "claim-dropped";
  if (act !== "accept" && transferred.test(own) && !together.test(own)) return "transfer";
  return act === "accept" ? "acceptance" : undefined;
}
