import { expect, test } from "vitest";
import { canonicalText } from "../canonical-text/canonical-text.ts";
import { readReport } from "../read-report.ts";

const holders = (text: string): string[] =>
  readReport(canonicalText(text, "text"), { parties: [] }).claims.map(({ holder }) => holder);

test.each([
  "According to a senior Marra official, Sudland agreed to meters.",
  "After talks with the Marra president, Sudland agreed to meters.",
  "In a letter to Marra's minister, Sudland agreed to meters.",
])("a comma that ends a phrase about another side's official names no official: %s", (text) => {
  expect(holders(`Sudland demanded a canal. Marra refused the canal. ${text}`)).toEqual([
    "Sudland",
    "Marra",
    "Sudland",
  ]);
});

test("a name between commas behind an office is its holder's", () => {
  const text = "Sudland demanded a canal. Marra's minister, Oke, refused the canal. Oke rejected meters.";
  expect(holders(text)).toEqual(["Sudland", "Marra", "Marra"]);
});
