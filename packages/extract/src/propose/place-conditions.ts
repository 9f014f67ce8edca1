import { issueTemplate, type Option } from "@parley/model";
import { issueStrength } from "../issues/find-issues.ts";
import { provisoOf } from "./claim-words.ts";
import { issueOfPlacement, namedIssue, type NamedIssue } from "./named-issue.ts";
import { namedOptions } from "./named-options.ts";
import { ownWordsOption } from "./own-words-option.ts";
import { placeInOwnWords } from "./own-words-placement.ts";
import { referent } from "./referents.ts";
import type { Placing } from "./place-claims.ts";
import type { Placement } from "./proposal-claims.ts";

/**
 * Places a condition: on the issue that its own words name, with a usual answer or a figure, or as a proviso in its
 * own words on the issue of the offer that hangs on it. Somebody who refuses a step "until" another one asks for the
 * other one only, which is a claim of its own.
 * @example placeCondition({ claim: { quote: "until the mast is down", act: "condition", condition: "until the mast is down" } }, undefined); // => []
 */
export function placeCondition(placing: Placing, issue: NamedIssue | undefined): Placement[] {
  const { claim, holders } = placing;
  if (claim.condition !== undefined) return placeWithin(placing, issue);
  const named = issue ? namedOptions(claim, issue.vocabulary) : [];
  if (issue && named.length > 0) return [{ ...issue, claim, holders, options: named, basis: "stated" }];
  const offered = issue ? ownOffer(placing, issue) : [];
  if (issue && offered.length > 0)
    return [{ ...issue, claim, holders, options: offered, basis: "inferred", proviso: true }];
  const home = homeOf(placing) ?? issue;
  if (issue && home && isApart(claim.quote, issue, home)) return placeInOwnWords(placing, issue);
  const before = known(placing, claim.quote);
  if (before && !(home && before.options === offerOf(placing)?.options))
    return [{ ...before, claim, holders, basis: "stated", proviso: false }];
  return home ? inWords(placing, home, claim.quote) : [];
}

/** "Would sign only after the constitution is changed" asks for the change, unless that is a claim of its own. */
function placeWithin({ claim, holders, around }: Placing, issue: NamedIssue | undefined): Placement[] {
  if (!issue || claim.condition === undefined || /^(?:until|unless)\b/i.test(claim.condition)) return [];
  const inner = around.some(
    (other) =>
      other.partOf === claim.id || (other.id !== claim.id && other.start >= claim.start && other.end <= claim.end),
  );
  if (inner) return [];
  const options = namedOptions({ ...claim, quote: claim.condition }, issue.vocabulary);
  return options.length === 0 ? [] : [{ ...issue, claim, holders, options, basis: "stated" }];
}

/**
 * Places the proviso inside an offer: "4 percent, but only for one year". A condition that is a claim of its own is
 * placed by itself.
 * @param offer - Where the offer is placed.
 * @example placeProviso({ claim: { quote: "offers 4 percent", act: "demand" } }, undefined); // => []
 */
export function placeProviso(placing: Placing, offer: Placement | undefined): Placement[] {
  const { claim, around } = placing;
  if (!offer || (claim.act !== "offer" && claim.act !== "promise" && claim.act !== "accept")) return [];
  const apart = around.some((other) => other.act === "condition" && isOf(other, placing));
  const words = apart ? undefined : (claim.condition ?? provisoOf(claim.quote));
  if (words === undefined) return [];
  const { issue: _, options: __, condition: ___, ...rest } = claim;
  const piece = { ...placing, claim: { ...rest, quote: words, content: "", act: "condition" as const } };
  const issue = namedIssue(piece.claim, { ...piece, placed: [], around: [], run: [], earlier: new Map() });
  const named = issue ? namedOptions(piece.claim, issue.vocabulary) : [];
  const bare = /\d/.test(words) && named.every(({ label }) => !/\d/.test(label));
  if (issue && named.length > 0 && !bare)
    return [{ ...issue, claim, holders: placing.holders, options: named, basis: "inferred", proviso: true }];
  return inWords(placing, offer, words);
}

function isOf(condition: Placing["claim"], { claim, run }: Placing): boolean {
  if (condition.partOf !== undefined) return condition.partOf === claim.id;
  return condition.start >= claim.start && run.includes(condition);
}

/** "In return it wants teachers to accept larger classes": what is asked for belongs to an issue of its own. */
function isApart(quote: string, issue: NamedIssue, home: NamedIssue): boolean {
  const outright = issueTemplate(issue.vocabulary) !== undefined && issueStrength(quote, issue.vocabulary) > 1;
  return outright && issue.vocabulary !== home.vocabulary && /\bin (?:return|exchange),? (?!for\b)/i.test(quote);
}

/** "If the union takes the pay offer": what the holder of the condition has offered on that issue. */
function ownOffer({ claim, holders, earlier }: Placing, { vocabulary }: NamedIssue): readonly Option[] {
  if (!/\b(?:offer|proposal|plan)\b/i.test(claim.quote)) return [];
  const offered = earlier
    .get(vocabulary)
    ?.findLast((other) => other.claim.act === "offer" && other.holders.some((holder) => holders.includes(holder)));
  return offered?.options ?? [];
}

/** What was put on the table before under the words of the condition. */
function known({ claim, placed, parties }: Placing, words: string): Placement | undefined {
  const { label } = ownWordsOption({ quote: words, content: "" });
  return referent({ claim: { ...claim, act: "condition" }, label, placed, parties });
}

function offerOf({ claim, placed, run }: Placing): Placement | undefined {
  return (
    placed.find((other) => other.claim.id === claim.partOf) ?? placed.findLast((other) => run.includes(other.claim))
  );
}

/** The issue of what the condition is attached to. */
function homeOf(placing: Placing): NamedIssue | undefined {
  const offer = offerOf(placing);
  return offer && issueOfPlacement(offer);
}

/** Also vague words are kept: an offer without its condition would say more than was said. */
function inWords({ claim, holders }: Placing, home: NamedIssue, words: string): Placement[] {
  const option = ownWordsOption({ quote: words, content: "" });
  if (option.label.length < 3 || /^(?:until|unless)\b/i.test(words)) return [];
  return [{ ...issueOfPlacement(home), claim, holders, options: [option], basis: "inferred", proviso: true }];
}
