import { issueTemplate, slug, type Option, type Party, type ReadClaim } from "@parley/model";
import { findIssues, issueStrength } from "../issues/find-issues.ts";
import { recogniseIssue } from "../issues/recognise-issue.ts";
import { mainWords, stemsOf, withoutNames } from "./claim-words.ts";
import { bareFigure, figureOption, figureUnit } from "./figure-option.ts";
import { ownWordsOption } from "./own-words-option.ts";
import type { Placement } from "./proposal-claims.ts";

/** An issue of the vocabulary or of the case, and where it is to be settled. */
export interface NamedIssue {
  readonly vocabulary: string;
  readonly place?: string;
  readonly topic?: string;
}

/** What stands around a claim, in the order of the text. */
export interface Surroundings {
  readonly parties: readonly Party[];
  /** What its report is called; empty when it has no title. */
  readonly title: string;
  /** The claims of its report. */
  readonly around: readonly ReadClaim[];
  /** The claims of its breath. */
  readonly run: readonly ReadClaim[];
  /** What is placed already of its report. */
  readonly placed: readonly Placement[];
  /** What is placed already of all reports, by vocabulary issue. */
  readonly earlier: ReadonlyMap<string, readonly Placement[]>;
}

/** From this weight on, words name an issue; less is a hint that needs the issue to be named just before. */
const outright = 2;

/** How many characters back a claim may go on about an issue that was named there. */
const reach = 400;

/** Words that go on about what was named before. */
const goingOn =
  /\b(?:it|them|this|these|those|both(?! (?:sides|parties|countries|states|armies|leaders|governments|houses|teams)\b)|such|the (?:same|demand|proposal|suggestion|initiative|compromise|plan|offer|idea|condition|figure|request|terms|formula|deal|link|payment|ratio|point)s?)\b/i;

/**
 * The issue that a claim is about, when its own words name it or take up what was named shortly before: a reader's
 * guess from farther away is not enough to say that a party takes a stand on an issue.
 * A claim that a person reviewed keeps its issue.
 * @example namedIssue({ quote: "higher wages", act: "demand", issue: "labour.pay" }, { parties: [], title: "", around: [], run: [], placed: [] }); // => { vocabulary: "labour.pay" }
 */
export function namedIssue(claim: ReadClaim, surroundings: Surroundings): NamedIssue | undefined {
  const found = parsed(claim.issue);
  const given = found && !isReviewed(claim) ? withoutPartyPlace(found, surroundings.parties) : found;
  if (given && (isReviewed(claim) || !issueTemplate(given.vocabulary))) return given;
  const main = withoutNames(mainWords(claim.quote), surroundings.parties);
  if (given?.vocabulary === "trade.tariffs" && isQuantity(main)) return { ...given, vocabulary: "trade.quotas" };
  if (given && issueStrength(main, claim.issue ?? "") >= outright) return given;
  const own = given?.vocabulary.startsWith("coalition.") ? undefined : nameInWords(main, claim);
  if (own) return own;
  const figured = issueOfUnit(main, claim, surroundings);
  if (figured) return figured;
  if (!given) return undefined;
  if (isFigureOfTitle(main, given.vocabulary, surroundings.title)) return given;
  const whole = withoutNames(claim.quote, surroundings.parties);
  const strength = issueStrength(whole, claim.issue ?? "");
  return strength >= outright || takesUp(claim, given.vocabulary, { ...surroundings, hint: strength > 0 })
    ? given
    : undefined;
}

/** Whether a person decided about a claim: then it is not weighed again. @example isReviewed({}); // => false */
export function isReviewed({ review }: Pick<ReadClaim, "review">): boolean {
  return review?.state === "accepted" || review?.state === "edited";
}

function parsed(issue: string | undefined): NamedIssue | undefined {
  const [vocabulary = "", place] = (issue ?? "").split("/");
  if (vocabulary === "") return undefined;
  return place === undefined ? { vocabulary } : { vocabulary, place };
}

/** "In Halm" names a party, not a place to be settled. */
function withoutPartyPlace({ vocabulary, place }: NamedIssue, parties: readonly Party[]): NamedIssue {
  const isParty = parties.some(({ name, aliases }) => [name, ...aliases].some((known) => slug(known) === place));
  return place === undefined || isParty ? { vocabulary } : { vocabulary, place };
}

function nameInWords(words: string, { act }: ReadClaim): NamedIssue | undefined {
  if (findIssues(words).reduce((sum, { row }) => sum + row.weight, 0) < outright) return undefined;
  const { issue } = recogniseIssue({ text: words, sentence: words, act });
  return issue !== undefined && issueStrength(words, issue) >= outright ? parsed(issue) : undefined;
}

/**
 * "To 40 percent" goes on about the issue on which percentages were named last; "to 40" about what was spoken of last,
 * or what the same party gave a figure for.
 */
function issueOfUnit(words: string, claim: ReadClaim, { placed }: Surroundings): NamedIssue | undefined {
  const figure = figureOption(words);
  const unit = figure && figureUnit(figure.id);
  const { label } = ownWordsOption({ quote: words, content: "" });
  const goesOn = (option: Option) =>
    figure ? unit !== "" && figureUnit(option.id) === unit : bareFigure(label, option) !== undefined;
  const latest = placed.findLast(({ proviso }) => proviso !== true);
  const last = placed.findLast(
    (other) =>
      (figure !== undefined || other === latest || other.claim.holder === claim.holder) &&
      isNear(other.claim, claim) &&
      other.options.some(goesOn) &&
      (other.topic !== undefined || issueTemplate(other.vocabulary)?.figures === true),
  );
  return last && issueOfPlacement(last);
}

/** "Duty-free access for 40,000 tonnes" is about how much: a duty is a share or a sum. */
function isQuantity(words: string): boolean {
  const figure = figureOption(words, "trade.tariffs");
  const unit = figure && figureUnit(figure.id);
  return (
    unit !== undefined && /^(?:tonnes|litres|cubic-metres|barrels|head|units|cars|vehicles|cases|bales)$/.test(unit)
  );
}

/** "34 percent" under the title "No deal on quotas" is a figure of the quotas, as a reader takes it. */
function isFigureOfTitle(words: string, vocabulary: string, title: string): boolean {
  return (
    issueTemplate(vocabulary)?.figures === true &&
    figureOption(words, vocabulary) !== undefined &&
    issueStrength(title, vocabulary) >= outright
  );
}

/**
 * The issue of a placement, where it is to be settled, and what it is called when the vocabulary does not know it.
 * @example issueOfPlacement({ vocabulary: "labour.pay" }); // => { vocabulary: "labour.pay" }
 */
export function issueOfPlacement({
  vocabulary,
  place,
  topic,
}: Pick<Placement, "vocabulary" | "place" | "topic">): NamedIssue {
  return { vocabulary, ...(place === undefined ? {} : { place }), ...(topic === undefined ? {} : { topic }) };
}

function takesUp(
  claim: ReadClaim,
  vocabulary: string,
  { parties, around, run, placed, hint }: Surroundings & { hint: boolean },
): boolean {
  const onIssue = (other: ReadClaim) =>
    placed.some((placement) => placement.claim.id === other.id && placement.vocabulary === vocabulary) ||
    issueStrength(withoutNames(other.quote, parties), vocabulary) >= outright;
  if (run.some((other) => other.start < claim.start && onIssue(other))) return true;
  const near = around.filter((other) => isNear(other, claim) && onIssue(other));
  if (near.length === 0) return false;
  const names = parties.flatMap(({ name, aliases }) => [name, ...aliases]).flatMap((name) => [...stemsOf(name)]);
  const telling = (stem: string) => !names.some((name) => name.slice(0, 4) === stem.slice(0, 4));
  const stems = new Set([...stemsOf(withoutNames(claim.quote, parties))].filter(telling));
  return (
    hint ||
    (goingOn.test(mainWords(claim.quote).replace(/^(?:it|this|that)\s/i, "")) && !namesItsThing(claim.quote)) ||
    near.some((other) => [...stemsOf(withoutNames(other.quote, parties))].some((stem) => stems.has(stem)))
  );
}

/** "Such protection" in a long list of its own words goes on about nothing. */
function namesItsThing(quote: string): boolean {
  return stemsOf(ownWordsOption({ quote, content: "" }).label).size > 3;
}

function isNear(earlier: ReadClaim, claim: ReadClaim): boolean {
  return earlier.report === claim.report && earlier.start < claim.start && claim.start - earlier.end <= reach;
}
