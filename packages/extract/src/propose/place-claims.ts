import { issueTemplate, type Option, type Party, type ReadClaim } from "@parley/model";
import { recogniseIssue } from "../issues/recognise-issue.ts";
import { antecedents, ownIssue } from "./antecedents.ts";
import { bareFigure, figureOption } from "./figure-option.ts";
import { ownWordsOption } from "./own-words-option.ts";
import { holdersOf, isProposing, proposalRuns, type Placement } from "./proposal-claims.ts";

/** Words that speak of a proposal as a whole, which may reach over several issues. */
const wholeProposal = /\b(?:proposals?|plans?|formula|packages?|offers?|terms|deal|idea|framework|draft)\b/i;

/** Labels that name no answer: "make several concessions". */
const vague =
  /^(?:(?:make|offer|some|several|significant|major|further|more|new|the|a|an|any|important|other|possible)\s)*(?:concessions?|compromises?|steps?|progress|solutions?|flexibility|agreement|deal|talks|proposals?|it|this|that)$|^(?:\S+\s){0,4}(?:requirements?|demands?|conditions?|terms|positions?)(?:\s(?:are|is|were|was|as|follows|remains?))*$|\b(?:formula|proposal|plan|offer|counter-proposal)(?: of (?:his|her|its|their) own)?$|\bshifts? (?:its|their) (?:position|stance|course)\b/i;

/**
 * Finds for each claim the issue and the options that it takes a stand on, earlier claims first: an answer that names
 * nothing ("rejected this proposal") answers what the other side put forward before it.
 * @param claims - In the order of the text, as from {@link positionClaims}.
 * @returns One placement per claim and issue; none for a claim that speaks of no issue or of no known party.
 * @example placeClaims([], []); // => []
 */
export function placeClaims(claims: readonly ReadClaim[], parties: readonly Party[]): Placement[] {
  const runs = proposalRuns(claims);
  const placed: Placement[] = [];
  for (const claim of claims) {
    const holders = holdersOf(claim.holder, parties);
    if (holders.length === 0) continue;
    const run = runs.find((run) => run.includes(claim)) ?? [claim];
    placed.push(...placeClaim({ claim, holders, run, placed }));
  }
  return placed;
}

interface Placing {
  readonly claim: ReadClaim;
  readonly holders: readonly string[];
  readonly run: readonly ReadClaim[];
  readonly placed: readonly Placement[];
}

function placeClaim(placing: Placing): Placement[] {
  const { claim, holders, placed, run } = placing;
  const [vocabulary, place] = (claim.issue ?? "").split("/");
  const named = namedOptions(claim, vocabulary ?? "");
  const base = { claim, holders, ...(place === undefined ? {} : { place }) };
  const also = alsoNamed(claim, vocabulary ?? "").map((other) => ({ ...other, claim, holders }));
  if (vocabulary !== undefined && vocabulary !== "" && named.length > 0)
    return [{ ...base, vocabulary, options: named, basis: "stated" }, ...also];
  if (claim.act === "red-line") return redLineOnOwnDemand(placing);
  if (!isProposing(claim.act)) return answers(placing);
  if (vocabulary === undefined || vocabulary === "") return [];
  const elaborated = placed.find((other) => other.vocabulary === vocabulary && run.includes(other.claim));
  if (elaborated && claim.act !== "condition") return [{ ...elaborated, claim, holders, basis: "stated" }];
  return [...inOwnWords(placing, vocabulary), ...also];
}

/** The other issues that a list in one claim names with an answer: "a truce and the withdrawal of all troops". */
function alsoNamed(claim: ReadClaim, vocabulary: string): Omit<Placement, "claim" | "holders">[] {
  const { quote, act } = claim;
  if (!isProposing(act) && act !== "accept") return [];
  const parts = quote.split(/,?\sand\s|,?\sas well as\s|,\s/);
  const seen = new Set([vocabulary]);
  return (parts.length > 1 ? parts : []).flatMap((part) => {
    const [other = "", place] = (recogniseIssue({ text: part, sentence: part, act }).issue ?? "").split("/");
    const named = namedOptions({ ...claim, quote: part, options: optionsOf(part, act) }, other);
    if (seen.has(other) || named.length === 0) return [];
    seen.add(other);
    return [{ vocabulary: other, options: named, basis: "stated" as const, ...(place === undefined ? {} : { place }) }];
  });
}

function optionsOf(text: string, act: ReadClaim["act"]): string[] {
  return recogniseIssue({ text, sentence: text, act }).options ?? [];
}

function inOwnWords({ claim, holders, placed }: Placing, vocabulary: string): Placement[] {
  const words = ownWordsOption(claim);
  const before = placed.filter((other) => other.vocabulary === vocabulary).flatMap(({ options }) => options);
  const own = before.toReversed().flatMap((option) => bareFigure(words.label, option) ?? [])[0] ?? words;
  if (vague.test(own.label)) return [];
  const place = claim.issue?.split("/")[1];
  return [{ claim, holders, vocabulary, ...(place === undefined ? {} : { place }), options: [own], basis: "stated" }];
}

/** "On this we shall not bargain": what the holder asked for on the issue before. */
function redLineOnOwnDemand({ claim, holders, placed }: Placing): Placement[] {
  if (!pointingBack.test(claim.quote)) return [];
  const vocabulary = claim.issue?.split("/")[0];
  const asked = placed.findLast(
    (other) =>
      other.vocabulary === vocabulary &&
      (other.claim.act === "demand" || other.claim.act === "condition") &&
      other.holders.some((holder) => holders.includes(holder)),
  );
  return asked ? [{ ...asked, claim, holders, basis: "inferred", asksFor: true }] : [];
}

/** The options that the words of a claim name: a figure where the issue is one of figures, else usual answers. */
function namedOptions(claim: ReadClaim, vocabulary: string): Option[] {
  const template = issueTemplate(vocabulary);
  const figure = template?.figures ? figureOption(claim.quote, vocabulary) : undefined;
  if (figure) return [figure];
  const ids = new Set(claim.options ?? []);
  if (!template) return [...ids].map((id) => ({ id, label: id }));
  const named = template.options.filter(({ id }) => ids.has(id));
  const none = named.find(({ id }) => id === template.otherwise);
  return none && claim.act !== "reject" && claim.act !== "red-line" ? [none] : named;
}

/** Words that point back to what was said before; so does an answer of a few words. */
const pointingBack =
  /\b(?:this|these|those|both|such|the (?:same|demand|proposal|plan|offer|idea|condition|figure|request|terms|formula|deal|link|payment|ratio|point)s?)\b|\b(?:it|them|that)\b(?=[,.;]|\s(?:as|out|down|outright|too|unacceptable|impossible|absurd|unworkable)\b|\W*$)/i;
const fewWords = 6;

function answers(placing: Placing): Placement[] {
  const { claim, holders, placed } = placing;
  if (claim.act === "concede") return [];
  const whole = wholeProposal.test(claim.quote);
  const found = antecedents({ claim, holders, placed, whole });
  const vocabulary = ownIssue(claim);
  const back = pointingBack.test(claim.quote) || claim.quote.split(/\s+/).length <= fewWords;
  if (found.some((other) => other.vocabulary === vocabulary) || (vocabulary === undefined && back))
    return found.map((other) => ({ ...other, claim, holders, basis: "stated" as const }));
  if (vocabulary === undefined) return [];
  if (claim.act === "accept") return inOwnWords(placing, vocabulary);
  const [principal] = issueTemplate(vocabulary)?.options ?? [];
  return principal ? [{ claim, holders, vocabulary, options: [principal], basis: "inferred" }] : [];
}
