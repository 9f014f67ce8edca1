import {
  canonicalJson,
  forecastSchema,
  freeId,
  ParleyError,
  slug,
  type Forecast,
  type ForecastUpdate,
} from "@parley/model";
import { forecastRow, type ForecastRow } from "./forecast-row.ts";
import { forecastColumns, type ForecastColumn } from "./forecast-sheet.ts";
import { sheetRows } from "./sheet-rows.ts";
import { TableProblems } from "./table-problems.ts";
import type { Sheet } from "./xlsx-book.ts";

/** What forecasting sites call these columns in the tables that they give out. */
const otherNames: Readonly<Record<string, ForecastColumn>> = {
  "question id": "id",
  title: "question",
  "question title": "question",
  "resolution criteria": "rule",
  "resolve by": "closes",
  "close date": "closes",
  "close time": "closes",
  "scheduled close time": "closes",
  "question resolve by": "closes",
  user: "forecaster",
  "forecaster username": "forecaster",
  forecast: "probability",
  "probability yes": "probability",
  "forecast created at": "date",
  "created at": "date",
  "start time": "date",
  comment: "reason",
  notes: "reason",
  "resolved at": "resolved on",
};

/** What a table of forecasts cannot say itself. */
export interface ForecastSheetOptions {
  /** The rule of questions that come without one. */
  readonly rule?: string;
  /** Who forecast, and who resolved, where the table names nobody. */
  readonly by: string;
}

/**
 * Reads a table of forecasts, a row for each probability: columns in any order, also under the names that forecasting
 * sites give them. Rows with one id, or without ids with one question, are one question. Moments are cut to their day.
 * @returns Questions in the order of their first rows, each with an id, and the columns that nobody reads.
 * @throws {ParleyError} `invalid-input` naming row and column of the first problems; `empty-input` without rows.
 * @example readForecastSheet({ name: "f", rows: [["question", "closes", "date", "probability"], ["Will it?", "2026-03-31", "2026-03-01", "35%"]] }, { by: "N.N.", rule: "the Gazette" }).forecasts[0]?.updates[0]?.probability; // => 0.35
 */
export function readForecastSheet(
  sheet: Sheet,
  options: ForecastSheetOptions,
): { readonly forecasts: Forecast[]; readonly unread: readonly string[] } {
  const [head = [], ...body] = sheet.rows;
  const named = head.map((name) => otherNames[`${name}`.trim().toLowerCase()] ?? name);
  const read = sheetRows({ ...sheet, rows: [named, ...body] }, { columns: forecastColumns, needed: ["question"] });
  if (read.rows.length === 0)
    throw new ParleyError("empty-input", "the table has a head and no rows; nothing was recorded");
  const problems = new TableProblems();
  const groups = new Map<string, ForecastRow[]>();
  for (const row of read.rows) {
    const one = forecastRow(row, options, problems);
    if (!one) continue;
    const key = one.about.id ?? ` ${one.about.question}`;
    const [first] = groups.get(key) ?? [];
    if (first && canonicalJson(first.about) !== canonicalJson(one.about))
      problems.add({ row: row.row, column: "question" }, `row ${first.row} says otherwise of this question`);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  problems.raise();
  return { forecasts: withIds([...groups.values()]), unread: read.unread };
}

function withIds(groups: readonly (readonly ForecastRow[])[]): Forecast[] {
  const taken = new Set(groups.flatMap(([first]) => first?.about.id ?? []));
  return groups.map((rows) => {
    const about = rows[0]?.about;
    const id = about?.id ?? freeId(slug(about?.question ?? ""), taken);
    taken.add(id);
    const updates = rows.flatMap(({ update }): ForecastUpdate[] => (update ? [update] : []));
    return forecastSchema.parse({ ...about, id, updates });
  });
}
