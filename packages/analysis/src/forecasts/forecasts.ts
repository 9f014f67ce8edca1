import {
  type Case,
  type Forecast,
  type ForecastQuestion,
  type ForecastResult,
  type ForecastSeries,
  type ForecastStep,
  type ForecastUpdate,
  type LikelihoodScale,
} from "@parley/model";
import { exactValue } from "../division/exact-value.ts";
import { squaredError } from "./brier-score.ts";
import { forecastSeries, latestOf, standingForecast, type Series } from "./forecast-series.ts";
import { forecastHeadline, questionsSentence, scaleOf, whyNoForecast } from "./forecast-words.ts";
import { forecasterScores } from "./forecaster-scores.ts";
import { likelihoodWord, percentText } from "./likelihood-word.ts";
import { questionState } from "./question-state.ts";
import { rivalGroups } from "./rival-groups.ts";
import { suggestedQuestions } from "./suggested-questions.ts";

/** What {@link forecasts} cannot know from the case. */
export interface ForecastOptions {
  /** The day from which it is seen, as `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * The forecast questions of a case: where each stands, what each forecaster has said of it, whether rival outcomes add
 * up, how the forecasters have done, and which questions the claims raise. Probabilities are those of named people; they
 * are never averaged, and nobody's is shown without its author.
 * @returns Questions in the order of the case, forecasters by name. O(n log n) in updates.
 * @example forecasts(subject, { day: "2026-03-01" }).sentence; // => "No question has been asked yet."
 */
export function forecasts(subject: Case, { day }: ForecastOptions): ForecastResult {
  const scale = scaleOf(subject);
  const questions = subject.forecasts.map((forecast) => questionOf(forecast, subject, day));
  return {
    sentence: questionsSentence(questions),
    day,
    scale,
    questions,
    rivals: rivalGroups(subject.forecasts),
    forecasters: forecasterScores(subject.forecasts),
    suggestions: suggestedQuestions(subject, day),
  };
}

function questionOf(forecast: Forecast, subject: Case, day: string): ForecastQuestion {
  const { id, question, rule, decidedBy, closes, resolution, rivals, isRest, claims } = forecast;
  const scale = scaleOf(subject);
  return {
    id,
    question,
    rule,
    ...(decidedBy === undefined ? {} : { decidedBy }),
    closes,
    ...questionState(forecast, day),
    headline: forecastHeadline(forecast, subject),
    ready: whyNoForecast(forecast, subject.claims) === undefined,
    forecasters: forecastSeries(forecast.updates).map((series) => seriesOf(series, forecast, scale)),
    ...(resolution === undefined ? {} : { resolution }),
    ...(rivals === undefined ? {} : { rivals }),
    ...(isRest === undefined ? {} : { isRest }),
    claims,
  };
}

function seriesOf(series: Series, forecast: Forecast, scale: LikelihoodScale): ForecastSeries {
  const standing = standingForecast(forecast, series);
  const happened = forecast.resolution?.happened === true;
  return {
    by: series.by,
    latest: stepOf(latestOf(series), scale),
    history: series.updates.map((update) => stepOf(update, scale)),
    ...(standing ? { brier: exactValue(squaredError({ probability: standing.probability, happened })) } : {}),
  };
}

function stepOf(
  { date, probability, confidence, reason, claims }: ForecastUpdate,
  scale: LikelihoodScale,
): ForecastStep {
  const word = likelihoodWord(probability, scale);
  return {
    date,
    probability,
    percent: percentText(probability),
    ...(word === undefined ? {} : { word }),
    ...(confidence === undefined ? {} : { confidence }),
    reason,
    claims,
  };
}
