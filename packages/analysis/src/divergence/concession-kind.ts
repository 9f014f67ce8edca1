import type { Claim } from "@parley/model";

/** What kind of giving a statement tells of: they are not worth the same, and one is often told as another. */
export type ConcessionKind = "transfer" | "claim-dropped" | "claim-not-pressed" | "acceptance";

const conceding: ReadonlySet<Claim["act"]> = new Set(["accept", "concede", "offer", "promise"]);
const notPressed =
  /\b(?:not|no longer|without|stop(?:ped|s|ping)?|never|n['’]t)\s+(?:\w+ly\s+)?(?:insist|press|push|pursu|seek|rais|demand|contest|claim)\w*|\b(?:set|sets|setting|put|puts|putting|leave|leaves|leaving|left)\s+(?:\w+\s+){0,6}aside\b|\b(?:suspend|shelv|postpon|defer|paus|fre(?:e|o)z)\w*\b.{0,60}\b(?:claim|demand|request|insistence)s?\b/i;
const dropped =
  /\b(?:drop|renounc|abandon|relinquish|waiv|withdr[ae]w|retract|scrap|forgo|forego|forswear|surrender)\w*\b.{0,80}\b(?:claim|demand|request|insistence|right|objection|condition|opposition)s?\b|\b(?:gives?|gave|giving|given)\s+up\b.{0,80}\b(?:claim|demand|request|right|objection)s?\b/i;
const transferred =
  /\b(?:withdraw|withdrew|pull(?:s|ed|ing)?\s+(?:out|back)|hand(?:s|ed|ing)?\s+(?:over|back)|return|releas|ced(?:e|es|ed|ing)\b|transfer|vacat|pay|pays|paid|paying|free(?:s|d|ing)?\b|evacuat|deliver)\w*/i;

/**
 * What a party gives in a statement that gives: something it holds, a claim that it drops, a claim that it only does not
 * press, or the acceptance of what another asks. By the words of its quote (English).
 * @returns `undefined` when the statement gives nothing.
 * @example concessionKind({ act: "concede", quote: "It no longer insists on the cap." }); // => "claim-not-pressed"
 */
export function concessionKind({ act, quote }: Pick<Claim, "act" | "quote">): ConcessionKind | undefined {
  if (!conceding.has(act)) return undefined;
  if (notPressed.test(quote)) return "claim-not-pressed";
  if (dropped.test(quote)) return "claim-dropped";
  if (act !== "accept" && transferred.test(quote)) return "transfer";
  return act === "accept" ? "acceptance" : undefined;
}
