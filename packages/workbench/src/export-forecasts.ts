import { extname } from "node:path";
import { timeline } from "@parley/analysis";
import { forecastSheet, tableFile } from "@parley/formats";
import { ParleyError } from "@parley/model";
import { calendarOf, type EntryAddress } from "./calendar-of.ts";
import { writeWhole } from "./files/write-whole.ts";
import type { OpenedCase } from "./open-case.ts";

/**
 * The forecasts of a case in the format that a file name asks for: a table with a row for each probability that somebody
 * gave (.csv, .xlsx; {@link importForecasts} reads it back without loss of what Parley knows), the records (.json), or a
 * calendar of the days on which the questions close (.ics).
 * @param address - Where a question can be looked at; a calendar keeps it.
 * @throws {ParleyError} `unsupported-format` for another ending, `empty-input` for a calendar without a day.
 * @example await formatForecasts(await openCase("case.yaml"), "forecasts.ics");
 */
export async function formatForecasts(
  opened: OpenedCase,
  file: string,
  address?: EntryAddress,
): Promise<string | Uint8Array> {
  const { case: subject } = opened;
  switch (extname(file).toLowerCase()) {
    case ".csv":
      return tableFile([forecastSheet(subject.forecasts)], "csv");
    case ".xlsx":
      return tableFile([forecastSheet(subject.forecasts)], "xlsx");
    case ".json":
      return `${JSON.stringify({ case: subject.id, forecasts: subject.forecasts }, undefined, 2)}\n`;
    case ".ics": {
      const closing = timeline(subject).entries.filter(({ kind }) => kind === "forecast");
      return calendarOf(opened, closing, address).text;
    }
    default:
      throw new ParleyError(
        "unsupported-format",
        "forecasts can be written as .csv, .ics, .json or .xlsx; nothing was written",
        { place: { file } },
      );
  }
}

/**
 * Writes the forecasts of a case to a file, whole or not at all.
 * @returns How many questions were written.
 * @throws {ParleyError} as {@link formatForecasts}; nothing is then written.
 * @example await exportForecasts(await openCase("case.yaml"), "forecasts.csv");
 */
export async function exportForecasts(opened: OpenedCase, file: string): Promise<number> {
  await writeWhole(file, await formatForecasts(opened, file));
  return opened.case.forecasts.length;
}
