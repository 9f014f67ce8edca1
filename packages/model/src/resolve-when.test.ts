import fc from "fast-check";
import { expect, test } from "vitest";
import { dateBounds, isEdtf } from "./edtf-date.ts";
import { resolveWhen } from "./resolve-when.ts";
import type { RelativeDate, When } from "./when.ts";

/** A Thursday. */
const published = "2026-02-26";
const past = { text: "then", status: "past" } as const;
const planned = { text: "then", status: "planned" } as const;

test.each<[string, RelativeDate, When["status"], string]>([
  ["yesterday", { unit: "day", offset: -1 }, "past", "2026-02-25"],
  ["on Tuesday, past", { unit: "weekday", value: 2 }, "past", "2026-02-24"],
  ["on Tuesday, planned", { unit: "weekday", value: 2 }, "planned", "2026-03-03"],
  ["on Thursday, on a Thursday", { unit: "weekday", value: 4 }, "past", "2026-02-26"],
  ["last Thursday", { unit: "weekday", value: 4, offset: -1 }, "past", "2026-02-19"],
  ["next Friday", { unit: "weekday", value: 5, offset: 1 }, "planned", "2026-02-27?"],
  ["last week", { unit: "week", offset: -1 }, "past", "2026-02-16/2026-02-22"],
  ["this weekend", { unit: "weekend", offset: 0 }, "planned", "2026-02-28/2026-03-01"],
  ["next month", { unit: "month", offset: 1 }, "planned", "2026-03"],
  ["earlier this year", { unit: "year", offset: 0, part: "elapsed" }, "past", "2026-01-01/2026-02-26"],
  ["later this month", { unit: "month", offset: 0, part: "rest" }, "planned", "2026-02-26/2026-02-28"],
  ["last year", { unit: "year", offset: -1 }, "past", "2025"],
  ["this winter", { unit: "season", value: 4, offset: 0 }, "past", "2025-24"],
  ["next spring", { unit: "season", value: 1, offset: 1 }, "planned", "2026-21"],
  ["last summer", { unit: "season", value: 2, offset: -1 }, "past", "2025-22"],
  ["this quarter", { unit: "quarter", offset: 0 }, "past", "2026-01-01/2026-03-31"],
])("%s, in a report of 26 February 2026", (_, relative, status, date) => {
  expect(resolveWhen({ text: "then", status, relative }, published)).toBe(date);
});

test("a date without a year is the next one when planned and the latest one when past", () => {
  expect(resolveWhen({ ...planned, edtf: "XXXX-03-04/XXXX-03-05" }, published)).toBe("2026-03-04/2026-03-05");
  expect(resolveWhen({ ...planned, edtf: "XXXX-01-15" }, published)).toBe("2027-01-15");
  expect(resolveWhen({ ...past, edtf: "XXXX-10" }, published)).toBe("2025-10");
  expect(resolveWhen({ ...planned, edtf: "XXXX-02-29" }, published)).toBeUndefined();
});

test("bounds are open intervals, and a deadline of days runs from the report", () => {
  expect(resolveWhen({ ...planned, edtf: "XXXX-03-31", relation: "before" }, published)).toBe("../2026-03-31");
  expect(resolveWhen({ ...past, edtf: "2025-04", relation: "after" }, published)).toBe("2025-04-01/..");
  expect(resolveWhen({ ...planned, relative: { unit: "day", offset: 2 }, relation: "within" }, published)).toBe(
    "2026-02-26/2026-02-28",
  );
  expect(resolveWhen({ ...planned, relative: { unit: "month", offset: 6 }, relation: "within" }, "2026-08-31")).toBe(
    "2026-08-31/2027-02-28",
  );
});

test("without the date of the report nothing is guessed", () => {
  expect(resolveWhen({ ...planned, edtf: "XXXX-03-04" })).toBeUndefined();
  expect(resolveWhen({ ...past, relative: { unit: "week", offset: -1 } })).toBeUndefined();
  expect(resolveWhen({ ...past, edtf: "2025-03-04" })).toBe("2025-03-04");
});

test("a report dated by its month places months, not days", () => {
  expect(resolveWhen({ ...past, relative: { unit: "month", offset: -1 } }, "2026-02")).toBe("2026-01");
  expect(resolveWhen({ ...past, relative: { unit: "day", offset: -1 } }, "2026-02")).toBeUndefined();
});

test("a date that hangs on an event is not placed by the report's", () => {
  expect(resolveWhen({ ...past, relation: "before", anchor: "the summit" }, published)).toBeUndefined();
});

test("whatever is told from a day is a date, past ones begin no later than it, planned ones end no earlier", () => {
  const unit = fc.constantFrom<RelativeDate["unit"]>(
    "day",
    "weekday",
    "week",
    "weekend",
    "month",
    "quarter",
    "season",
    "year",
  );
  const day = fc
    .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      unit,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 3 }),
      day,
      (unit, value, offset, report) => {
        const past =
          resolveWhen({ text: "x", status: "past", relative: { unit, value, offset: -offset } }, report) ?? "";
        const planned = resolveWhen({ text: "x", status: "planned", relative: { unit, value, offset } }, report) ?? "";
        expect(isEdtf(past) && isEdtf(planned)).toBe(true);
        if (offset === 0) return;
        expect((dateBounds(past).earliest ?? "9") <= report).toBe(true);
        expect((dateBounds(planned).latest ?? "0") >= report).toBe(true);
      },
    ),
    { seed: 7, numRuns: 2000 },
  );
});
