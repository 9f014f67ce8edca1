import {
  decimal,
  difference,
  fraction,
  listed,
  product,
  quoted,
  rationalText,
  type Forecast,
  type RivalGroup,
} from "@parley/model";
import { groupBy } from "../matrix/group-by.ts";
import { total } from "../division/exact-value.ts";
import { shortened } from "../wording/words.ts";
import { forecasterNames, forecastSeries, latestOf } from "./forecast-series.ts";

/**
 * Rival outcomes: for each group of questions what each forecaster's latest probabilities add up to, and whether an
 * outcome is left out. With a question for the rest they must add up to 100 percent; without one, they must not
 * exceed it. Once one of them is resolved or void, sums are no longer held against 100.
 * @returns Groups in the order of the case; questions without rivals are in none. Exact.
 * @example rivalGroups(subject.forecasts); // => []
 */
export function rivalGroups(forecasts: readonly Forecast[]): RivalGroup[] {
  const groups = groupBy(
    forecasts.filter(({ rivals }) => rivals !== undefined),
    ({ rivals }) => rivals ?? "",
  );
  return [...groups].map(([name, questions]) => {
    const hasRest = questions.some(({ isRest }) => isRest === true);
    const decided = questions.some(({ resolution }) => resolution !== undefined);
    const sums = forecasterNames(questions.flatMap(({ updates }) => updates)).map((by) =>
      rivalSum(by, questions, hasRest),
    );
    return {
      name,
      questions: questions.map(({ id }) => id),
      hasRest,
      decided,
      sums: sums.map(({ off, ...one }) => (decided || off === undefined ? one : { ...one, off })),
      sentences: [
        ...(decided ? [] : sums.flatMap(sumSentence)),
        ...(!decided && !hasRest && questions.length > 1 ? [restSentence(questions)] : []),
      ],
    };
  });
}

type Sum = RivalGroup["sums"][number];

function rivalSum(by: string, questions: readonly Forecast[], hasRest: boolean): Sum {
  const own = questions.flatMap(({ updates }) =>
    forecastSeries(updates.filter((update) => update.by === by)).map(latestOf),
  );
  const without = questions.filter(({ updates }) => !updates.some((update) => update.by === by)).map(({ id }) => id);
  const percent = product(total(own.map(({ probability }) => decimal(probability))), hundred);
  const off = difference(percent, hundred);
  const isOff = off.numerator > 0n || (off.numerator < 0n && hasRest && without.length === 0);
  return { by, sum: rationalText(percent), ...(isOff ? { off: rationalText(off) } : {}), without };
}

function sumSentence({ by, sum, off, without }: Sum): string[] {
  const gap =
    off === undefined
      ? []
      : [
          `${by}: the rival outcomes add up to ${sum} percent, ${off.replace("-", "")} ${off.startsWith("-") ? "below" : "above"} 100.`,
        ];
  return [...gap, ...(without.length === 0 ? [] : [`${by} has said nothing on ${listed(without)}.`])];
}

function restSentence(questions: readonly Forecast[]): string {
  const outcomes = questions.map(({ question }) => quoted(shortened(question, 60)));
  return `Is there an outcome beside ${listed(outcomes)}? No question stands for the rest.`;
}

const hundred = fraction(100n);
