import { expect, test } from "vitest";
import { dateWords } from "./date-words.ts";

test.each([
  ["2026-03-04", "4 March 2026"],
  ["2026-03", "March 2026"],
  ["2026", "2026"],
  ["2026-21", "spring 2026"],
  ["2026-34", "quarter 2 of 2026"],
  ["XXXX-03-04", "4 March"],
  ["XXXX-03-04/XXXX-03-05", "4–5 March"],
  ["2026-02-26/2026-03-05", "26 February to 5 March 2026"],
  ["2025-12-30/2026-01-02", "30 December 2025 to 2 January 2026"],
  ["2025-04-01/..", "from 1 April 2025"],
  ["2026-02-27?", "27 February 2026 (uncertain)"],
  ["2026-05-15T12:00:00", "15 May 2026, 12:00"],
  ["2025-08-XX", "2025-08-XX"],
])("%s is %s", (edtf, words) => {
  expect(dateWords(edtf)).toBe(words);
});
