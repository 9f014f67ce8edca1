import { freeId, issueTemplate, slug, vocabulary, type Act, type Issue, type ReadClaim } from "@parley/model";
import { attachedConditions } from "./condition-formula.ts";
import { figureUnit } from "./figure-option.ts";
import { claimsByReport } from "./proposal-claims.ts";
import type { IssueGroup } from "./group-issues.ts";
import { issueOptions, type IssueOptions } from "./issue-options.ts";
import { placeName } from "./place-name.ts";
import { stemsOf } from "./claim-words.ts";
import { topicOf } from "./thing-words.ts";

/** A proposed issue with the placements that it rests on. */
export interface ProposedIssue {
  readonly issue: Issue;
  readonly group: IssueGroup;
  readonly options: IssueOptions;
}

/** A desk keeps in view a dozen issues; usual ones, which others can be compared by, may be a few more. */
const most = 12;
const mostUsual = 16;

/**
 * Turns groups of placements into issues. Talks about talks and timetables become an issue only when two parties
 * speak of them; what one party says in its own words and nobody answers only when it is firm, or when an offer hangs
 * on it. When more than twelve are left, those in own words go first, then usual ones beyond sixteen: first what
 * nobody turns down and what the fewest parties and claims speak of.
 * @param claims - In the order of the text: they tell which condition belongs to which offer.
 * @example proposedIssues([], []); // => []
 */
export function proposedIssues(groups: readonly IssueGroup[], claims: readonly ReadClaim[]): ProposedIssue[] {
  const reports = claimsByReport(claims);
  const ranked = groups.filter(isOfTheDeal).toSorted((a, b) => weightOf(b) - weightOf(a));
  const standing = ranked.filter((group) => !isProviso(group));
  const usual = standing.filter((group) => !isInOwnWords(group)).slice(0, mostUsual);
  const hangs = (group: IssueGroup) => group.placements.some(({ claim }) => attached(claim, reports).length > 0);
  const own = standing.filter(
    (group) => isInOwnWords(group) && (partiesOf(group) > 1 || isFirm(group) || hangs(group)),
  );
  const kept = [...usual, ...own.slice(0, Math.max(0, most - usual.length))];
  const needed = neededProvisos(kept, reports);
  const provisos = ranked.filter(
    (group) => isProviso(group) && group.placements.some(({ claim }) => needed.has(claim.id)),
  );
  const shown = new Set([...kept, ...provisos]);
  const taken = new Set<string>();
  return groups
    .filter((group) => shown.has(group))
    .map((group) => {
      const options = issueOptions(group);
      const id = freeId(issueId(group), taken);
      taken.add(id);
      return { group, options, issue: issueOf(group, { id, options }) };
    });
}

type Reports = ReturnType<typeof claimsByReport>;

/** The conditions that an offer hangs on; none for a claim that offers nothing. */
function attached(claim: ReadClaim, reports: Reports): ReadClaim[] {
  if (!/^(?:offer|promise|accept)$/.test(claim.act)) return [];
  return attachedConditions(claim, reports.get(claim.report) ?? []);
}

/** The claims that tell on what the offers of these groups hang. */
function neededProvisos(groups: readonly IssueGroup[], reports: Reports): Set<string> {
  const offers = groups.flatMap(({ placements }) =>
    placements.filter(({ proviso, claim: { act } }) => proviso !== true && /^(?:offer|promise|accept)$/.test(act)),
  );
  return new Set(offers.flatMap(({ claim }) => [claim.id, ...attached(claim, reports).map(({ id }) => id)]));
}

function issueOf(group: IssueGroup, { id, options }: { id: string; options: IssueOptions }): Issue {
  const template = issueTemplate(group.vocabulary);
  const place = placeName(group);
  const own = ownName(group);
  const label = own ?? template?.label ?? (group.topic === undefined ? group.vocabulary : capital(group.topic));
  const part = (own === undefined ? partOf(group, longestLabel - wordsIn(label)) : undefined) ?? place;
  const name = part === undefined ? label : `${label}: ${part}`;
  return {
    id,
    label: name,
    options: options.options.map((option) => ({ ...option })),
    ...(group.topic === undefined ? { vocabulary: group.vocabulary } : {}),
    ...(template?.question && own === undefined ? { question: template.question } : {}),
    ...(place === undefined ? {} : { place }),
  };
}

/**
 * The name in its own words of an issue on which nobody speaks of what its usual name is about: grazing rights are
 * hardly "housing and land". What an offer hangs on, and what is settled place by place, keep the name that ties them.
 */
function ownName(group: IssueGroup): string | undefined {
  const about = [...stemsOf(issueTemplate(group.vocabulary)?.label.split(" of ")[0] ?? "")];
  const said = new Set(group.placements.flatMap(({ claim }) => [...stemsOf(claim.quote)]));
  const [first] = group.placements.flatMap(({ options }) => options);
  if (!first || about.length === 0 || about.some((stem) => said.has(stem))) return undefined;
  if (!isInOwnWords(group) || isProviso(group) || group.places.length > 0) return undefined;
  const name = topicOf(first.label);
  return wordsIn(name) > 1 ? capital(name) : undefined;
}

function issueId({ vocabulary, places, facet }: IssueGroup): string {
  const name = vocabulary.split(".").slice(1).join("-") || vocabulary;
  return slug(
    [name.replaceAll("_", "-"), ...places, ...(facet === undefined ? [] : [slug(shortFacet(facet, 4))])].join("-"),
  );
}

/** What sets a part of an issue off, in a few words. */
function partOf(group: IssueGroup, room: number): string | undefined {
  if (group.facet !== undefined) return shortFacet(group.facet, room);
  if (group.vocabulary !== "coalition.programme" || group.places.length === 0) return undefined;
  const policies = vocabulary.filter(({ label }) => group.places.includes(slug(label)));
  return policies.map(({ label }) => label.toLowerCase()).join(" and ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Labels of issues are read in tables and sentences. */
const longestLabel = 6;

function shortFacet(facet: string, room: number): string {
  return topicOf(facet, Math.max(3, room));
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}

function isInOwnWords({ vocabulary, placements }: IssueGroup): boolean {
  const usual = new Set(issueTemplate(vocabulary)?.options.map(({ id }) => id));
  return placements.every(({ options }) => options.every(({ id }) => !usual.has(id) && figureUnit(id) === undefined));
}

function isProviso({ placements }: IssueGroup): boolean {
  return placements.every(({ proviso }) => proviso === true);
}

/** Whoever agrees to a thing answers somebody who asked for it. */
const firm: ReadonlySet<Act> = new Set<Act>(["red-line", "reject", "demand", "accept"]);

/** Red lines, refusals, demands and what was agreed to. */
function isFirm({ placements }: IssueGroup): boolean {
  return placements.some(({ claim: { act } }) => firm.has(act));
}

function isOfTheDeal(group: IssueGroup): boolean {
  if (group.vocabulary === "process.agenda_format" || group.vocabulary === "process.confidentiality") return false;
  return !/^(?:process\.|implementation\.timeline)/.test(group.vocabulary) || partiesOf(group) > 1;
}

/**
 * Red lines, refusals and what several agreed to first: leaving one out would hide what blocks a deal, or what is settled.
 * Then parties, then claims; talks last.
 */
function weightOf(group: IssueGroup): number {
  const firm = group.placements.some(
    ({ holders, claim: { act } }) => act === "red-line" || act === "reject" || (act === "accept" && holders.length > 1),
  );
  const talks = group.vocabulary.startsWith("process.");
  return (talks ? -1000 : firm ? 1000 : 0) + 100 * partiesOf(group) + group.placements.length;
}

function partiesOf({ placements }: IssueGroup): number {
  return new Set(placements.flatMap(({ holders }) => holders)).size;
}
