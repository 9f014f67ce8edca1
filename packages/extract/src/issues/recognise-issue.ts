import { issueTemplate, type Act } from "@parley/model";
import { z } from "zod";
import { issueFinder, issueRowSchema, type IssueMatch } from "./issue-lexicon.ts";
import data from "./en.json" with { type: "json" };

/** What {@link recogniseIssue} reads: the words of a claim and where they stand. */
export interface IssueContext {
  readonly text: string;
  readonly sentence: string;
  readonly heading?: string;
  readonly act: Act;
}

/** The issue of a claim, and the answers to it that the claim names. */
export interface RecognisedIssue {
  issue?: string;
  options?: string[];
}

const find = issueFinder(z.array(issueRowSchema).parse(data));

/**
 * Tells which issue of the vocabulary a claim speaks of, and which answers its words name.
 * @example recogniseIssue({ text: "the union wants higher wages", sentence: "", act: "demand" }).issue; // => "labour.pay"
 */
export function recogniseIssue(input: IssueContext): RecognisedIssue {
  const zones: [string, number][] = [
    [input.text, 1],
    [input.sentence, 0.3],
    [input.heading ?? "", 0.15],
  ];
  const scores = new Map<string, number>();
  for (const [text, factor] of zones)
    for (const { row } of find(text)) scores.set(row.issue, (scores.get(row.issue) ?? 0) + row.weight * factor);
  const [best] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best) return {};
  const options = optionsNamed(find(input.text), best[0]);
  return options.length > 0 ? { issue: best[0], options } : { issue: best[0] };
}

function optionsNamed(matches: readonly IssueMatch[], issue: string): string[] {
  const known = issueTemplate(issue)?.options.map(({ id }) => id) ?? [];
  return known.filter((id) => matches.some(({ row }) => row.issue === issue && row.option === id));
}
