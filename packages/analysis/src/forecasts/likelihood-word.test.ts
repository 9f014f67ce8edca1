import { describe, expect, test } from "vitest";
import { likelihoodWord, percentText } from "./likelihood-word.ts";

const percents = Array.from({ length: 101 }, (_, percent) => percent);
const icd = (percent: number) => likelihoodWord(percent / 100, "icd-203");

describe("the words of ICD 203", () => {
  test("a common edge goes to the word nearer to even", () => {
    expect([1, 4, 5, 19, 20, 44, 45, 55, 56, 80, 81, 95, 96, 99].map(icd)).toEqual([
      "almost no chance",
      "almost no chance",
      "very unlikely",
      "very unlikely",
      "unlikely",
      "unlikely",
      "roughly even chance",
      "roughly even chance",
      "likely",
      "likely",
      "very likely",
      "very likely",
      "almost certain",
      "almost certain",
    ]);
  });

  test("every whole percent from 1 to 99 has a word, and what is impossible or certain has none", () => {
    expect(percents.filter((percent) => icd(percent) === undefined)).toEqual([0, 100]);
    expect(likelihoodWord(0.995, "icd-203")).toBeUndefined();
  });

  test("a probability and its complement have mirrored words", () => {
    const mirrored: Readonly<Record<string, string>> = {
      "almost no chance": "almost certain",
      "very unlikely": "very likely",
      unlikely: "likely",
      "roughly even chance": "roughly even chance",
    };
    for (const percent of percents.slice(1, 51)) expect(icd(100 - percent)).toBe(mirrored[icd(percent) ?? ""]);
  });
});

test("the PHIA yardstick has gaps, and in them no word", () => {
  const gaps = percents.filter((percent) => likelihoodWord(percent / 100, "phia") === undefined);
  const between = (from: number, to: number) => percents.slice(from, to + 1);
  expect(gaps).toEqual(
    [0, between(6, 9), between(21, 24), between(36, 39), between(50, 54), between(76, 79), between(91, 94), 100].flat(),
  );
});

test("a probability is shown as a whole percent, halves towards 50, and nothing is 0 or 100 that is not", () => {
  expect([0, 0.001, 0.005, 0.145, 0.5, 0.855, 0.995, 0.999, 1].map(percentText)).toEqual([
    "0",
    "below 1",
    "1",
    "15",
    "50",
    "85",
    "99",
    "above 99",
    "100",
  ]);
});
