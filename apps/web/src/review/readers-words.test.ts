import { expect, test } from "vitest";
import { readersWords } from "./readers-words.ts";

test("a card says which readers found a claim, and where they differ", () => {
  expect(readersWords({ rules: [], secondReadings: [{ model: "small", quote: "repaired" }] })).toBe(
    "a model (small) alone; it quoted slightly other words",
  );
  const secondReadings = [
    { model: "small", quote: "exact" as const, holder: "Spain" },
    { model: "large", quote: "repaired" as const },
  ];
  expect(readersWords({ rules: ["reject-01"], secondReadings })).toBe(
    "both readers: the rules and a model (small, large); small takes Spain for the holder",
  );
});
