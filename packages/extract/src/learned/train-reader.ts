import { isNegotiationAct } from "@parley/model";
import type { Tokenizer } from "../tokenizer/tokenizer.ts";
import { trainChoice, type Training } from "./choice-model.ts";
import { confidenceFeatures } from "./confidence-features.ts";
import { commonFeatures, type Feature, type FeatureTable } from "./feature.ts";
import { type AnnotatedReport, type Lesson, lessonsOf } from "./lessons.ts";
import { readerModel, type ReaderWeights } from "./reader-model.ts";
import { inHundredths, trainActs } from "./train-acts.ts";

const training: Training = { lasso: 0.001, ridge: 0.05, rounds: 200 };
/** The high tier begins where, in reports that the weights had not seen, this share of it was right. */
const tierPrecision = 0.93;
const fewest = 30;

/** What one reading of a claim teaches about confidence. */
interface Trial {
  readonly features: readonly Feature[];
  readonly right: boolean;
  /** A move with a named holder: only these can be in the high tier. */
  readonly tiered: boolean;
}

/** How many parts reports are split into, so that each is read with weights that have not seen it. */
export const foldCount = 6;

/**
 * Learns the weights of the reader: acts and holders from all reports, confidence from what weights that had not
 * seen a report made of it, so that being sure is learnt on texts that are new. Same reports, same weights.
 * @param ruled - What the rules alone made of each report, in the same order.
 * @example trainReader([], [], winkTokenizer()).highFrom; // => 1
 */
export function trainReader(
  reports: readonly AnnotatedReport[],
  ruled: readonly (readonly Lesson[])[],
  tokenizer: Tokenizer,
): ReaderWeights {
  const trials: Trial[][] = reports.map(() => []);
  for (let fold = 0; fold < foldCount; fold++) {
    const seen = ruled.filter((_, i) => i % foldCount !== fold);
    const model = readerModel({ ...trainActs(seen), confidence: {}, highFrom: 1 });
    reports.forEach((report, i) => {
      if (i % foldCount === fold) trials[i] = lessonsOf(report, model, tokenizer).map(trialOf);
    });
  }
  return { ...trainActs(ruled), confidence: confidenceWeights(trials), highFrom: tierStart(trials) };
}

function trialOf({ read: { claim, draft, scene }, gold, key }: Lesson): Trial {
  return {
    features: confidenceFeatures(draft, { issue: claim.issue !== undefined, hedged: claim.hedges.length > 0, scene }),
    right: gold !== undefined && gold.act === claim.act && key(gold.holder) === key(claim.holder),
    tiered: isNegotiationAct(claim.act) && !claim.holder.startsWith("("),
  };
}

function confidenceWeights(trials: readonly (readonly Trial[])[]): FeatureTable<number> {
  const { list, numbersOf } = commonFeatures(trials.map((own) => own.map(({ features }) => features)));
  const choices = trials.flat().map(({ features, right }) => ({
    candidates: [[], numbersOf(features)],
    chosen: Number(right),
  }));
  return inHundredths(list, trainChoice(choices, list.length, training));
}

/** Where the high tier begins: the lowest confidence above which enough was right, judged on held-out reports. */
function tierStart(trials: readonly (readonly Trial[])[]): number {
  const rated: { chance: number; right: boolean }[] = [];
  for (let fold = 0; fold < foldCount; fold++) {
    const confidence = confidenceWeights(trials.filter((_, i) => i % foldCount !== fold));
    const model = readerModel({ acts: {}, holders: {}, confidence, highFrom: 1 });
    for (const { features, right, tiered } of trials.filter((_, i) => i % foldCount === fold).flat())
      if (tiered) rated.push({ chance: model.confidence(features), right });
  }
  rated.sort((a, b) => b.chance - a.chance);
  let right = 0;
  let start = 1;
  rated.forEach((trial, i) => {
    right += Number(trial.right);
    if (i + 1 >= fewest && right / (i + 1) >= tierPrecision) start = trial.chance;
  });
  return Math.ceil(start * 1000) / 1000;
}
