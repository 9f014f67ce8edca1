import { expect, test } from "vitest";
import { quoted, settledAs } from "./words.ts";

test.each([
  ["no zone", "“no zone”"],
  ['“Lee called it "a step"”', "“Lee called it ‘a step’”"],
  ["the “last” offer", "“the ‘last’ offer”"],
  ["“yes” and “no”", "“‘yes’ and ‘no’”"],
  ["", "“”"],
])("%s stands in one pair of marks", (label, words) => {
  expect(quoted(label)).toBe(words);
});

test("that nothing is agreed on an issue is no option to put in quotation marks", () => {
  expect(settledAs("not agreed", "Toll")).toBe("a deal that leaves out “Toll”");
  expect(settledAs("half", "Toll")).toBe("“half” on Toll");
});
