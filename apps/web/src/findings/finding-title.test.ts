import { expect, test } from "vitest";
import { findingTitle } from "./finding-title.ts";

test("a code becomes a title, and a word with hyphens keeps them", () => {
  expect(["tension", "year-missing", "one-sided-sources", "state-of-play-conflict"].map(findingTitle)).toEqual([
    "Tension",
    "Year missing",
    "One-sided sources",
    "State-of-play conflict",
  ]);
});
