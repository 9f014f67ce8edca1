import { forecastSchema } from "@parley/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRows, csvText } from "./csv-text.ts";
import { forecastSheet } from "./forecast-sheet.ts";
import { readForecastSheet } from "./read-forecast-sheet.ts";

const read = (csv: string, rule?: string) =>
  readForecastSheet({ name: "forecasts", rows: csvRows(csv) }, { by: "N.N.", ...(rule === undefined ? {} : { rule }) });

describe("a table of forecasts", () => {
  test("reads under the names that forecasting sites use, moments cut to their day", () => {
    const csv =
      "Question Title,Forecaster Username,Probability Yes,Start Time,Scheduled Close Time,Resolution,Weight\n" +
      "Will it rain?,ann,0.35,2026-03-01 10:15:00,2026-03-31T00:00:00Z,no,1\n" +
      "Will it rain?,ann,40%,2026-03-05T09:00:00Z,2026-03-31T00:00:00Z,no,1\n";
    const { forecasts, unread } = read(csv, "as the site says");
    expect(forecasts).toEqual([
      {
        id: "will-it-rain",
        question: "Will it rain?",
        rule: "as the site says",
        closes: "2026-03-31",
        claims: [],
        resolution: { happened: false, date: "2026-03-31", by: "N.N.", claims: [] },
        updates: [
          { by: "ann", date: "2026-03-01", probability: 0.35, reason: "", claims: [] },
          { by: "ann", date: "2026-03-05", probability: 0.4, reason: "", claims: [] },
        ],
      },
    ]);
    expect(unread).toEqual(["weight"]);
  });

  test("names every row that cannot be read, with its column", () => {
    const csv =
      "question,rule,closes,date,probability,resolution\n" +
      "Will it rain?,the Gazette,2026-03-31,2026-03-01,likely,\n" +
      "Will it snow?,,2026-13-31,,0.2,perhaps\n";
    expect(() => read(csv)).toThrow(
      'row 2, column probability: expected a probability such as 35% or 0.35, not "likely"; ' +
        'row 3, column resolution: expected yes, no or void, not "perhaps"; ' +
        'row 3, column closes: expected a date such as 2026-03-31, not "2026-13-31"; ' +
        "row 3, column rule: a rule that decides the question is needed, here or for all with --rule; " +
        "row 3, column date: the day on which the probability was given is needed; nothing was recorded",
    );
  });

  test("says where two rows disagree on one question", () => {
    const csv =
      "id,question,rule,closes\nq,Will it rain?,the Gazette,2026-03-31\nq,Will it snow?,the Gazette,2026-03-31\n";
    expect(() => read(csv)).toThrow("row 3, column question: row 2 says otherwise of this question");
  });

  test("reads back as it was written", () => {
    const words = fc.constantFrom("Will it rain?", "=1+1", 'a "b"; c', "Wird’s regnen?\nOder nicht?");
    const day = fc.constantFrom("2026-03-01", "2026-03", "XXXX-03-04");
    const claims = fc.uniqueArray(fc.constantFrom("c1", "c2"), { maxLength: 2 });
    const update = fc.record({
      by: words,
      date: day,
      probability: fc.integer({ min: 0, max: 1000 }).map((part) => part / 1000),
      confidence: fc.constantFrom("low", "moderate", "high"),
      reason: fc.constantFrom("", "heard so"),
      claims,
    });
    const resolution = fc.record({ happened: fc.constantFrom(true, false, "void"), date: day, by: words });
    const forecast = fc.record(
      {
        question: words,
        rule: words,
        decidedBy: words,
        closes: day,
        rivals: fc.constant("end"),
        isRest: fc.constant(true),
        updates: fc.array(update, { maxLength: 3 }),
        resolution,
        claims,
      },
      { requiredKeys: ["question", "rule", "closes"] },
    );
    fc.assert(
      fc.property(fc.array(forecast, { minLength: 1, maxLength: 3 }), (given) => {
        const forecasts = given.map((one, i) => forecastSchema.parse({ ...one, id: `q${i}` }));
        expect(read(csvText(forecastSheet(forecasts).rows)).forecasts).toEqual(forecasts);
      }),
      { seed: 20260304, numRuns: 300 },
    );
  });
});
