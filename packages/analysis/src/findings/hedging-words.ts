import type { Claim } from "@parley/model";

const hedging =
  /\b(?:reported(?:ly)?|alleged(?:ly)?|apparent(?:ly)?|appears?|appeared|seems?|seemed|seemingly|suggests?|suggested|hints?|hinted|signals?|signalled|may|might|could|possibl[ey]|perhaps|presumably|probabl[ey]|likely|unlikely|potential(?:ly)?|tentative(?:ly)?|provisional(?:ly)?|unconfirmed|unverified|uncertain|unclear|expect(?:s|ed)?|predict(?:s|ed)?|forecasts?|(?:is|are|was|were|be|been) (?:believed|rumoured|said|thought|understood)|according to|in (?:effect|principle)|nearly|almost|roughly|about|(?:officials?|people|sources?) (?:say|says|said))\b/i;
const conditional =
  /\b(?:if|unless|until|once|provided|providing|would|should|as long as|so long as|on (?:the )?conditions?|conditional(?:ly)?|in (?:exchange|return) for|depends? on|planned|demands?|requires?)\b/i;

/** What weakens a claim: the words of its hedges, and whether it speaks of something that only may come. */
export interface Weakening {
  readonly words: readonly string[];
  readonly conditional: boolean;
}

/**
 * How a claim is weakened: by hedges, by the hedge on its date, by a condition on its date, or as a hypothesis.
 * @returns `undefined` for a claim that is stated plainly.
 * @example weakening({ hedges: [], status: "current" }); // => undefined
 */
export function weakening({ hedges, when, status }: Pick<Claim, "hedges" | "when" | "status">): Weakening | undefined {
  const words = [...hedges.map(({ text }) => text), ...(when?.planHedge === undefined ? [] : [when.planHedge])];
  const isConditional = when?.status === "conditional" || status === "hypothetical";
  return words.length === 0 && !isConditional ? undefined : { words, conditional: isConditional };
}

/**
 * Whether a sentence keeps some weakening of claims: one of their own hedges, a common hedging word, or, where one of
 * them is conditional, a condition. The common words are English.
 * @example keepsWeakening("Port may leave.", [{ words: ["reportedly"], conditional: false }]); // => true
 */
export function keepsWeakening(sentence: string, weakenings: readonly Weakening[]): boolean {
  const folded = sentence.toLowerCase();
  return (
    hedging.test(sentence) ||
    weakenings.some(({ words }) => words.some((word) => folded.includes(word.toLowerCase()))) ||
    (weakenings.some((one) => one.conditional) && conditional.test(sentence))
  );
}
