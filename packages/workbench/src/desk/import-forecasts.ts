import { readForecastSheet, readTableFile, tableFormat } from "@parley/formats";
import { canonicalJson, freeId, ParleyError, type Forecast, type Warning } from "@parley/model";
import { decodeUtf8 } from "../files/decode-utf8.ts";
import { inFile } from "../files/in-file.ts";
import { readBytes } from "../files/read-bytes.ts";
import type { CaseChange } from "./case-change.ts";
import { changeCase } from "./change-case.ts";
import type { Desk } from "./open-desk.ts";
import type { Hand } from "./record.ts";

/** What a table of forecasts brought into a case. */
export interface ImportedForecasts {
  readonly desk: Desk;
  readonly questions: number;
  readonly updates: number;
  readonly resolutions: number;
  readonly warnings: readonly Warning[];
}

/**
 * Records the forecasts of a table, CSV or Excel, all or none: new questions, and probabilities and resolutions that
 * questions of the case do not have yet. A question is known by its id, or else by its words.
 * @param rule - Of questions that come without one.
 * @throws {ParleyError} `invalid-input` with the rows that cannot be read; `duplicate-id` naming questions of which the
 * case says otherwise; or as {@link changeCase}. Nothing is then recorded.
 * @example (await importForecasts(desk, hand, { file: "forecasts.csv" })).updates; // 3
 */
export async function importForecasts(
  desk: Desk,
  hand: Hand,
  { file, rule }: { readonly file: string; readonly rule?: string },
): Promise<ImportedForecasts> {
  const bytes = await readBytes(file);
  const options = { by: hand.author, ...(rule === undefined ? {} : { rule }) };
  const { forecasts, unread } = await inFile(file, async () => {
    const content = tableFormat(file) === "xlsx" ? bytes : decodeUtf8(bytes);
    return readForecastSheet(await readTableFile(content, "forecasts"), options);
  });
  const known = desk.answerable.forecasts;
  const given = matched(forecasts, known);
  checkSame(given, known, file);
  const changes = given.flatMap((forecast) =>
    changesFor(
      forecast,
      known.find(({ id }) => id === forecast.id),
    ),
  );
  const counted = (type: CaseChange["type"]) => changes.filter((change) => change.type === type).length;
  const fresh = changes.flatMap((change) => (change.type === "forecast-set" ? change.forecast : []));
  return {
    desk: await changeCase(desk, hand, { changes }),
    questions: fresh.length,
    updates: counted("forecast-updated") + fresh.flatMap(({ updates }) => updates).length,
    resolutions: counted("forecast-resolved") + fresh.filter(({ resolution }) => resolution !== undefined).length,
    warnings: unread.map((name) => ({ code: "unknown-field", message: `nobody reads the column "${name}"` })),
  };
}

/** A question of the same words is the same one, whatever id the table gives it. */
function matched(given: readonly Forecast[], known: readonly Forecast[]): Forecast[] {
  const taken = new Set([...known, ...given].map(({ id }) => id));
  return given.map((forecast) => {
    const same = known.find(({ question }) => question === forecast.question);
    if (same) return { ...forecast, id: same.id };
    if (!known.some(({ id }) => id === forecast.id)) return forecast;
    const id = freeId(forecast.id, taken);
    taken.add(id);
    return { ...forecast, id };
  });
}

function checkSame(given: readonly Forecast[], known: readonly Forecast[], file: string): void {
  const parted = given.filter((forecast) => {
    const own = known.find(({ id }) => id === forecast.id);
    if (!own) return false;
    const isDecidedOtherwise =
      own.resolution && forecast.resolution && own.resolution.happened !== forecast.resolution.happened;
    return own.closes !== forecast.closes || isDecidedOtherwise;
  });
  if (parted.length === 0) return;
  const names = parted.map(({ id }) => `forecasts/${id}`).join(", ");
  const message = `the case says otherwise of ${names}, when it closes or what became of it; nothing was recorded`;
  throw new ParleyError("duplicate-id", message, { place: { file } });
}

function changesFor(given: Forecast, known: Forecast | undefined): CaseChange[] {
  if (!known) return [{ type: "forecast-set", forecast: given }];
  const said = new Set(known.updates.map(updateKey));
  return [
    ...given.updates
      .filter((update) => !said.has(updateKey(update)))
      .map((update): CaseChange => ({ type: "forecast-updated", forecast: known.id, update })),
    ...(given.resolution && !known.resolution
      ? [{ type: "forecast-resolved", forecast: known.id, resolution: given.resolution } as const]
      : []),
  ];
}

function updateKey({ by, date, probability }: Forecast["updates"][number]): string {
  return canonicalJson([by, date, probability]);
}
