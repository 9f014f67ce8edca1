import { add, asProgramme, issueEvidence, type IssueEvidence, type TopicHit } from "./issue-evidence.ts";
import { domainCount, domainOfIssue, issueIds } from "./topic-lexicon.ts";

/** A sentence of a text with what it says about issues. */
export interface EvidentSentence extends IssueEvidence {
  readonly start: number;
  /** The line that it stands in. */
  readonly block: number;
  /** By topic words, those that the text uses elsewhere too counting less: {@link localTopic}. */
  readonly local: Float64Array;
}

type PlainSentence = Omit<EvidentSentence, "local">;

/** What a whole text says about issues. */
export interface TextEvidence {
  readonly text: string;
  readonly sentences: readonly EvidentSentence[];
  /** In how many sentences a topic word stands. */
  readonly spread: ReadonlyMap<string, number>;
  /** Shares of all evidence, by issue and by domain: they sum to 1, or to 0 in a text about nothing known. */
  readonly issues: Float64Array;
  readonly domains: Float64Array;
  /** Whether it tells of a government being formed: then policies are parts of a programme. */
  readonly formsGovernment: boolean;
}

/** Talks about talks run through every report and tell nothing about its subject. */
const processShare = 0.25;

/** What many reports touch in passing. */
const passing = /^(?:process|implementation|monitoring|people)$/;
const passingShare = 0.4;

/** From this share on, a text may be about forming a government; that posts or partners are named decides. */
const governmentShare = 0.2;

/**
 * Weighs what a text is about, sentence by sentence; done once a text.
 * @example textEvidence("Tariffs must go. The duties stay.").sentences.length; // => 2
 */
export function textEvidence(text: string): TextEvidence {
  const plain = sentencesOf(text);
  const formsGovernment = speaksOfGovernment(plain);
  const sentences = formsGovernment ? plain.map((one) => ({ ...one, ...asProgramme(one) })) : plain;
  const spread = new Map<string, number>();
  for (const { hits } of sentences)
    for (const key of new Set(hits.map((hit) => hit.key))) spread.set(key, (spread.get(key) ?? 0) + 1);
  const located = sentences.map((one) => ({ ...one, local: localTopic(one.hits, { sentences, spread }) }));
  const rows = shares(sentences.map((one) => one.rows));
  const topic = shares(sentences.map((one) => one.topic));
  return {
    text,
    sentences: located,
    spread,
    issues: rows.map((share, issue) => (share + (topic[issue] ?? 0)) / 2),
    domains: domainShares(sentences),
    formsGovernment,
  };
}

/**
 * What topic words say about issues in one place of a text: those that it uses elsewhere too tell less.
 * @example localTopic([], { sentences: [], spread: new Map() }).every((value) => value === 0); // => true
 */
export function localTopic(
  hits: readonly TopicHit[],
  { sentences, spread }: { readonly sentences: readonly unknown[]; readonly spread: ReadonlyMap<string, number> },
): Float64Array {
  const found = new Float64Array(issueIds.length);
  for (const { key, entry, weight } of hits) {
    const rarity = Math.log(1 + sentences.length / (1 + (spread.get(key) ?? 0)));
    for (const issue of entry.issues) add(found, issue, (weight * rarity) / (2 * entry.issues.length));
  }
  return found;
}

const sentenceEnd = /[.!?]["”’')]*\s+(?=["“‘'(]?\p{Lu})/gu;

function sentencesOf(text: string): PlainSentence[] {
  const found: PlainSentence[] = [];
  let lineStart = 0;
  text.split("\n").forEach((line, block) => {
    let start = 0;
    for (const match of [...line.matchAll(sentenceEnd), undefined]) {
      const end = match ? match.index + match[0].length : line.length;
      if (end > start) found.push({ ...issueEvidence(line.slice(start, end)), start: lineStart + start, block });
      start = end;
    }
    lineStart += line.length + 1;
  });
  return found;
}

function issueShare(issue: number): number {
  return issueIds[issue]?.startsWith("process.") ? processShare : 1;
}

function shares(all: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(issueIds.length);
  for (const numbers of all) numbers.forEach((value, issue) => add(sums, issue, value * issueShare(issue)));
  return normalised(sums);
}

function domainShares(sentences: readonly PlainSentence[]): Float64Array {
  const sums = new Float64Array(domainCount);
  for (const { domains } of sentences) domains.forEach((value, domain) => add(sums, domain, value));
  for (const domain of passingDomains) sums[domain] = (sums[domain] ?? 0) * passingShare;
  return normalised(sums);
}

const passingDomains = new Set(
  issueIds.flatMap((id, issue) => (passing.test(id.split(".")[0] ?? "") ? [domainOfIssue[issue] ?? 0] : [])),
);

function normalised(numbers: Float64Array): Float64Array {
  const sum = numbers.reduce((a, b) => a + b, 0);
  return sum === 0 ? numbers : numbers.map((value) => value / sum);
}

const posts = ["coalition.composition", "coalition.ministries"].map((id) => issueIds.indexOf(id));

/** A policy alone ("housing") tells of no government to form; posts and partners do. */
function speaksOfGovernment(sentences: readonly PlainSentence[]): boolean {
  let coalition = 0;
  let all = 0;
  let named = false;
  for (const { rows, topic } of sentences) {
    named ||= posts.some((issue) => (rows[issue] ?? 0) > 0);
    rows.forEach((value, issue) => {
      const weight = (value + (topic[issue] ?? 0)) * issueShare(issue);
      all += weight;
      if (issueIds[issue]?.startsWith("coalition.")) coalition += weight;
    });
  }
  return named && coalition > governmentShare * all;
}
