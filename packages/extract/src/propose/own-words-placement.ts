import type { Option } from "@parley/model";
import { issueStrength } from "../issues/find-issues.ts";
import { mainWords } from "./claim-words.ts";
import type { NamedIssue } from "./named-issue.ts";
import { bareFigure, isBareNumber } from "./figure-option.ts";
import { lossOption, ownWordsOption, refusedOption } from "./own-words-option.ts";
import type { Placing } from "./place-claims.ts";
import type { Placement } from "./proposal-claims.ts";

/** Labels that name no answer: "make several concessions", "it", "I can imagine many things". */
const vague =
  /^(?:(?:make|offer|some|several|significant|major|further|more|new|the|a|an|any|important|other|possible|such)\s)*(?:concessions?|compromises?|\w*steps?|progress|solutions?|flexibility|agreement|deal|talks|proposals?|offers?|remarks?|ideas?|it|this|that|them)$|^(?:\S+\s){0,4}(?:requirements?|demands?|conditions?|terms|positions?)(?:\s(?:are|is|were|was|as|follows|remains?))*$|\b(?:formula|proposal|plan|offer|counter-proposal)(?: of (?:his|her|its|their) own)?$|\bshifts? (?:its|their) (?:position|stance|course)\b|^(?:I|we|you|he|she|they|who)\b|^(?:\S+\s){0,8}(?:this|that)$|^(?:\S+\s){0,2}(?:it|them|so)$|\bflexible\b|^it (?!is\b)|^(?:nothing|everything|consider)\b|\b(?:we|I|he|she|they|cannot|can|will|would|is|are|not)$|^live with$|\b(?:have|has|had) (?:not )?\w+ed\b/i;

/** Asking for talks or for an end of them asks for no term of a deal. */
const talksOnly =
  /^(?:(?:all|both|the|two|of)\s|(?:sides|parties|leaders|negotiators|everyone)\s)*(?:to )?(?:settle|conclude|compromise|show|make progress|bridge|finish|agree|come to (?:terms|an agreement)|(?:reach|close|find|sign|strike) (?:a|an|the) (?:deal|agreement|settlement|solution|compromise)|(?:return|come back|go back) to (?:the )?(?:talks|table|mediation|negotiat\w+)|(?:resume|continue|keep|go on|start|begin|hold|break off) (?:\S+ ){0,3}(?:talk\w*|negotiat\w+|meet\w*)|take (?:a|the) (?:\S+ )?step)/i;

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
 * Places a claim under its issue with an option in its own words.
 * @returns Nothing when it has no issue, or when its words name no answer.
 * @example placeInOwnWords({ claim: { quote: "wants to talk", act: "demand" }, placed: [] }, undefined); // => []
 */
export function placeInOwnWords({ claim, holders, earlier }: Placing, issue: NamedIssue | undefined): Placement[] {
  if (!issue) return [];
  const words = optionOf({ ...claim, quote: partOn(issue, claim.quote) });
  const own = words && (inUnitOf(words, earlier.get(issue.vocabulary) ?? []) ?? words);
  if (!own || isVague(own.label)) return [];
  return [{ ...issue, claim, holders, options: [own], basis: "stated" }];
}

/** A bare number, in the unit in which the issue was spoken of last. */
function inUnitOf({ label }: Option, earlier: readonly Placement[]): Option | undefined {
  if (!isBareNumber(label)) return undefined;
  for (const { options } of earlier.toReversed())
    for (const option of options.toReversed()) {
      const figure = bareFigure(label, option);
      if (figure) return figure;
    }
  return undefined;
}

/**
 * Whether a label asks for talks, or for an end of them, and not for a term of a deal.
 * @example isTalksOnly("return to the table"); // => true
 */
export function isTalksOnly(label: string): boolean {
  return talksOnly.test(label);
}

/**
 * Whether a label names no term that could be agreed.
 * @example isVague("several concessions"); // => true
 */
export function isVague(label: string): boolean {
  return label.length < 3 || vague.test(label) || talksOnly.test(label);
}

/** Of a list, the part that speaks of the issue, when its first part does not. */
function partOn({ vocabulary }: NamedIssue, quote: string): string {
  const parts = mainWords(quote).split(/,?\s(?:and|&)\s|,?\sas well as\s/);
  const [first = 0, ...others] = parts.map((part) => issueStrength(part, vocabulary));
  const best = Math.max(0, ...others);
  return first === 0 && best > 1 ? (parts[others.indexOf(best) + 1] ?? quote) : quote;
}

function optionOf({ act, quote, content }: Placing["claim"]): Option | undefined {
  if (act === "red-line") return isNonNegotiable(quote) ? lossOption({ quote }) : refusedOption({ quote });
  return act === "reject" ? refusedOption({ quote }) : ownWordsOption({ quote, content });
}
