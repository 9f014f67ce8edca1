import { expect, test } from "vitest";
import { quoted } from "./words.ts";

test.each([
  ["no zone", "“no zone”"],
  ['“Lee called it "a step"”', "“Lee called it ‘a step’”"],
  ["the “last” offer", "“the ‘last’ offer”"],
  ["“yes” and “no”", "“‘yes’ and ‘no’”"],
  ["", "“”"],
])("%s stands in one pair of marks", (label, words) => {
  expect(quoted(label)).toBe(words);
});
