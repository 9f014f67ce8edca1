import { expect, test } from "vitest";
import { dateBounds, isEdtf, isYearless } from "./edtf-date.ts";

test.each([
  ["2026-03-04", { earliest: "2026-03-04", latest: "2026-03-04" }],
  ["2026-02", { earliest: "2026-02-01", latest: "2026-02-28" }],
  ["2026-03-04/2026-03-05", { earliest: "2026-03-04", latest: "2026-03-05" }],
  ["2025-08-XX", { earliest: "2025-08-01", latest: "2025-08-31" }],
  ["2026-21", { earliest: "2026-03-01", latest: "2026-05-31" }],
  ["2027-24", { earliest: "2027-12-01", latest: "2028-02-29" }],
  ["2026-33", { earliest: "2026-01-01", latest: "2026-03-31" }],
])("%s lies between %j", (text, bounds) => {
  expect(dateBounds(text)).toEqual(bounds);
});

test("an open or unknown end has no bound", () => {
  expect(dateBounds("../2026-03-31")).toEqual({ latest: "2026-03-31" });
  expect(dateBounds("2026-03-31/..")).toEqual({ earliest: "2026-03-31" });
  expect(dateBounds("/2025-08-15")).toEqual({ latest: "2025-08-15" });
});

test("a date without a year is a date, and has no bounds", () => {
  for (const text of ["XXXX-03-04", "XXXX-03-04/XXXX-03-05", "XXXX-03"]) {
    expect([text, isEdtf(text), isYearless(text), dateBounds(text)]).toEqual([text, true, true, {}]);
  }
});

test.each(["4 March", "2026-13-40", "soon", "", "2026-3-4"])("%j is no date", (text) => {
  expect(isEdtf(text)).toBe(false);
});

test("a day that the calendar does not have is no date", () => {
  expect(isEdtf("2026-02-29")).toBe(false);
  expect(isEdtf("2028-02-29/2028-03-01")).toBe(true);
});
