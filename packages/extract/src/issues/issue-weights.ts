import { z } from "zod";
import data from "./issue-weights.json" with { type: "json" };

/** What training found: a weight for each feature, and how much topic words count that reports use all the time. */
const issueWeightsSchema = z.strictObject({
  features: z.record(z.string(), z.number()),
  words: z.record(z.string(), z.number()),
});

type IssueWeights = z.infer<typeof issueWeightsSchema>;

/** The weights in use; `npx tsx scripts/train-issues.ts` writes them. */
export const issueWeights: IssueWeights = issueWeightsSchema.parse(data);

const words = new Map(Object.entries(issueWeights.words));

/** A word that no report of the training set uses is a rare one. */
const rare = 1.3;

/**
 * How much a topic word counts: near 0 for one that all reports use, most for one that few use.
 * @param key - Stems parted by spaces.
 * @example wordWeight("zebra"); // => 1.3
 */
export function wordWeight(key: string): number {
  return words.get(key) ?? rare;
}
