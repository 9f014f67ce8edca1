import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText } from "../canonical-text/canonical-text.ts";
import { sentences } from "./sentences.ts";

const cut = (text: string): string[] => {
  const doc = canonicalText(text, "text");
  return sentences(doc).map(({ start, end }) => doc.text.slice(start, end));
};

test("an abbreviation ends no sentence", () => {
  expect(cut("Gen. Okoro met the U.S. envoy at 5 p.m. on Monday. He left early.")).toEqual([
    "Gen. Okoro met the U.S. envoy at 5 p.m. on Monday.",
    "He left early.",
  ]);
});

test("an abbreviation before a usual first word can end one", () => {
  expect(cut("He lives in the U.S. The talks go on.")).toHaveLength(2);
});

test("a quotation is kept whole", () => {
  expect(cut("“We wait. We hope,” she said. Nobody came.")).toEqual(["“We wait. We hope,” she said.", "Nobody came."]);
});

test("a sentence never crosses blocks", () => {
  expect(cut("The offer\nLima pays half")).toEqual(["The offer", "Lima pays half"]);
});

test("a line of any length is cut where its sentences end", () => {
  const opening = fc.constantFrom(
    "Lima",
    "“No,” the envoy said, and Lima",
    "On 3.5 percent, Lima",
    "By 4 p.m. on Monday Lima",
  );
  const sentence = fc
    .tuple(opening, fc.integer({ min: 0, max: 90 }))
    .map(([words, n]) => `${words} waits${" and waits".repeat(n)}.`);
  const line = fc.array(sentence, { minLength: 150, maxLength: 300 });
  fc.assert(
    fc.property(line, (all) => {
      expect(cut(all.join(" "))).toEqual(all);
    }),
    { seed: 11, numRuns: 20 },
  );
});

test("a line of 300,000 letters without an end is one sentence", () => {
  expect(cut(`Lima waits${", and waits".repeat(30_000)}`)).toHaveLength(1);
});
