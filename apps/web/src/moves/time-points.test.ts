import { parseCase } from "@parley/model";
import { expect, test } from "vitest";
import { timePoints } from "./time-points.ts";

test("events with a place in time or order and known days are offered, each once, days by date", () => {
  const subject = parseCase({
    format: "parley-case",
    version: 1,
    title: "Talks",
    events: [
      { id: "one", label: "First round", when: "2026-03-02" },
      { id: "two", label: "Second round", after: ["one"] },
      { id: "loose", label: "Some day" },
    ],
    reports: [
      { id: "b", date: "2026-03-09" },
      { id: "a", date: "2026-03-01" },
      { id: "c", date: "2026-03-09" },
      { id: "d", date: "XXXX-03-09" },
    ],
  });
  expect(timePoints(subject)).toEqual([
    { value: "one", label: "First round" },
    { value: "two", label: "Second round" },
    { value: "2026-03-01", label: "1 March 2026" },
    { value: "2026-03-09", label: "9 March 2026" },
  ]);
});
