import { expect, test } from "vitest";
import { daysOf, timeOf } from "./history-days.ts";

const entry = (id: string, at: string) => ({
  id,
  at,
  author: "Ann",
  type: "title-set" as const,
  sentence: "Renamed the case",
  records: [],
  counts: true,
});

test("a history is told by days, the newest day and the newest entry first", () => {
  const days = daysOf([
    entry("e1", "2026-03-01T09:00:00.000Z"),
    entry("e2", "2026-03-01T10:05:33.000Z"),
    entry("e3", "2026-03-02T08:00:00.000Z"),
  ]);
  expect(days.map(({ date, entries }) => [date, entries.map(({ id }) => id)])).toEqual([
    ["2026-03-02", ["e3"]],
    ["2026-03-01", ["e2", "e1"]],
  ]);
  expect(timeOf("2026-03-01T10:05:33.000Z")).toBe("10:05");
});
