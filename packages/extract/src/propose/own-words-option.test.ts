import { expect, test } from "vitest";
import { ownWordsOption, sameWords } from "./own-words-option.ts";

const label = (quote: string) => ownWordsOption({ quote, content: quote }).label;

test.each([
  ["The guild demands a say in hiring.", "a say in hiring"],
  ["Halm is prepared to open the lower road to farmers", "open the lower road to farmers"],
  ["the port repeated on Monday that the cranes stay manned", "the cranes stay manned"],
  ["on condition that the mast is taken down", "the mast is taken down"],
])("'%s' becomes the option '%s'", (quote, expected) => {
  expect(label(quote)).toBe(expected);
});

test("a long claim is cut after nine words, not behind a little word", () => {
  expect(label("It wants seven new wells in the dry villages of the upper valley by the end of May")).toBe(
    "seven new wells in the dry villages",
  );
});

test("a short content in other words is taken as it is", () => {
  expect(
    ownWordsOption({ quote: "They would hear of nothing but the old mill.", content: "the old mill is kept" }).id,
  ).toBe("old-mill-is-kept");
});

test("two wordings of one thing are told to be the same, two things are not", () => {
  expect(sameWords("release of the hostages", "the hostages' release")).toBe(true);
  expect(sameWords("a new bridge", "a school for the valley")).toBe(false);
});
