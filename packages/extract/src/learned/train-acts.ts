import { acts, isNegotiationAct, type Act } from "@parley/model";
import { actFeatures } from "./act-features.ts";
import { trainChoice, type Training } from "./choice-model.ts";
import { holderCandidates, holderFeatures } from "./holder-candidates.ts";
import { commonFeatures, type Feature, featureTable, type FeatureTable } from "./feature.ts";
import type { Lesson } from "./lessons.ts";
import type { ReaderWeights } from "./reader-model.ts";

const training: Training = { lasso: 0.0005, ridge: 0.002, rounds: 120 };
/** What a move that nobody annotated counts, as a lesson that it is none. */
const unannotated = 0.3;
const leastHundredths = 3;

/** Learns acts and holders from reports: one list of lessons per report. @example trainActs([]); // => { acts: {}, holders: {} } */
export function trainActs(reports: readonly (readonly Lesson[])[]): Pick<ReaderWeights, "acts" | "holders"> {
  return { acts: actWeights(reports), holders: holderWeights(reports) };
}

function actWeights(reports: readonly (readonly Lesson[])[]): ReaderWeights["acts"] {
  const rows = reports.map((lessons) =>
    lessons.map(({ read, gold }) => ({
      features: actFeatures(read.draft, read.scene, read.before),
      target: actOf(gold?.act) ?? (!gold && isNegotiationAct(read.draft.act) ? ("assess" as const) : undefined),
      weight: gold ? 1 : unannotated,
    })),
  );
  const { list, numbersOf } = commonFeatures(rows.map((report) => report.map(({ features }) => features)));
  const choices = rows.flat().flatMap(({ features, target, weight }) => {
    if (!target) return [];
    const known = numbersOf(features).map((number) => number * acts.length);
    return [{ candidates: acts.map((_, act) => known.map((i) => i + act)), chosen: acts.indexOf(target), weight }];
  });
  const learnt = trainChoice(choices, list.length * acts.length, training);
  return featureTable(list, (number) => {
    const row = acts.flatMap((_, act) => {
      const hundredths = Math.round((learnt[number * acts.length + act] ?? 0) * 100);
      return Math.abs(hundredths) < leastHundredths ? [] : [act, hundredths];
    });
    return row.length > 0 ? row : undefined;
  });
}

function actOf(name: string | undefined): Act | undefined {
  return acts.find((act) => act === name);
}

/** Learns from claims whose annotated holder is among the candidates; the annotated act is given. */
function holderWeights(reports: readonly (readonly Lesson[])[]): ReaderWeights["holders"] {
  const rows = reports.map((lessons) =>
    lessons.flatMap(({ gold, read: { draft, scene }, key }) => {
      const act = actOf(gold?.act);
      if (!gold || !act) return [];
      const candidates = holderCandidates(draft, scene);
      const chosen = candidates.findIndex(({ holder }) => key(holder) === key(gold.holder));
      if (chosen < 0 || candidates.length < 2) return [];
      return [{ chosen, features: holderFeatures(candidates, { draft, act }) }];
    }),
  );
  const { list, numbersOf } = commonFeatures(rows.map((report) => report.map(({ features }) => features.flat())));
  const choices = rows.flat().map(({ chosen, features }) => ({ chosen, candidates: features.map(numbersOf) }));
  return inHundredths(list, trainChoice(choices, list.length, training));
}

/** Learnt weights in hundredths; tiny ones are left out. @example inHundredths([["verb", "go"]], new Float64Array([0.5])); // => { verb: { go: 50 } } */
export function inHundredths(list: readonly Feature[], weights: Float64Array): FeatureTable<number> {
  return featureTable(list, (number) => {
    const hundredths = Math.round((weights[number] ?? 0) * 100);
    return Math.abs(hundredths) >= 2 ? hundredths : undefined;
  });
}
