import { expect, test } from "vitest";
import { whyTooLate } from "./why-too-late.ts";

const resolution = { happened: true, date: "2026-03-10", by: "Desk", claims: [] };

test("a question takes probabilities of its last day and none of a later one", () => {
  expect(whyTooLate({ closes: "2026-03" }, "2026-03-31")).toBeUndefined();
  expect(whyTooLate({ closes: "2026-03" }, "2026-04-01")).toBe(
    "closed on 2026-03-31: a forecast of 2026-04-01 comes too late",
  );
  expect(whyTooLate({ closes: "XXXX-03-04" }, "2030-01-01")).toBeUndefined();
});

test("once a question is resolved it takes none, however they are dated: hindsight would count", () => {
  expect(whyTooLate({ closes: "2026-03-31", resolution }, "2026-03-01")).toBe(
    "was resolved on 2026-03-10: undo that before another forecast is recorded",
  );
});
