import type { Finding } from "@parley/model";
import { expect, test } from "vitest";
import { findingSubject } from "./finding-subject.ts";
import { openQuestions } from "./open-questions.ts";

const finding = (code: string, question?: string): Finding => ({
  code,
  severity: "notice",
  message: `${code}.`,
  refs: [],
  ...(question === undefined ? {} : { question }),
});

test("a question is asked once, with every finding that asks it, in the order of the findings", () => {
  const [a, b, c] = [finding("a", "When?"), finding("b", "Who?"), finding("c", "When?")];
  expect(openQuestions([a, finding("d"), b, c])).toEqual([
    { question: "When?", findings: [a, c] },
    { question: "Who?", findings: [b] },
  ]);
});

test("a finding that nobody put under a subject still has a place", () => {
  expect(["tension", "rivals-do-not-sum", "brand-new"].map(findingSubject)).toEqual([
    "State of play and positions",
    "Forecasts",
    "Other",
  ]);
});
