import { z } from "zod";
import { likelihoodScales } from "../case.ts";
import { forecastResolutionSchema } from "../forecast.ts";
import { exactValueSchema } from "./divide-result.ts";

/** Where a question stands, seen from a day. */
export const forecastStates = ["open", "closing-soon", "closed", "resolved", "void"] as const;

const updateSchema = z.object({
  date: z.string(),
  probability: z.number().describe("as recorded, 0 to 1"),
  percent: z.string().describe("whole percent: 35; or: below 1, above 99"),
  word: z.string().optional().describe("on the chosen scale; left out where the scale has none"),
  confidence: z.enum(["low", "moderate", "high"]).optional().describe("in the evidence, apart from how likely it is"),
  reason: z.string(),
  claims: z.array(z.string()),
});

const seriesSchema = z.object({
  by: z.string().describe("the forecaster"),
  latest: updateSchema,
  history: z.array(updateSchema).describe("earliest first"),
  brier: exactValueSchema.optional().describe("0 to 1, of the forecast that stood when the question was decided"),
});

const questionSchema = z.object({
  id: z.string(),
  question: z.string(),
  rule: z.string(),
  decidedBy: z.string().optional(),
  closes: z.string(),
  lastDay: z.string().optional().describe("the last day that `closes` can mean; left out when it has no year"),
  daysLeft: z.number().int().optional().describe("from the day asked about to the last day; negative: it has passed"),
  state: z.enum(forecastStates),
  headline: z.string().describe("each forecaster's latest, in words; or that there is no forecast yet, and why"),
  ready: z.boolean().describe("whether a number may stand in a headline or in the brief"),
  forecasters: z.array(seriesSchema),
  resolution: forecastResolutionSchema.optional(),
  rivals: z.string().optional(),
  isRest: z.boolean().optional(),
  claims: z.array(z.string()).describe("what raised the question"),
});

const rivalSumSchema = z.object({
  by: z.string(),
  sum: z.string().describe("of the latest probabilities, in percent, exact"),
  off: z.string().optional().describe("percent above 100, or below with a minus; left out when it is 100 or open"),
  without: z.array(z.string()).describe("questions of the group on which this forecaster has said nothing"),
});

const rivalGroupSchema = z.object({
  name: z.string(),
  questions: z.array(z.string()),
  hasRest: z.boolean().describe("whether one of them stands for every other outcome"),
  decided: z.boolean().describe("whether one of them is resolved: sums are then no longer held against 100"),
  sums: z.array(rivalSumSchema),
  sentences: z.array(z.string()).describe("what does not fit; empty when all does"),
});

const binSchema = z.object({
  about: z.number().int().describe("percent: the forecasts nearest to this multiple of ten; halves go towards 50"),
  count: z.number().int(),
  happened: z.number().int(),
  mean: exactValueSchema.describe("of the forecasts in it, 0 to 1"),
});

const calibrationSchema = z.object({
  bins: z.array(binSchema).describe("those that hold a forecast, from 0 upwards"),
  reliability: exactValueSchema,
  resolution: exactValueSchema,
  uncertainty: exactValueSchema,
  withinBins: exactValueSchema.describe(
    "what putting forecasts into bins hides: reliability − resolution + uncertainty + withinBins is the Brier score",
  ),
});

const forecasterSchema = z.object({
  by: z.string(),
  resolved: z.number().int().describe("questions that were decided, and on which a forecast stood then"),
  brier: exactValueSchema.optional().describe("the mean, 0 to 1; left out below five questions"),
  baseRate: exactValueSchema.optional().describe("the share of these questions that happened"),
  calibration: calibrationSchema.optional().describe("left out below ten questions"),
  sentence: z.string(),
});

const suggestionSchema = z.object({
  question: z.string(),
  rule: z.string().describe("a first draft of what decides it"),
  closes: z.string().optional(),
  claims: z.array(z.string()),
  because: z.enum(["prediction", "deadline", "tentative-date", "threat"]),
  rivals: z.string().optional().describe("suggestions with the same word are rival outcomes"),
  isRest: z.boolean().optional(),
});

/** What `parley forecast` shows: questions, rival outcomes, scores; never a probability without its author. */
export const forecastResultSchema = z.object({
  sentence: z.string(),
  day: z.string().describe("the day from which the states are seen"),
  scale: z.enum(likelihoodScales),
  questions: z.array(questionSchema),
  rivals: z.array(rivalGroupSchema),
  forecasters: z.array(forecasterSchema).describe("by name"),
  suggestions: z.array(suggestionSchema).describe("questions that the claims raise, never with a number"),
});

/** What `parley forecast` shows. */
export type ForecastResult = z.infer<typeof forecastResultSchema>;

/** One question of it. */
export type ForecastQuestion = ForecastResult["questions"][number];

/** One forecaster's probabilities on one question. */
export type ForecastSeries = ForecastQuestion["forecasters"][number];

/** One probability of a series. */
export type ForecastStep = ForecastSeries["history"][number];

/** Rival outcomes and their sums. */
export type RivalGroup = ForecastResult["rivals"][number];

/** How one forecaster has done. */
export type ForecasterScore = ForecastResult["forecasters"][number];

/** How often things happened that somebody called about as likely. */
export type Calibration = NonNullable<ForecasterScore["calibration"]>;

/** A question that the claims raise. */
export type SuggestedQuestion = ForecastResult["suggestions"][number];

/** Where a question stands. */
export type ForecastState = (typeof forecastStates)[number];
