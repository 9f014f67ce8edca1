import type { Forecast } from "@parley/model";
import type { Sheet } from "./xlsx-book.ts";

/** The columns of the table of forecasts. */
export const forecastColumns = [
  "id",
  "question",
  "rule",
  "decided by",
  "closes",
  "forecaster",
  "date",
  "probability",
  "confidence",
  "reason",
  "claims",
  "resolution",
  "resolved on",
  "resolved by",
  "rivals",
  "rest",
  "raised by",
] as const;

/** One of {@link forecastColumns}. */
export type ForecastColumn = (typeof forecastColumns)[number];

/**
 * Forecasts as a table, a row for each probability that somebody gave; a question on which nobody did has one row.
 * @example forecastSheet([{ id: "q", question: "Will it?", rule: "the Gazette", closes: "2026-03-31", updates: [], claims: [] }]).rows[1]?.slice(0, 2); // => ["q", "Will it?"]
 */
export function forecastSheet(forecasts: readonly Forecast[]): Sheet {
  return { name: "forecasts", rows: [[...forecastColumns], ...forecasts.flatMap(forecastRows)] };
}

function forecastRows(forecast: Forecast): string[][] {
  const { resolution } = forecast;
  const about: Partial<Record<ForecastColumn, string>> = {
    id: forecast.id,
    question: forecast.question,
    rule: forecast.rule,
    "decided by": forecast.decidedBy ?? "",
    closes: forecast.closes,
    resolution: resolution === undefined ? "" : resolutionWord(resolution.happened),
    "resolved on": resolution?.date ?? "",
    "resolved by": resolution?.by ?? "",
    rivals: forecast.rivals ?? "",
    rest: forecast.isRest ? "yes" : "",
    "raised by": forecast.claims.join(" "),
  };
  const given = forecast.updates.map((update): typeof about => ({
    ...about,
    forecaster: update.by,
    date: update.date,
    probability: `${update.probability}`,
    confidence: update.confidence ?? "",
    reason: update.reason,
    claims: update.claims.join(" "),
  }));
  return (given.length === 0 ? [about] : given).map((cells) => forecastColumns.map((column) => cells[column] ?? ""));
}

function resolutionWord(happened: boolean | "void"): string {
  return happened === "void" ? "void" : happened ? "yes" : "no";
}
