import { freeId, issueTemplate, slug, type Issue } from "@parley/model";
import type { IssueGroup } from "./group-issues.ts";
import { issueOptions, type IssueOptions } from "./issue-options.ts";
import { placeName } from "./place-name.ts";

/** A proposed issue with the placements that it rests on. */
export interface ProposedIssue {
  readonly issue: Issue;
  readonly group: IssueGroup;
  readonly options: IssueOptions;
}

/** A desk keeps in view a dozen issues or a few more; the weightiest are kept. */
const most = 16;

/**
 * Turns groups of placements into issues. Talks about talks and timetables become an issue only when two parties
 * speak of them. When more than sixteen are left, those go first that
 * nobody turns down and that the fewest parties and claims speak of.
 * @example proposedIssues([]); // => []
 */
export function proposedIssues(groups: readonly IssueGroup[]): ProposedIssue[] {
  const ranked = groups.filter(isOfTheDeal).toSorted((a, b) => weightOf(b) - weightOf(a));
  const kept = new Set(ranked.slice(0, most));
  const taken = new Set<string>();
  return groups
    .filter((group) => kept.has(group))
    .map((group) => {
      const options = issueOptions(group);
      const id = freeId(issueId(group), taken);
      taken.add(id);
      return { group, options, issue: issueOf(group, { id, options }) };
    });
}

function issueOf(group: IssueGroup, { id, options }: { id: string; options: IssueOptions }): Issue {
  const template = issueTemplate(group.vocabulary);
  const place = placeName(group);
  const name = [template?.label ?? group.vocabulary, group.facet].filter((part) => part !== undefined).join(": ");
  return {
    id,
    label: place === undefined ? name : `${name}: ${place}`,
    options: options.options.map((option) => ({ ...option })),
    vocabulary: group.vocabulary,
    ...(template?.question ? { question: template.question } : {}),
    ...(place === undefined ? {} : { place }),
  };
}

function issueId({ vocabulary, places, facet }: IssueGroup): string {
  const name = vocabulary.split(".").slice(1).join("-") || vocabulary;
  return slug([name.replaceAll("_", "-"), ...places, ...(facet === undefined ? [] : [shortFacet(facet)])].join("-"));
}

function shortFacet(facet: string): string {
  return slug(facet).split("-").slice(0, 4).join("-");
}

function isOfTheDeal(group: IssueGroup): boolean {
  if (group.vocabulary === "process.agenda_format" || group.vocabulary === "process.confidentiality") return false;
  return !/^(?:process\.|implementation\.timeline)/.test(group.vocabulary) || partiesOf(group) > 1;
}

/** Red lines and refusals first: leaving one out would hide what blocks a deal. Then parties, then claims; talks last. */
function weightOf(group: IssueGroup): number {
  const firm = group.placements.some(({ claim: { act } }) => act === "red-line" || act === "reject");
  const talks = group.vocabulary.startsWith("process.");
  return (talks ? -1000 : firm ? 1000 : 0) + 100 * partiesOf(group) + group.placements.length;
}

function partiesOf({ placements }: IssueGroup): number {
  return new Set(placements.flatMap(({ holders }) => holders)).size;
}
