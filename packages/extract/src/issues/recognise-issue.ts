import { issueTemplate, isNegotiationAct, slug, type Act } from "@parley/model";
import { findIssues } from "./find-issues.ts";
import type { IssueMatch } from "./issue-lexicon.ts";
import { issueDomain, topicShares, type IssueTopics } from "./issue-topics.ts";
import { placeOf } from "./place-of.ts";

/** What {@link recogniseIssue} reads: the words of a claim and where they stand. */
export interface IssueContext {
  readonly text: string;
  readonly sentence: string;
  readonly heading?: string;
  readonly act: Act;
  /** The sentences before the claim's own, nearest last: a claim without words of its own goes on about their issue. */
  readonly before?: readonly string[];
  /** What the whole text speaks of, from {@link issueTopics}: "the ministry" is no post in a report on water. */
  readonly topics?: IssueTopics;
}

/** The issue of a claim, and the answers to it that the claim names. */
export interface RecognisedIssue {
  issue?: string;
  options?: string[];
}

/**
 * What a whole text speaks of; found once a text and handed to {@link recogniseIssue} for each of its claims.
 * @example issueTopics("Tariffs, and once more tariffs").issues.get("trade.tariffs"); // => 1
 */
export function issueTopics(text: string): IssueTopics {
  return topicShares(findIssues(text));
}

/** Words after which a clause is a condition or an exchange: it names another issue than the clause before it. */
const subordinate =
  /[,;]?\s(?:if|unless|until|provided|as long as|so long as|on (?:the )?condition|in (?:exchange|return) for|while|although|though|regardless of|even if)\s/i;

/** How much a match counts, by where it stands. Found by trying, on the texts in cases/reading/development. */
const weights = {
  own: 1,
  subordinate: 0.4,
  sentence: 0.15,
  heading: 0.1,
  /** The sentence before; each one further back counts `decay` of the next. */
  before: 0.25,
  decay: 0.5,
  /** A claim that names its issue outright needs its surroundings less. */
  clearFrom: 2.4,
  clear: 0.5,
  /** What a domain counts that the text speaks of nowhere else; the others count their share more. */
  anyDomain: 0.6,
  /** Talks and timetables run through all claims: they count less, around a claim far less. */
  process: 0.8,
  processAround: 0.3,
  /** What the text speaks of as a whole, for claims that name nothing. */
  topic: 0.8,
};

/** A negation shortly before; "does not agree to" tells what is asked for, in a threat or a condition. */
const negation =
  /(?:\b(?:no|not|never|without|neither|nor|cannot)|n['’]t)(?!\s(?:agree|accept|consent|commit|concede|objections?|problems?|obstacle|quarrel)\b)(?:\s[\w-]+){0,3}\s$/i;

/** From this share on, a text is about forming a government, and policies in it are parts of a programme. */
const coalitionShare = 0.3;
const policies =
  /^(?:finance|environment|labour|trade|resources|people|economy|contract|land|governance\.(?!powersharing)|security\.(?:weapons|alignment))/;

/**
 * Tells which issue of the vocabulary a claim speaks of, and which answers its words name. The claim's own words
 * weigh most, a subordinate clause in them less, then the rest of the sentence, then the heading.
 * @returns `issue` with a place after a slash where the words name one; nothing when no word points to an issue.
 * In a text about forming a government a policy is a part of the programme: `coalition.programme/pay`.
 * An answer that the words negate ("no new tariffs") becomes the one that holds when nothing is agreed.
 * @example recogniseIssue({ text: "the union wants higher wages", sentence: "", act: "demand" }); // => { issue: "labour.pay", options: ["increase"] }
 */
export function recogniseIssue(input: IssueContext): RecognisedIssue {
  const own = findIssues(input.text);
  const issue = bestIssue(own, input);
  if (issue === undefined) return {};
  if (formsGovernment(input.topics) && policies.test(issue))
    return { issue: `coalition.programme/${slug(issueTemplate(issue)?.label ?? issue)}` };
  const place = placeOf(input.text, issue);
  const options = optionsNamed(own, issue, input);
  return { issue: place === undefined ? issue : `${issue}/${place}`, ...(options.length > 0 ? { options } : {}) };
}

/** A policy alone ("housing") tells of no government to form; posts and partners do. */
function formsGovernment(topics: IssueTopics | undefined): boolean {
  if (!topics || (topics.domains.get("coalition") ?? 0) < coalitionShare) return false;
  return topics.issues.has("coalition.composition") || topics.issues.has("coalition.ministries");
}

function bestIssue(own: readonly IssueMatch[], input: IssueContext): string | undefined {
  const scores = new Map<string, number>();
  const add = (issue: string, score: number) => scores.set(issue, (scores.get(issue) ?? 0) + score);
  const main = mainClause(input.text);
  for (const { row, start } of own) {
    const inMain = start >= main.start && start < main.end;
    add(row.issue, row.weight * (inMain ? weights.own : weights.subordinate) * (1 - (0.2 * start) / input.text.length));
  }
  const clear = Math.max(0, ...scores.values()) >= weights.clearFrom ? weights.clear : 1;
  const around = (text: string, factor: number) => {
    for (const { row } of findIssues(text))
      add(row.issue, row.weight * factor * clear * (onProcess(row.issue) ? weights.processAround : 1));
  };
  if (input.sentence !== input.text) around(input.sentence, weights.sentence);
  if (input.heading !== undefined) around(input.heading, weights.heading);
  let factor = weights.before;
  for (const sentence of (input.before ?? []).toReversed()) {
    around(sentence, factor);
    factor *= weights.decay;
  }
  return highest(scores, input.topics);
}

function onProcess(issue: string): boolean {
  return issue.startsWith("process.") || issue.startsWith("implementation.");
}

function highest(scores: ReadonlyMap<string, number>, topics: IssueTopics | undefined): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const issue of new Set([...scores.keys(), ...(topics?.issues.keys() ?? [])])) {
    const domain = issueDomain(issue);
    const share = topics ? weights.anyDomain + (topics.domains.get(domain) ?? 0) : 1;
    const score =
      (scores.get(issue) ?? 0) * share * (onProcess(issue) ? weights.process : 1) +
      weights.topic * (topics?.issues.get(issue) ?? 0);
    if (score > most) [best, most] = [issue, score];
  }
  return best;
}

/** The part of a claim before its condition, or after it when the condition comes first and is not the whole claim. */
function mainClause(text: string): { start: number; end: number } {
  const first =
    /^(?:if|unless|until|as long as|while|although|though|in (?:exchange|return) for|whatever|regardless of|despite)\s/i.test(
      text,
    );
  const comma = first ? text.indexOf(", ") : -1;
  if (comma > 0) return { start: comma, end: text.length };
  const cut = subordinate.exec(text);
  return { start: 0, end: cut && cut.index > 0 ? cut.index : text.length };
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

/** "A mutual withdrawal of armies" is mutual: of two matches that overlap the first one qualifies. */
function runsInto(first: IssueMatch, match: IssueMatch): boolean {
  return first.row.option !== match.row.option && first.start < match.start && first.end > match.start;
}

function isNegated(before: string): boolean {
  return negation.test(before);
}
