import type { BriefBlock, BriefSentence, Forecast, ForecastUpdate } from "@parley/model";
import { forecastSeries, latestOf } from "../forecasts/forecast-series.ts";
import { likelihoodText, scaleOf, whyNoForecast } from "../forecasts/forecast-words.ts";
import { likelihoodScaleName } from "../forecasts/likelihood-word.ts";
import { dateWords } from "../wording/date-words.ts";
import { computed, method, type BriefContext } from "./brief-context.ts";

/**
 * The forecast questions of a case: each forecaster's latest with author, date, number and word, and the claims behind
 * it; confidence in a sentence of its own. A question that has fewer than two updates or no accepted claim behind it
 * says that there is no forecast yet. Void questions are left out.
 * @example forecastBlocks(briefContext({ subject, blocks: blocks(subject), findings: [], origins: origins(subject) })); // => []
 */
export function forecastBlocks(context: BriefContext): BriefBlock[] {
  const { subject } = context;
  const asked = subject.forecasts.filter(({ resolution }) => resolution?.happened !== "void");
  if (asked.length === 0) return [];
  const name = likelihoodScaleName(scaleOf(subject));
  return [
    { kind: "list", items: asked.map((forecast) => forecastItem(forecast, context)) },
    {
      kind: "paragraph",
      sentences: [method(`Forecasts are those of the people named; words for likelihood: ${name}.`)],
    },
  ];
}

function forecastItem(forecast: Forecast, context: BriefContext): BriefSentence[] {
  const { question, closes, updates, claims, resolution } = forecast;
  const known = (ids: readonly string[]) => ids.filter((id) => context.claims.has(id));
  const lead = computed(`“${question}” (closes ${dateWords(closes)}).`, known(claims));
  const decided = resolution
    ? [
        computed(
          `Resolved on ${dateWords(resolution.date)}: it ${resolution.happened ? "happened" : "did not happen"}.`,
          known(resolution.claims),
        ),
      ]
    : [];
  if (whyNoForecast(forecast, context.subject.claims) !== undefined)
    return [lead, ...(resolution ? decided : [computed("No forecast yet.")])];
  const said = forecastSeries(updates).flatMap((series) => updateSentences(latestOf(series), context));
  return [lead, ...decided, ...said];
}

/** How likely and how sure are two things (ICD 203): one sentence each. */
function updateSentences(
  { by, date, probability, confidence, claims }: ForecastUpdate,
  { subject, claims: all }: BriefContext,
): BriefSentence[] {
  const rests = claims.filter((id) => all.has(id));
  return [
    computed(`${by} on ${dateWords(date)}: ${likelihoodText(probability, scaleOf(subject))}.`, rests),
    ...(confidence === undefined ? [] : [computed(`Confidence of ${by} in the evidence: ${confidence}.`)]),
  ];
}
