import { slug, type Option } from "@parley/model";
import { issueStrength } from "../issues/find-issues.ts";
import { mainWords } from "./claim-words.ts";
import type { NamedIssue } from "./named-issue.ts";
import { bareFigure, figureOption, figureUnit, isBareNumber } from "./figure-option.ts";
import { isLittle } from "./label-words.ts";
import { lossOption, ownWordsOption, refusedOption } from "./own-words-option.ts";
import { asksFor, isNonNegotiable } from "./red-line-words.ts";
import { thingOf, topicOf } from "./thing-words.ts";
import type { Placing } from "./place-claims.ts";
import type { Placement } from "./proposal-claims.ts";

/** Labels that name no answer: "make several concessions", "it", "I can imagine many things". */
const vague =
  /^(?:(?:make|offer|some|several|significant|major|further|more|new|the|a|an|any|important|other|possible|such)\s)*(?:concessions?|compromises?|\w*steps?|progress|solutions?|flexibility|agreement|deal|talks|proposals?|suggestions?|initiatives?|offers?|remarks?|ideas?|it|this|that|them)$|^(?:\S+\s){0,4}(?:requirements?|demands?|conditions?|terms|positions?)(?:\s(?:are|is|were|was|as|follows|remains?))*$|\b(?:formula|proposal|plan|offer|counter-proposal)(?: of (?:his|her|its|their) own)?$|\bshifts? (?:its|their) (?:position|stance|course)\b|^(?:I|we|you|he|she|they|who)\b|^(?:\S+\s){0,8}(?:this|that)$|^(?:\S+\s){0,2}(?:it|them|so)$|\bflexible\b|^(?:to )?(?:wait|yield|budge|bargain|negotiate|discuss|imagine|reconsider|listen|comment|speak)\b|^it (?!is\b)|^(?:nothing|everything|consider)\b|\b(?:we|I|he|she|they|cannot|can|will|would|is|are|not)$|^live with$|\b(?:have|has|had) (?:not )?\w+ed\b/i;

/** Labels that are too loose to stand as an issue of their own: remarks, and words that lean on what was said before. */
const loose =
  /^(?:which|who|what|when|while|where|how|as|than|needs?|out|up|on|the other|now|just|like|for|even|with|under|from|there|only|but|and|or|so|in|at|of|by|be|rather|down|again|together|back|far|see|describe|imagine|call|help|bargain|negotiate|discuss|yield|budge|wait|work|cooperate|speak|comment|come|weep|look|reconsider|listen|final|clear|firm)\b|^(?:its|their|his|her|our|your|my)\s\S+$|\b(?:needs?|called|said|says|considers?|decided|decide|meant|means|wished|thinks?|believes?|calls|is|are|was|were|am|has|have|had|do|does|did|may|might|can|cannot|there|we|us|me|him|you|my|our|whose|just|things?|people)\b|n['’]t\b|^(?:an?|the)\s\S+(?:ent|ive|al|er|ous|able)$/i;

/** A term of a deal in its own words names a thing and more of it; one word will do where it draws a line. */
function isTerm({ act }: Placing["claim"], label: string, parties: Placing["parties"]): boolean {
  if (isVague(label) || loose.test(label) || /^[\p{Lu}\W]/u.test(label)) return false;
  return thingOf(label, parties).stems.size > (act === "red-line" ? 0 : 1) || /\d/.test(label);
}

/** Asking for talks or for an end of them asks for no term of a deal. */
const talksOnly =
  /^(?:(?:all|both|the|two|of)\s|(?:sides|parties|leaders|negotiators|everyone)\s)*(?:to )?(?:settle|conclude|compromise|show|make progress|bridge|finish|agree|come to (?:terms|an agreement)|(?:reach|close|find|sign|strike) (?:a|an|the) (?:deal|agreement|settlement|solution|compromise)|(?:return|come back|go back) to (?:the )?(?:talks|table|mediation|negotiat\w+)|(?:resume|continue|keep|go on|start|begin|hold|break off) (?:\S+ ){0,3}(?:talk\w*|negotiat\w+|meet\w*)|take (?:a|the) (?:\S+ )?step|meet\b|continue\b|talk\b|reconvene|a (?:new|further|second|third|next) (?:round|meeting))/i;

/**
 * Places a claim under its issue with an option in its own words.
 * @returns Nothing when it has no issue, or when its words name no answer.
 * @example placeInOwnWords({ claim: { quote: "wants to talk", act: "demand" }, placed: [] }, undefined); // => []
 */
export function placeInOwnWords(placing: Placing, issue: NamedIssue | undefined): Placement[] {
  if (!issue) return [];
  const { claim, holders } = placing;
  const words = optionOf({ ...claim, quote: partOn(issue, claim.quote) });
  const own = words && (inUnitOf(words, placing, issue.vocabulary) ?? words);
  if (!own || (isVague(own.label) && figureUnit(own.id) === undefined)) return [];
  return [{ ...issue, claim, holders, options: [own], basis: "stated" }];
}

/**
 * Places a claim on an issue of its own, named by its words, where the vocabulary knows none that they speak of.
 * @returns Nothing when its words name no term of a deal.
 * @example placeOnOwnIssue({ claim: { quote: "wants to talk", content: "", act: "demand" }, holders: [], parties: [] }); // => []
 */
export function placeOnOwnIssue({ claim, holders, parties }: Placing): Placement[] {
  const words = optionOf(claim);
  if (!words || !isTerm(claim, words.label, parties)) return [];
  const topic = topicOf(words.label);
  const option =
    (/\b(?:who|which|that|than|after|within|before|for|until|every)\b.*\d|^\D*$/.test(words.label)
      ? undefined
      : figureOption(words.label)) ?? words;
  if (!/\p{L}{3}/u.test(topic) || isLittle(topic.split(" ")[0] ?? "")) return [];
  return [{ vocabulary: ownIssue(topic), topic, claim, holders, options: [option], basis: "stated" }];
}

/** No vocabulary id begins like this. */
function ownIssue(topic: string): string {
  return `own.${slug(topic)}`;
}

/** A bare number, in the unit in which the issue was spoken of last, or in which its own party spoke of it. */
function inUnitOf({ label }: Option, { claim, earlier }: Placing, vocabulary: string): Option | undefined {
  if (!isBareNumber(label)) return undefined;
  const onIssue = earlier.get(vocabulary) ?? [];
  const latest = onIssue.findLast(({ proviso }) => proviso !== true);
  const own = onIssue.findLast(
    (other) => other.claim.holder === claim.holder && figureUnit(other.options[0]?.id ?? ""),
  );
  return [latest, own].flatMap((other) => other?.options ?? []).flatMap((option) => bareFigure(label, option) ?? [])[0];
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

/**
 * Of a list, the part that speaks of the issue, when its first part does not.
 * @example partOn({ vocabulary: "labour.pay" }, "a longer lunch and higher wages"); // => "higher wages"
 */
export function partOn({ vocabulary }: NamedIssue, quote: string): string {
  const parts = mainWords(quote).split(/,?\s(?:and|&)\s|,?\sas well as\s/);
  if (parts.length === 1) return quote;
  const [first = 0, ...others] = parts.map((part) => issueStrength(part, vocabulary));
  const best = Math.max(0, ...others);
  return first === 0 && best > 1 ? (parts[others.indexOf(best) + 1] ?? quote) : quote;
}

/**
 * What a claim names in its own words: what it asks for, offers or turns down.
 * @example optionOf({ act: "reject", quote: "Halm rejected the weir", content: "" })?.label; // => "the weir"
 */
export function optionOf({
  act,
  quote,
  content,
}: Pick<Placing["claim"], "act" | "quote" | "content">): Option | undefined {
  if (act === "red-line" && asksFor(quote)) return ownWordsOption({ quote, content });
  if (act === "red-line") return isNonNegotiable(quote) ? lossOption({ quote }) : refusedOption({ quote });
  return act === "reject" ? refusedOption({ quote }) : ownWordsOption({ quote, content });
}
