import { issueTemplate, isNegotiationAct, slug, type Act } from "@parley/model";
import { chooseIssue } from "./choose-issue.ts";
import { findIssues } from "./find-issues.ts";
import { issueEvidence, policyIssues } from "./issue-evidence.ts";
import { issueFeatures } from "./issue-features.ts";
import type { IssueMatch } from "./issue-lexicon.ts";
import { issuesOutright } from "./issues-outright.ts";
import { placeOf } from "./place-of.ts";
import { textEvidence, type TextEvidence } from "./text-evidence.ts";
import { issueIds } from "./topic-lexicon.ts";

/** What {@link recogniseIssue} reads: the words of a claim and where they stand. */
export interface IssueContext {
  readonly text: string;
  readonly sentence: string;
  readonly act: Act;
}

/** The issue of a claim, and the answers to it that the claim names. */
export interface RecognisedIssue {
  issue?: string;
  options?: string[];
}

/** A negation shortly before; "does not agree to" tells what is asked for, in a threat or a condition. */
const negation =
  /(?:\b(?:no|not|never|without|neither|nor|cannot)|n['’]t)(?!\s(?:agree|accept|consent|commit|concede|objections?|problems?|obstacle|quarrel)\b)(?:\s[\w-]+){0,3}\s$/i;

/**
 * Tells which issue of the vocabulary a claim speaks of, and which answers its words name: the one for which most
 * speaks in the claim itself, in the sentences around it and in the text as a whole.
 * @param whole - What the text speaks of that the claim stands in; by default the claim's sentence is all there is.
 * @returns `issue` with a place after a slash where the words name one; nothing when no word points to an issue.
 * In a text about forming a government a policy is a part of the programme: `coalition.programme/pay`.
 * An answer that the words negate ("no new tariffs") becomes the one that holds when nothing is agreed.
 * @example recogniseIssue({ text: "the union wants higher wages", sentence: "", act: "demand" }); // => { issue: "labour.pay", options: ["increase"] }
 */
export function recogniseIssue(input: IssueContext, whole?: TextEvidence): RecognisedIssue {
  const { text, sentence, act } = input;
  const evidence = whole ?? textEvidence(sentence === "" ? text : sentence);
  const among = issuesOutright(text, evidence);
  const claim = { quote: text, start: sentence === "" ? -1 : evidence.text.indexOf(sentence), act };
  const issue = among.length === 1 ? among[0] : chooseIssue(issueFeatures(claim, evidence), { among });
  if (issue === undefined) return {};
  if (issue === "coalition.programme" && evidence.formsGovernment) return { issue: programmePart(text) };
  const place = placeOf(text, issue);
  const options = optionsNamed(findIssues(text), issue, input);
  return { issue: place === undefined ? issue : `${issue}/${place}`, ...(options.length > 0 ? { options } : {}) };
}

/** "Higher wages" in a text about a government to form are the part of its programme on pay. */
function programmePart(text: string): string {
  const { rows, topic } = issueEvidence(text);
  let part: string | undefined;
  let most = 0;
  for (const issue of policyIssues) {
    const strength = (rows[issue] ?? 0) + (topic[issue] ?? 0);
    if (strength > most) [part, most] = [issueIds[issue], strength];
  }
  return part === undefined ? "coalition.programme" : `coalition.programme/${slug(issueTemplate(part)?.label ?? part)}`;
}

/**
 * The answers to one issue that the words of a claim name, in the order of the vocabulary.
 * @example answersNamed("a pay freeze", "labour.pay", "demand"); // => ["frozen"]
 */
export function answersNamed(text: string, issue: string, act: Act): string[] {
  return optionsNamed(findIssues(text), issue, { text, sentence: text, act });
}

function optionsNamed(own: readonly IssueMatch[], issue: string, { text, act }: IssueContext): string[] {
  const template = issueTemplate(issue);
  const plain = isNegotiationAct(act) && act !== "reject" && act !== "red-line" && act !== "deny";
  const named = new Set<string>();
  const matches = own.filter(({ row }) => row.issue === issue && row.option !== undefined);
  for (const { row, start } of matches.filter((match) => !matches.some((other) => runsInto(other, match)))) {
    const negated = plain && row.option !== template?.otherwise && isNegated(text.slice(0, start));
    const option = negated ? template?.otherwise : row.option;
    if (option !== undefined) named.add(option);
  }
  return (template?.options ?? []).map(({ id }) => id).filter((id) => named.has(id));
}

/**
 * "A mutual withdrawal of armies" is mutual: of two matches that overlap the first one qualifies, and of two that begin
 * together the longer: "monitors leave" wants no monitors.
 */
function runsInto(first: IssueMatch, match: IssueMatch): boolean {
  if (first.row.option === match.row.option || first.end <= match.start) return false;
  return first.start < match.start || (first.start === match.start && first.end > match.end);
}

function isNegated(before: string): boolean {
  return negation.test(before);
}
