import { textEvidence } from "./text-evidence.ts";
import { chooseIssue } from "./choose-issue.ts";
import { issueFeatureNames, issueFeatures, type ClaimInText, type IssueFeatures } from "./issue-features.ts";
import { issuesOutright } from "./issues-outright.ts";
import { issueIds, longestTopic, topicEntry, topicWords } from "./topic-lexicon.ts";

/** A claim whose issue is known; any of several is right. */
export interface ClaimWithIssue extends ClaimInText {
  readonly issues: readonly string[];
}

/** A text to learn from. */
export interface ReportWithIssues {
  readonly text: string;
  readonly claims: readonly ClaimWithIssue[];
}

/** A claim as numbers, with the issues that are right by index. */
export interface IssueExample {
  readonly features: IssueFeatures;
  /** What its words name outright: then nothing is to be learnt from it, but it counts in the check. */
  readonly among: readonly string[];
  readonly right: readonly number[];
}

/**
 * How much each topic word counts, by how many of the texts use it; words that none uses are left out.
 * @example topicWordWeights([]); // => {}
 */
export function topicWordWeights(texts: readonly string[]): Record<string, number> {
  const users = new Map<string, number>();
  for (const text of texts) {
    const stems = topicWords(text).map(({ stem }) => stem);
    const keys = stems.flatMap((_, at) =>
      Array.from({ length: longestTopic }, (_, more) => stems.slice(at, at + more + 1).join(" ")),
    );
    for (const key of new Set(keys)) if (topicEntry(key)) users.set(key, (users.get(key) ?? 0) + 1);
  }
  const weight = (count: number) =>
    Math.log((texts.length + 3) / (count + 3)) / Math.log(Math.max(2, (texts.length + 3) / 6));
  return Object.fromEntries(
    [...users].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => [key, Number(weight(count).toFixed(2))]),
  );
}

/**
 * Turns claims into numbers to learn from. Claims whose issue is not of the vocabulary are left out.
 * @example issueExamples({ text: "", claims: [] }); // => []
 */
export function issueExamples({ text, claims }: ReportWithIssues): IssueExample[] {
  const evidence = textEvidence(text);
  return claims.flatMap((claim) => {
    const right = claim.issues.map((id) => issueIds.indexOf(id)).filter((index) => index >= 0);
    return right.length === 0
      ? []
      : [{ features: issueFeatures(claim, evidence), among: issuesOutright(claim.quote, evidence), right }];
  });
}

const rounds = 120;
const decay = 0.003;
const firstStep = 0.15;

/**
 * Fits the weights of the features so that right issues get most of the probability (a conditional logit with a
 * penalty on large weights, by Adam with fixed steps). The same examples always give the same weights.
 * @returns One number a feature, in the order of {@link issueFeatureNames}.
 * @example fitIssueWeights([]).every((weight) => weight === 0); // => true
 */
export function fitIssueWeights(examples: readonly IssueExample[]): number[] {
  const open = examples.filter(({ among }) => among.length !== 1);
  const size = issueFeatureNames.length;
  const weights = Array.from({ length: size }, () => 0);
  const [first, second] = [new Float64Array(size), new Float64Array(size)];
  for (let round = 1; round <= rounds; round++) {
    const gradient = new Float64Array(size);
    for (const example of open) addGradient(gradient, example, weights);
    const step = firstStep * (round < rounds * 0.6 ? 1 : round < rounds * 0.85 ? 0.3 : 0.1);
    for (let k = 0; k < size; k++) {
      const slope = (gradient[k] ?? 0) / Math.max(1, open.length) - decay * (weights[k] ?? 0);
      first[k] = 0.9 * (first[k] ?? 0) + 0.1 * slope;
      second[k] = 0.99 * (second[k] ?? 0) + 0.01 * slope * slope;
      const scale = Math.sqrt((second[k] ?? 0) / (1 - 0.99 ** round)) + 1e-8;
      weights[k] = (weights[k] ?? 0) + (step * (first[k] ?? 0)) / (1 - 0.9 ** round) / scale;
    }
  }
  return weights;
}

function addGradient(gradient: Float64Array, { features, right }: IssueExample, weights: readonly number[]): void {
  const scores = features.rows.map((row) => row.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0));
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((a, b) => a + b, 0);
  const good = right.reduce((sum, issue) => sum + (odds[issue] ?? 0), 0);
  features.rows.forEach((row, issue) => {
    const share = odds[issue] ?? 0;
    const pull = (right.includes(issue) ? share / good : 0) - share / all;
    if (Math.abs(pull) > 1e-6) row.forEach((value, k) => (gradient[k] = (gradient[k] ?? 0) + pull * value));
  });
}

/**
 * How many claims get a right issue when the weights were learnt from the other reports, report by report.
 * @example crossValidated([]); // => []
 */
export function crossValidated(reports: readonly (readonly IssueExample[])[]): { right: number; of: number }[] {
  return reports.map((held, index) => {
    const weights = fitIssueWeights(reports.filter((_, other) => other !== index).flat());
    const hits = held.filter(({ features, among, right }) => {
      const chosen = chooseIssue(features, { weights, among });
      return chosen !== undefined && right.includes(issueIds.indexOf(chosen));
    });
    return { right: hits.length, of: held.length };
  });
}
