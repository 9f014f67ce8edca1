import type { Act } from "@parley/model";
import { add, asProgramme, issueEvidence, type IssueEvidence } from "./issue-evidence.ts";
import { mainClause } from "./main-clause.ts";
import { localTopic, type TextEvidence } from "./text-evidence.ts";
import { domainOfIssue, issueIds } from "./topic-lexicon.ts";

/** A claim as the choice of its issue sees it. */
export interface ClaimInText {
  readonly quote: string;
  /** Where the sentence of the claim begins in the text; -1 when it is not known. */
  readonly start: number;
  readonly act: Act;
}

/** What speaks for each issue: one row of numbers an issue, in the order of {@link issueFeatureNames}. */
export interface IssueFeatures {
  readonly rows: readonly (readonly number[])[];
  /** Whether anything at all speaks for any issue. */
  readonly any: boolean;
}

/** The names of the features, in order. */
export const issueFeatureNames = [
  "main-rows-on-process",
  "main-topic-on-process",
  "own-rows",
  "own-local",
  "sentence-rows",
  "sentence-local",
  "before-rows",
  "before-local",
  "far-topic",
  "next-topic",
  "head-topic",
  "local-share",
  "before-share",
  "text-share",
  "domain-share",
  "talks",
  "process",
  "timeline",
] as const;

/** How many sentences of its paragraph a claim may go on about, and how many sentences of the text at all. */
const reach = 8;
const localReach = 5;

/**
 * What speaks for each issue of the vocabulary: the words of the claim, its sentence, those around it, and what the
 * text is about as a whole.
 * @example issueFeatures({ quote: "higher wages", start: 0, act: "demand" }, textEvidence("higher wages")).any; // => true
 */
export function issueFeatures(claim: ClaimInText, text: TextEvidence): IssueFeatures {
  const read = (words: string) => (text.formsGovernment ? asProgramme(issueEvidence(words)) : issueEvidence(words));
  const own = read(claim.quote);
  const mainWords = mainClause(claim.quote);
  const main = mainWords === claim.quote ? own : read(mainWords);
  const around = surroundings(claim.start, text);
  const ownLocal = localTopic(main.hits, text);
  const named = ownLocal.map((value, issue) => value + 0.5 * at(main.rows, issue));
  const sums = {
    named: sum(named),
    before: sum(around.beforeRows) + sum(around.beforeTopic),
    sentence: sum(around.sentence.rows) + sum(around.sentence.topic),
  };
  const head = text.sentences[0];
  const rows = issueIds.map((id, issue) => {
    const onProcess = /^(?:process|implementation)/.test(id) ? 1 : 0;
    const domain = at(text.domains, domainOfIssue[issue] ?? 0);
    return [
      log(at(main.rows, issue)) * onProcess,
      log(at(main.topic, issue)) * onProcess,
      log(at(own.rows, issue)),
      log(at(ownLocal, issue)),
      log(at(around.sentence.rows, issue)),
      log(at(around.sentenceLocal, issue)),
      log(at(around.beforeRows, issue)),
      log(at(around.beforeLocal, issue)),
      log(at(around.farTopic, issue)),
      log(at(around.nextTopic, issue)),
      head ? log(at(head.topic, issue)) : 0,
      logShare(at(named, issue), sums.named),
      logShare(at(around.beforeRows, issue) + at(around.beforeTopic, issue), sums.before),
      Math.log(0.005 + at(text.issues, issue)),
      Math.log(0.02 + domain),
      id === "process.agenda_format" ? 1 : 0,
      onProcess,
      id === "implementation.timeline" ? 1 : 0,
    ];
  });
  return { rows, any: sums.named + sums.before + sums.sentence + sum(text.issues) > 0 };
}

interface Around {
  readonly sentence: Pick<IssueEvidence, "rows" | "topic">;
  readonly sentenceLocal: Float64Array;
  readonly beforeRows: Float64Array;
  readonly beforeTopic: Float64Array;
  readonly beforeLocal: Float64Array;
  readonly farTopic: Float64Array;
  readonly nextTopic: Float64Array;
}

const empty = () => new Float64Array(issueIds.length);

function surroundings(start: number, text: TextEvidence): Around {
  const { sentences } = text;
  const here = start < 0 ? -1 : sentences.findLastIndex((one) => one.start <= start);
  const sentence = sentences[here];
  const [beforeRows, beforeTopic, beforeLocal, farTopic] = [empty(), empty(), empty(), empty()];
  if (!sentence) {
    const none = empty();
    const nothing = { rows: none, topic: none };
    return { sentence: nothing, sentenceLocal: none, beforeRows, beforeTopic, beforeLocal, farTopic, nextTopic: none };
  }
  let near = 1;
  let far = 1;
  for (let back = 1; back <= reach; back++) {
    const other = sentences[here - back];
    if (!other) break;
    if (other.block === sentence.block) {
      addTimes(beforeRows, other.rows, near);
      addTimes(beforeTopic, other.topic, near);
      if (back <= localReach) addTimes(beforeLocal, other.local, near);
    } else addTimes(farTopic, other.topic, far);
    near *= 0.5;
    far *= 0.7;
  }
  const next = sentences[here + 1];
  const nextTopic = next?.block === sentence.block ? next.topic : empty();
  return { sentence, sentenceLocal: sentence.local, beforeRows, beforeTopic, beforeLocal, farTopic, nextTopic };
}

function addTimes(sums: Float64Array, numbers: Float64Array, factor: number): void {
  numbers.forEach((value, issue) => {
    if (value !== 0) add(sums, issue, value * factor);
  });
}

function at(numbers: Float64Array, index: number): number {
  return numbers[index] ?? 0;
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function log(value: number): number {
  return value === 0 ? 0 : Math.log(1 + value);
}

function logShare(value: number, all: number): number {
  return Math.log(0.05 + value / (all + 0.5));
}
