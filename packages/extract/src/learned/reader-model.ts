import { acts } from "@parley/model";
import { shareOut } from "./choice-model.ts";
import { type Feature, featureIndex, type FeatureIndex, type FeatureTable } from "./feature.ts";

/** Weights in hundredths by feature, as they lie on the disk. */
export interface ReaderWeights {
  /** By feature: number of the act in the list of acts, weight, number, weight, … */
  readonly acts: FeatureTable<readonly number[]>;
  readonly holders: FeatureTable<number>;
  readonly confidence: FeatureTable<number>;
  /** From this confidence on, a move with a named holder is in the high tier. */
  readonly highFrom: number;
}

/** A trained reader: chances for acts and holders from features. */
export interface ReaderModel {
  /** One chance per act, in the order of the list of acts. */
  actChances(features: readonly Feature[]): number[];
  /** One chance per candidate. */
  holderChances(candidates: readonly (readonly Feature[])[]): number[];
  /** The chance that act and holder are both right. */
  confidence(features: readonly Feature[]): number;
  readonly highFrom: number;
}

/**
 * Makes weights ready for use. A feature without a weight says nothing.
 * @example readerModel({ acts: { a: { b: [0, 100] } }, holders: {}, confidence: {}, highFrom: 0.9 }).actChances([["a", "b"]])[0] > 1 / 16; // => true
 */
export function readerModel(weights: ReaderWeights): ReaderModel {
  const actWeights = featureIndex(weights.acts);
  const holderWeights = featureIndex(weights.holders);
  const confidenceWeights = featureIndex(weights.confidence);
  return {
    highFrom: weights.highFrom,
    actChances: (features) => {
      const scores = acts.map(() => 0);
      for (const [group, value] of features) {
        const row = actWeights.get(group)?.get(value);
        if (!row) continue;
        for (let i = 0; i < row.length; i += 2) {
          const act = row[i] ?? 0;
          scores[act] = (scores[act] ?? 0) + (row[i + 1] ?? 0) / 100;
        }
      }
      return shareOut(scores);
    },
    holderChances: (candidates) => shareOut(candidates.map((features) => sumOf(holderWeights, features))),
    confidence: (features) => 1 / (1 + Math.exp(-sumOf(confidenceWeights, features))),
  };
}

function sumOf(weights: FeatureIndex<number>, features: readonly Feature[]): number {
  let sum = 0;
  for (const [group, value] of features) sum += weights.get(group)?.get(value) ?? 0;
  return sum / 100;
}
