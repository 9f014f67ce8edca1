/** Words by which a red line shuts something out, rather than asking for it. */
const excluding =
  /\b(?:exclud\w*|out of the question|never|no|not|nor|cannot|can['’]t|won['’]t|unacceptable|rul\w* out|reject\w*|refus\w*|without|under no circumstances|off the table)\b/i;
const requiring =
  /\b(?:must|needs? to|has to|have to|keep|remain|stay|only|insist\w*|non-negotiable|indispensable|essential)\b/i;

/** Words by which somebody keeps what is theirs out of the bargain. */
const nonNegotiable =
  /\bnon-negotiable\b|\bnot (?:up )?(?:for )?(?:negotiable|negotiation|negotiations|discussion|debate|sale|bargaining)\b|\bnot (?:a|the) (?:subject|matter|question) (?:of|for) (?:negotiation|bargaining|discussion)s?\b|\bcannot be (?:negotiated|bargained away|traded|questioned)\b|\bbeyond (?:debate|question)\b/i;

/**
 * Whether a red line keeps something out of the bargain, rather than shutting it out of the deal.
 * @example isNonNegotiable("Its seat is not negotiable"); // => true
 */
export function isNonNegotiable(quote: string): boolean {
  return nonNegotiable.test(quote);
}

/**
 * Whether a red line asks for something that a deal must have, rather than shutting something out.
 * @example asksFor("The army must stay as it is"); // => true
 */
export function asksFor(quote: string): boolean {
  return requiring.test(quote) && !excluding.test(quote);
}
