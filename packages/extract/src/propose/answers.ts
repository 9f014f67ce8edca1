import { issueStrength } from "../issues/find-issues.ts";
import { antecedents } from "./antecedents.ts";
import { mainWords, stemsOf } from "./claim-words.ts";
import type { NamedIssue } from "./named-issue.ts";
import { ownWordsOption, refusedOption } from "./own-words-option.ts";
import { isTalksOnly, isVague, placeInOwnWords, placeOnOwnIssue } from "./own-words-placement.ts";
import { referent } from "./referents.ts";
import type { Placing } from "./place-claims.ts";
import type { Placement } from "./proposal-claims.ts";

/** Words that speak of a proposal as a whole, which may reach over several issues. */
const wholeProposal =
  /\b(?:proposals?|suggestions?|initiative|compromise|plans?|formula|packages?|offers?|terms|deal|idea|framework|draft|payment|money|sum)\b/i;

/** Words that point back to what was said before. */
const pointingBack =
  /\b(?:this|these|those|both(?! (?:sides|parties|countries|states|armies|leaders|governments|houses|teams)\b)|such|the (?:\S+ )?(?:same|demand|proposal|suggestion|initiative|compromise|plan|offer|idea|condition|figure|request|terms|formula|deal|link|payment|ratio|point)s?)\b|\b(?:it|them|that)\b(?=[,.;]|\s(?:as|out|down|outright|too|unacceptable|impossible|absurd|unworkable)\b|\W*$)/i;

/** From this weight on, words name an issue: "the class size proposal" is about no other. */
const outright = 2;

/** Words that name a thing by who asked for it: "the sum that the union is asking for". */
const askedFor =
  /\b(?:is|are|was|were|has been|have been|had been|had) (?:ask\w* for|seek\w*|demand\w*|request\w*|propos\w*|suggest\w*|want\w*|offer\w*)\W*$/i;

/**
 * Whether a claim names what it answers by who put it forward: then its figure is the other side's.
 * @example namesAnAsking("could not afford the 18 million that the union is asking for"); // => true
 */
export function namesAnAsking(quote: string): boolean {
  return askedFor.test(mainWords(quote));
}

/**
 * What a claim that takes up or turns down something speaks of: what the other side put forward before, when the
 * words point back to it or take up its words, else the claim's own words.
 * @param issue - The issue that the claim names, if any.
 * @example answers({ claim: { quote: "drops the toll", act: "concede" }, placed: [] }, undefined); // => []
 */
export function answers(placing: Placing, issue: NamedIssue | undefined): Placement[] {
  const { claim, holders, placed, parties } = placing;
  const thing = claim.act === "accept" ? ownWordsOption(claim).label : refusedOption(claim).label;
  if (claim.act === "concede" || isTalksOnly(thing)) return [];
  const back =
    pointingBack.test(claim.quote) ||
    namesAnAsking(claim.quote) ||
    isVague(thing) ||
    claim.quote.split(/\s+/).length <= 3;
  const whole = wholeProposal.test(claim.quote);
  const named = issue !== undefined && issueStrength(mainWords(claim.quote), issue.vocabulary) > 0;
  const found = antecedents({ claim, holders, placed, whole, issue: named ? issue.vocabulary : undefined });
  if (whole && !named && claim.act === "reject" && isOnlyItsCondition(found, placed)) return [];
  const answered = named
    ? found.some((other) => other.vocabulary === issue?.vocabulary && (back || repeats(thing, other)))
    : found.some((other) => back || (other.vocabulary === issue?.vocabulary && repeats(thing, other)));
  const apart = named && issueStrength(thing, issue.vocabulary) >= outright;
  const taken = apart ? found.filter((other) => other.vocabulary === issue.vocabulary) : found;
  if (answered) return taken.map((other) => ({ ...other, claim, holders, basis: "stated" as const, proviso: false }));
  if (greeting.test(claim.quote)) return [];
  const before = isVague(thing) ? undefined : referent({ claim, label: thing, placed, parties });
  if (before) return [{ ...before, claim, holders, basis: "stated", proviso: false }];
  return issue === undefined ? placeOnOwnIssue(placing) : placeInOwnWords(placing, issue);
}

/** Of a proposal only the condition found an issue: turning the proposal down does not turn that down. */
function isOnlyItsCondition(found: readonly Placement[], placed: readonly Placement[]): boolean {
  const [only, ...more] = found;
  const parent = only?.claim.act === "condition" && more.length === 0 ? only.claim.partOf : undefined;
  return parent !== undefined && !placed.some(({ claim }) => claim.id === parent);
}

/** Who welcomes what nobody put forward takes up nothing. */
const greeting = /\b(?:welcom|hail|applaud)\w*/i;

/** "An exemption" is what was asked for as "exempt our steel"; a label that says more speaks of something else. */
function repeats(label: string, { options, claim }: Placement): boolean {
  const said = stemsOf([...options.map((option) => option.label), mainWords(claim.quote)].join(" "));
  const stems = [...stemsOf(label)];
  return stems.length > 0 && stems.every((stem) => said.has(stem));
}

/**
 * "On this we shall not bargain": what the holder asked for on the issue before.
 * @example redLineOnOwnDemand({ claim: { quote: "no more tolls", act: "red-line" }, holders: [], placed: [] }, undefined); // => []
 */
export function redLineOnOwnDemand({ claim, holders, earlier }: Placing, issue: NamedIssue | undefined): Placement[] {
  if (!pointingBack.test(claim.quote)) return [];
  const asked = earlier
    .get(issue?.vocabulary ?? "")
    ?.findLast(
      (other) =>
        (other.claim.act === "demand" || other.claim.act === "condition") &&
        other.holders.some((holder) => holders.includes(holder)),
    );
  return asked ? [{ ...asked, claim, holders, basis: "inferred", asksFor: true }] : [];
}
