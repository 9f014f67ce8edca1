import { issueFeatureNames, type IssueFeatures } from "./issue-features.ts";
import { issueWeights } from "./issue-weights.ts";
import { issueIds } from "./topic-lexicon.ts";

const inUse = issueFeatureNames.map((name) => issueWeights.features[name] ?? 0);

/** How an issue is chosen. */
export interface Choosing {
  /** A number a feature; those in use by default. */
  readonly weights?: readonly number[];
  /** The only ids to choose from; all of the vocabulary when there are none. */
  readonly among?: readonly string[];
}

/**
 * The issue for which most speaks.
 * @returns `undefined` when nothing speaks for any; of equals the first of the vocabulary.
 * @example chooseIssue({ rows: [], any: false }); // => undefined
 */
export function chooseIssue({ rows, any }: IssueFeatures, choosing: Choosing = {}): string | undefined {
  const { weights = inUse, among = [] } = choosing;
  if (among.length === 1) return among[0];
  if (!any) return undefined;
  let best: string | undefined;
  let most = -Infinity;
  rows.forEach((row, issue) => {
    const id = issueIds[issue] ?? "";
    if (among.length > 0 && !among.includes(id)) return;
    const score = row.reduce((sum, value, feature) => sum + value * (weights[feature] ?? 0), 0);
    if (score > most) [best, most] = [id, score];
  });
  return best;
}
