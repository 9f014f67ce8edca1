import { forecasts } from "@parley/analysis";
import { parseCase, type ForecastQuestion } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inUrgency, stateWords } from "./question-words.ts";
import { seriesLines, spreadLabels } from "./series-lines.ts";

const said = (by: string, date: string, probability: number) => ({ by, date, probability });
const asked = (changes: object) => ({
  id: "q",
  question: "Will it?",
  rule: "the Gazette",
  closes: "2026-03-11",
  ...changes,
});

function questions(changes: readonly object[], day = "2026-03-06"): ForecastQuestion[] {
  const subject = parseCase({ format: "parley-case", version: 1, title: "T", forecasts: changes.map(asked) });
  return forecasts(subject, { day }).questions;
}

test("lines run from the first probability to the closing date, each until the day of looking", () => {
  const [question] = questions([
    { updates: [said("A", "2026-03-01", 0.2), said("A", "2026-03-03", 0.4), said("B", "2026-03-05", 0.5)] },
  ]);
  const drawn = question && seriesLines(question, "2026-03-06");
  expect(drawn?.closes).toBe(1);
  expect(drawn?.lines.map(({ by, points, until }) => [by, points.map(({ at }) => at), until])).toEqual([
    ["A", [0, 0.2], 0.5],
    ["B", [0.4], 0.5],
  ]);
});

test("a line ends where its question was decided, and what has no place in time is not drawn", () => {
  const resolution = { happened: true, date: "2026-03-04", by: "Desk" };
  const [question] = questions([{ resolution, updates: [said("A", "2026-03-01", 0.2), said("B", "XXXX-03-02", 0.3)] }]);
  const drawn = question && seriesLines(question, "2026-04-01");
  expect(drawn?.lines.map(({ by, until }) => [by, until])).toEqual([["A", 0.3]]);
  const [undated] = questions([{ updates: [said("B", "XXXX-03-02", 0.3)] }]);
  expect(undated && seriesLines(undated, "2026-03-06")).toBeUndefined();
});

test("labels keep their distance, their order and, where there is room, the picture", () => {
  const wanted = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 10 });
  fc.assert(
    fc.property(wanted, (places) => {
      const spread = spreadLabels(places, { gap: 17, top: 0, bottom: 200 });
      const sorted = spread.toSorted((a, b) => a - b);
      for (const [i, place] of sorted.slice(1).entries()) expect(place - (sorted[i] ?? 0)).toBeGreaterThanOrEqual(17);
      if (places.length > 0) expect(sorted.at(-1)).toBeLessThanOrEqual(200);
      for (const [i, place] of places.entries())
        for (const [k, other] of places.entries()) if (place < other) expect(spread[i]).toBeLessThan(spread[k] ?? 0);
    }),
    { seed: 20260304, numRuns: 500 },
  );
});

test("what is to be resolved comes first, then what closes next, and each says where it stands", () => {
  const closing = ["2026-06-01", "2026-03-06", "2026-03-01", "2026-03-08"].map((closes) => ({
    id: `q${closes}`,
    closes,
  }));
  const done = { id: "done", resolution: { happened: false, date: "2026-03-02", by: "Desk" } };
  expect(inUrgency(questions([done, ...closing])).map(stateWords)).toEqual([
    "closed on 1 March 2026, not resolved",
    "closes today, 6 March 2026",
    "closes in 2 days, 8 March 2026",
    "open until 1 June 2026",
    "did not happen, 2 March 2026",
  ]);
});
