import { findIssues } from "./find-issues.ts";
import type { IssueMatch } from "./issue-lexicon.ts";
import {
  domainCount,
  domainOfIssue,
  issueIds,
  longestFrom,
  topicEntry,
  topicWords,
  type TopicEntry,
} from "./topic-lexicon.ts";
import { wordWeight } from "./issue-weights.ts";

/** What the words of a text say about issues: numbers by index of the vocabulary. */
export interface IssueEvidence {
  /** By the rows of the issue lexicon. */
  readonly rows: Float64Array;
  /** By topic words. */
  readonly topic: Float64Array;
  /** By topic words, for each domain. */
  readonly domains: Float64Array;
  readonly hits: readonly TopicHit[];
}

/** A topic word in a text. */
export interface TopicHit {
  readonly key: string;
  readonly entry: TopicEntry;
  readonly weight: number;
}

const indexOf: ReadonlyMap<string, number> = new Map(issueIds.map((id, index) => [id, index]));

/**
 * Reads what a stretch of text says about issues. Words of names count nothing: a party that is called "the Basin" is
 * not about water.
 * @example issueEvidence("higher wages").hits.map(({ key }) => key); // => ["wage"]
 */
export function issueEvidence(text: string): IssueEvidence {
  const rows = new Float64Array(issueIds.length);
  const topic = new Float64Array(issueIds.length);
  const domains = new Float64Array(domainCount);
  for (const { row } of issueRows(text)) add(rows, indexOf.get(row.issue) ?? 0, row.weight);
  const hits = topicHits(text);
  for (const { entry, weight } of hits) {
    for (const issue of entry.issues) {
      add(topic, issue, weight / entry.issues.length);
      add(domains, domainOfIssue[issue] ?? 0, (0.5 * weight) / entry.issues.length);
    }
    for (const domain of entry.domains) add(domains, domain, weight / entry.domains.length);
  }
  return { rows, topic, domains, hits };
}

const nameLike = /^\p{Lu}\p{Ll}+$/u;
const opening = /(?:^|[.!?:"“\n])\s?["“]?$/u;

/**
 * The rows of the issue lexicon that stand in a text as words: one word with a capital inside a sentence is a name.
 * @example issueRows("The Basin wants water rights").map(({ row }) => row.issue); // => ["resources.water"]
 */
export function issueRows(text: string): IssueMatch[] {
  return findIssues(text).filter(
    ({ start, end }) =>
      !nameLike.test(text.slice(start, end)) || opening.test(text.slice(Math.max(0, start - 3), start)),
  );
}

/** A wording of several words is seldom there by chance. */
const phraseWeight = 1.5;

function topicHits(text: string): TopicHit[] {
  const words = topicWords(text);
  const hits: TopicHit[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || word.named) continue;
    for (let length = Math.min(longestFrom(word.stem), words.length - at); length >= 1; length--) {
      const key = words
        .slice(at, at + length)
        .map(({ stem }) => stem)
        .join(" ");
      const entry = topicEntry(key);
      if (!entry) continue;
      hits.push({ key, entry, weight: (length > 1 ? phraseWeight : 1) * wordWeight(key) });
      at += length - 1;
      break;
    }
  }
  return hits;
}

/** Adds to one number of an array; an index outside it is passed over. @example add(new Float64Array(1), 0, 2); // => undefined */
export function add(numbers: Float64Array, index: number, value: number): void {
  numbers[index] = (numbers[index] ?? 0) + value;
}

const policies =
  /^(?:finance|environment|labour|trade|resources|people|economy|contract|land|governance\.(?!powersharing)|security\.(?:weapons|alignment))/;

/** The issues that are parts of a programme where a government is formed. */
export const policyIssues: readonly number[] = issueIds.flatMap((id, index) => (policies.test(id) ? [index] : []));

const programme = indexOf.get("coalition.programme") ?? 0;

/**
 * The same evidence where a government is being formed: what speaks for a policy speaks for the programme.
 * @example asProgramme(issueEvidence("higher wages")).rows[issueIds.indexOf("labour.pay")]; // => 0
 */
export function asProgramme(evidence: IssueEvidence): IssueEvidence {
  const rows = evidence.rows.slice();
  const topic = evidence.topic.slice();
  for (const issue of policyIssues) {
    add(rows, programme, rows[issue] ?? 0);
    add(topic, programme, topic[issue] ?? 0);
    rows[issue] = 0;
    topic[issue] = 0;
  }
  return { ...evidence, rows, topic };
}

/** The issue under which a policy falls where a government is being formed. @example inProgramme("labour.pay"); // => "coalition.programme" */
export function inProgramme(id: string): string {
  return policies.test(id) ? "coalition.programme" : id;
}
