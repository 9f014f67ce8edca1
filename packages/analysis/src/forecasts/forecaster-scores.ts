import {
  counted,
  fraction,
  rationalNumber,
  zero,
  type Forecast,
  type ForecasterScore,
  type Rational,
} from "@parley/model";
import { exactValue } from "../division/exact-value.ts";
import { brierScore, mean, type Judged } from "./brier-score.ts";
import { calibration } from "./calibration.ts";
import { forecasterNames, forecastSeries, standingForecast } from "./forecast-series.ts";

/** Below so many decided questions a Brier score says more about luck than about a forecaster. */
const fewestScored = 5;

/** Below so many, calibration does. */
const fewestCalibrated = 10;

/**
 * How each forecaster has done on the questions that were decided: the Brier score from five, calibration from ten. The
 * forecast that stood when a question was decided is the one that counts; void questions do not.
 * @returns By name, also those of whom nothing can be said yet.
 * @example forecasterScores(subject.forecasts); // => []
 */
export function forecasterScores(forecasts: readonly Forecast[]): ForecasterScore[] {
  return forecasterNames(forecasts.flatMap(({ updates }) => updates)).map((by) => scoreOf(by, judgedBy(by, forecasts)));
}

function judgedBy(by: string, forecasts: readonly Forecast[]): Judged[] {
  return forecasts.flatMap((forecast) =>
    forecastSeries(forecast.updates.filter((update) => update.by === by)).flatMap((series): Judged[] => {
      const standing = standingForecast(forecast, series);
      return standing ? [{ probability: standing.probability, happened: forecast.resolution?.happened === true }] : [];
    }),
  );
}

function scoreOf(by: string, judged: readonly Judged[]): ForecasterScore {
  const score = brierScore(judged);
  if (score === undefined || judged.length < fewestScored)
    return { by, resolved: judged.length, sentence: tooFew(by, judged.length) };
  const base = mean(judged.map(({ happened }) => (happened ? fraction(1n) : zero)));
  const isCalibrated = judged.length >= fewestCalibrated;
  return {
    by,
    resolved: judged.length,
    brier: exactValue(score),
    baseRate: exactValue(base),
    ...(isCalibrated ? { calibration: calibration(judged) } : {}),
    sentence: `${by}: Brier score ${places(score)} over ${counted(judged.length, "decided question")} (0 is perfect, 1 the worst; always 50 percent would give 0.25, the share that happened, said every time, ${places(uncertainty(base))}).${isCalibrated ? "" : ` Calibration is shown from ${fewestCalibrated} on.`}`,
  };
}

function tooFew(by: string, count: number): string {
  const decided = count === 0 ? "No question" : counted(count, "question");
  return `${by}: ${decided} decided so far; a score is shown from ${fewestScored} on.`;
}

function uncertainty(base: Rational): Rational {
  return fraction(base.numerator * (base.denominator - base.numerator), base.denominator * base.denominator);
}

function places(value: Rational): string {
  return rationalNumber(value).toFixed(2);
}
