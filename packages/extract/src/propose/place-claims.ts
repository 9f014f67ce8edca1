import { isReviewed, namedIssue, type NamedIssue, type Surroundings } from "./named-issue.ts";
import { answers, namesAnAsking, redLineOnOwnDemand } from "./answers.ts";
import { withoutGeneralDemands } from "./general-demands.ts";
import { mainWords } from "./claim-words.ts";
import { namedOptions } from "./named-options.ts";
import { isVague, optionOf, partOn, placeInOwnWords, placeOnOwnIssue } from "./own-words-placement.ts";
import { placeCondition, placeProviso } from "./place-conditions.ts";
import {
  claimsByReport,
  holdersOf,
  inTextOrder,
  isProposing,
  proposalRuns,
  type Placement,
} from "./proposal-claims.ts";
import { figureUnit } from "./figure-option.ts";
import { topicOf } from "./thing-words.ts";
import { referent } from "./referents.ts";
import type { Proposing } from "./propose-model.ts";
import type { ReadClaim } from "@parley/model";

/** What is placed: a claim, who holds it, and what stands around it. */
export interface Placing extends Surroundings {
  readonly claim: ReadClaim;
  readonly holders: readonly string[];
}

/**
 * Finds for each claim the issue and the options that it takes a stand on, earlier claims first. A usual answer is
 * chosen only when the claim's own words name it; else the claim is told in its own words. An answer that names
 * nothing ("rejected this proposal") answers what the other side put forward before it. What names no issue stays
 * unplaced.
 * @param claims - In the order of the text, as from {@link positionClaims}.
 * @param scene - The parties, and every claim of the reports, also those that take no stand: they tell what is talked
 *   about, as titles do.
 * @returns One placement per claim and issue; none for a claim that speaks of no issue or of no known party.
 * @example placeClaims([], { parties: [], all: [] }); // => []
 */
export function placeClaims(
  claims: readonly ReadClaim[],
  { parties, all, titles = noTitles }: Omit<Proposing, "claims"> & { readonly all: readonly ReadClaim[] },
): Placement[] {
  const runs = new Map(proposalRuns(claims).flatMap((run) => run.map((claim) => [claim, run] as const)));
  const reports = claimsByReport(all.toSorted(inTextOrder));
  const earlier = new Map<string, Placement[]>();
  const placements: Placement[] = [];
  let placed: Placement[] = [];
  for (const [i, claim] of claims.entries()) {
    if (claim.report !== claims[i - 1]?.report) placed = [];
    const holders = holdersOf(claim.holder, parties);
    if (holders.length === 0) continue;
    const around = reports.get(claim.report) ?? [];
    const run = runs.get(claim) ?? [claim];
    const title = titles.get(claim.report ?? "") ?? "";
    for (const placement of placeClaim({ claim, holders, parties, around, run, placed, earlier, title })) {
      placements.push(placement);
      placed.push(placement);
      const onIssue = earlier.get(placement.vocabulary);
      if (onIssue) onIssue.push(placement);
      else earlier.set(placement.vocabulary, [placement]);
    }
  }
  return withoutGeneralDemands(withAnswersAcross(claims, placements, parties));
}

/**
 * A refusal or a consent that found nothing in its own report answers what another side put forward in another one:
 * what was asked on Monday is turned down on Tuesday.
 */
function withAnswersAcross(
  claims: readonly ReadClaim[],
  placements: readonly Placement[],
  parties: Proposing["parties"],
): Placement[] {
  const done = new Set(placements.map(({ claim }) => claim));
  const asked = placements.filter(({ claim }) => isProposing(claim.act));
  const across = claims.flatMap((claim): Placement[] => {
    if (done.has(claim) || !/^(?:reject|accept|red-line)$/.test(claim.act)) return [];
    const holders = holdersOf(claim.holder, parties);
    const label = optionOf(claim)?.label;
    if (holders.length === 0 || label === undefined || isVague(label)) return [];
    const others = asked.filter(
      (other) => other.claim.report !== claim.report && !other.holders.some((holder) => holders.includes(holder)),
    );
    const before = referent({ claim, label, placed: others, parties });
    return before ? [{ ...before, claim, holders, basis: "stated", proviso: false, asksFor: false }] : [];
  });
  return [...placements, ...across];
}

const noTitles: ReadonlyMap<string, string> = new Map();

function placeClaim(bare: Placing): Placement[] {
  const placing = withNoun(bare);
  const { claim, holders } = placing;
  const issue = namedIssue(claim, placing);
  if (claim.act === "condition") return placeCondition(placing, issue);
  if (claim.act === "reject" && namesAnAsking(claim.quote)) return answers(placing, issue);
  const named =
    issue === undefined ? [] : namedOptions({ ...claim, quote: partOn(issue, claim.quote) }, issue.vocabulary);
  const asked = answered(placing, issue);
  const first: Placement[] =
    asked.length > 0
      ? asked
      : issue && named.length > 0
        ? [{ ...issue, claim, holders, options: named, basis: "stated" }]
        : unnamed(placing, issue);
  const also = alsoNamed(placing, first);
  const proviso = first.length > 0 ? placeProviso(placing, first[0]) : [];
  return [...first, ...also, ...proviso];
}

/**
 * What another party put forward under the words of an answer: "the truce" is the truce of 60 days, and "open the road" is
 * the road that was asked for, also where a usual answer to another question is called so.
 */
function answered(placing: Placing, issue: NamedIssue | undefined): Placement[] {
  const { claim, holders, placed } = placing;
  if (claim.act !== "accept" && claim.act !== "reject") return [];
  const onIssue = placed.filter(({ vocabulary }) => vocabulary === issue?.vocabulary);
  const theirs = placed.filter((other) => !other.holders.some((holder) => holders.includes(holder)));
  if (onIssue.length === 0) return taken({ ...placing, placed: theirs }, true);
  const figures = theirs.filter((other) => onIssue.includes(other) && other.options.some(({ id }) => figureUnit(id)));
  return /^the\s\S+$/.test(optionOf(claim)?.label ?? "") ? taken({ ...placing, placed: figures }) : [];
}

/** "A permanent one" is a permanent whatever was spoken of last. */
function withNoun(placing: Placing): Placing {
  const { claim, placed } = placing;
  const [words, opening] = /\b((?:an?|the)\s(?!same\b|first\b|only\b)\p{L}+)\sone\b/u.exec(claim.quote) ?? [];
  const last = words === undefined ? undefined : placed.at(-1)?.claim;
  const noun = last && optionOf(last)?.label;
  if (words === undefined || noun === undefined) return placing;
  const { content: _, ...rest } = claim;
  return {
    ...placing,
    claim: { ...rest, content: "", quote: claim.quote.replace(words, `${opening} ${topicOf(noun)}`) },
  };
}

/** A claim that names no usual answer and no figure. */
function unnamed(placing: Placing, issue: NamedIssue | undefined): Placement[] {
  const { claim, around, placed, run, holders } = placing;
  if (claim.act === "red-line") {
    const asked = redLineOnOwnDemand(placing, issue);
    return asked.length > 0 ? asked : told(placing, issue);
  }
  if (!isProposing(claim.act)) return answers(placing, issue);
  if (isImplied(claim, around)) return [];
  if (issue === undefined) return told(placing, issue);
  const known = taken(placing);
  if (known.length > 0) return known;
  const elaborated = placed.find((other) => other.vocabulary === issue.vocabulary && run.includes(other.claim));
  const own = placeInOwnWords(placing, issue);
  return own.length > 0 || !elaborated ? own : [{ ...elaborated, claim, holders, basis: "stated" }];
}

/** A claim in its own words: what was put on the table before under these words, else the issue that they name. */
function told(placing: Placing, issue: NamedIssue | undefined): Placement[] {
  const known = taken(placing);
  if (known.length > 0) return known;
  return issue === undefined ? placeOnOwnIssue(placing) : placeInOwnWords(placing, issue);
}

function taken({ claim, holders, placed, parties }: Placing, byHead = false): Placement[] {
  const label = optionOf(claim)?.label;
  if (label === undefined || isVague(label)) return [];
  const before = referent({ claim, label, placed, parties, byHead });
  return before ? [{ ...before, claim, holders, basis: "stated", proviso: false, asksFor: false }] : [];
}

/** "Unless the road is opened" inside a threat asks for something only when it names a usual answer. */
function isImplied({ act, partOf }: ReadClaim, around: readonly ReadClaim[]): boolean {
  const parent = partOf === undefined ? undefined : around.find(({ id }) => id === partOf);
  return act === "demand" && (parent?.act === "threaten" || parent?.act === "condition");
}

/** The other issues that a list in one claim names with an answer: "a truce and the withdrawal of all troops". */
function alsoNamed(placing: Placing, first: readonly Placement[]): Placement[] {
  const { claim, holders } = placing;
  const parts = mainWords(claim.quote).split(/,?\s(?:and|or|nor|&)\s|,?\sas well as\s|,\s/);
  if (parts.length < 2 || isReviewed(claim) || claim.act === "concede") return [];
  const alone = { ...placing, run: [], placed: [], around: [], earlier: new Map() };
  const refuses = claim.act === "red-line" || claim.act === "reject";
  const seen = new Set(first.map(({ vocabulary }) => vocabulary));
  return parts.flatMap((part): Placement[] => {
    if (refuses && !/^(?:the|its|their|his|her|our|any|an?)\s\S+\s\S+/i.test(part)) return [];
    const { issue: _, ...rest } = claim;
    const piece: ReadClaim = { ...rest, quote: part };
    const issue = namedIssue(piece, alone);
    if (!issue || seen.has(issue.vocabulary) || claim.issue?.startsWith("coalition.")) return [];
    const options = namedOptions(piece, issue.vocabulary);
    if (options.length === 0 && !refuses) return [];
    seen.add(issue.vocabulary);
    if (options.length > 0) return [{ ...issue, claim, holders, options, basis: "stated" }];
    return placeInOwnWords({ ...alone, claim: piece }, issue).map((other) => ({ ...other, claim }));
  });
}
