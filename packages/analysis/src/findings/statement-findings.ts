import { type Finding } from "@parley/model";
import { leavesTwoOutcomes } from "../forecasts/two-outcomes.ts";
import { moveContext } from "../movement/move-context.ts";
import { pricedEarlier } from "../movement/priced-earlier.ts";
import { quotedWords } from "../wording/words.ts";
import type { FindingContext } from "./finder.ts";

/**
 * One concession told twice: as what a party gives now, and as its earlier promise in return for something. Promise and
 * concession have the same holders and issue and the same options, or give up a claim both, and neither is part of the
 * other.
 */
export function doubleCounted({ subject }: FindingContext): Finding[] {
  const context = moveContext(subject);
  const priced = pricedEarlier(context);
  return context.claims.flatMap((claim) =>
    priced(claim).map((promise): Finding => ({
      code: "double-counted",
      severity: "warning",
      message: `${quotedWords(claim.quote, 100)} was already promised in return for something: ${quotedWords(promise.quote, 100)}. It is one concession, not two.`,
      question: "What is conceded now beyond what was promised before?",
      refs: [claim.id, promise.id],
    })),
  );
}

/** A forecast in English words that leave two outcomes only: “a deal, or else no talks”. */
export function falseDichotomy({ claims }: FindingContext): Finding[] {
  return claims.filter(leavesTwoOutcomes).map((claim) => ({
    code: "false-dichotomy",
    severity: "notice",
    message: `${quotedWords(claim.quote, 110)} leaves two outcomes only; a third may be possible, such as another round without a result.`,
    question: "What third outcome is possible beside the two that are named?",
    refs: [claim.id],
  }));
}
