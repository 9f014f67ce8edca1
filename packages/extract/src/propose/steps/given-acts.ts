import type { ToldStep } from "./told-steps.ts";

const given: ReadonlySet<string> = new Set(["withdrawal", "release", "transfer", "payment", "ceasefire"]);
const dropped =
  /\b(?:drop|renounc|abandon|relinquish|waiv|withdraw|retract|scrap|forgo|giv)\w*\b(?:\s\S+){0,3}?\s(?:claim|demand|request|insistence|objection|condition|opposition)s?\b/i;
const done = /\b(?:previous|earlier|former|initial|original|old)\b/i;
const mutual = /\b(?:mutual(?:ly)?|both|each other)\b/i;

/**
 * Whether a claim that stands in no order gives something that must be done one day: what an offer hands over, withdraws,
 * releases or pays; what is accepted, if that is an act; a demand that is being dropped. What is only not pressed, or was
 * given up before, is nothing that is still to be done.
 */
export function isGivingAct({ claim, nature, text }: ToldStep): boolean {
  if (claim.act === "accept") return nature !== undefined && !nature.moment && (claim.options ?? []).length > 0;
  if (claim.act === "concede") return !done.test(text) && (nature?.kind !== undefined || dropped.test(text));
  return claim.act === "offer" && given.has(nature?.kind ?? "") && !mutual.test(text);
}
