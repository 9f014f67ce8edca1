import { expect, test } from "vitest";
import { headOf, lossOption, ownWordsOption, refusedOption, sameWords } from "./own-words-option.ts";

const label = (quote: string) => ownWordsOption({ quote, content: quote }).label;

test.each([
  ["The guild demands a say in hiring.", "a say in hiring"],
  ["Halm is prepared to open the lower road to farmers", "open the lower road to farmers"],
  ["the port repeated on Monday that the cranes stay manned", "the cranes stay manned"],
  ["on condition that the mast is taken down", "the mast is taken down"],
  ["Halm might offer “a second ferry”, but only for the summer", "a second ferry"],
  ["The weavers are pushing for a shared dye works; nobody else is", "a shared dye works"],
  ["The old names must be kept on all maps", "The old names must be kept on all maps"],
  ["Both pledged not to raise the toll", "not to raise the toll"],
  ["the day there is a signed lease", "a signed lease"],
  ["Halm pledged not to charge any boat that goes to the feast", "not to charge any boat that goes to the feast"],
  ["Orla floated a levy that would pay for the lamps and the quay", "a levy that would pay for the lamps and the quay"],
  ["What the guild could offer was a survey, to be done by May", "a survey, to be done by May"],
  ["the panel, which both towns chose, recommends a third ferry", "a third ferry"],
  ["The weavers are after a ten-year lease on the mill", "a ten-year lease on the mill"],
  ["Orla backed the levy straight away", "the levy"],
])("'%s' becomes the option '%s'", (quote, expected) => {
  expect(label(quote)).toBe(expected);
});

test.each([
  ["The guild rejected a plan by the mill owners to close the upper yard", "close the upper yard"],
  ["it will not put the toll in a treaty", "put the toll in a treaty"],
  ["Halm opposes the new weir, which would halve the catch", "the new weir"],
  ["exceptions for farmers, the mayor's clerk said on Friday, were out of the question", "exceptions for farmers"],
])("the refusal '%s' turns down '%s'", (quote, expected) => {
  expect(refusedOption({ quote }).label).toBe(expected);
});

test("a way of speaking names nothing that is refused", () => {
  expect(refusedOption({ quote: "the plan sank like a stone" }).label).toBe("");
});

test("what is called not negotiable is not to be given up", () => {
  expect(lossOption({ quote: "Its seat on the harbour board is not negotiable." })?.label).toBe(
    "giving up seat on the harbour board",
  );
});

test("a long claim is cut where a phrase ends, and its note keeps the rest", () => {
  const quote = "It wants seven new wells in the dry villages of the upper valley by the end of May, during the truce";
  expect(ownWordsOption({ quote, content: quote })).toMatchObject({
    label: "seven new wells in the dry villages of the upper valley",
    note: "seven new wells in the dry villages of the upper valley by the end of May, during the truce",
  });
});

test.each([
  [
    "Orla demanded that Halm stop filling the upper reservoir during the dry season",
    "stop filling the upper reservoir during the dry season",
  ],
  ["if Halm drops its complaint at the court", "drop its complaint at the court"],
  ["Orla insisted that every boat carry a lamp", "every boat to carry a lamp"],
  [
    "Orla asks that small boats be paid no worse than the large ones",
    "small boats to be paid no worse than the large ones",
  ],
])("of the clause in '%s' the deed is the option: '%s'", (quote, expected) => {
  expect(label(quote)).toBe(expected);
});

test("a short content in other words is taken as it is", () => {
  expect(
    ownWordsOption({ quote: "They would hear of nothing but the old mill.", content: "the old mill is kept" }).id,
  ).toBe("old-mill-is-kept");
});

test("two wordings of one thing are told to be the same, two things are not", () => {
  expect(sameWords("release of the hostages", "the hostages' release")).toBe(true);
  expect(sameWords("a new bridge", "a school for the valley")).toBe(false);
  expect(sameWords("border posts by night", "border posts for goats")).toBe(false);
});

test("a thing and its end are not the same", () => {
  expect(sameWords("the guard post", "giving up the guard post")).toBe(false);
});

test.each([
  ["a joint fund for the harbour", "joint fund"],
  ["exclude rice, tea and salt", "exclude rice"],
  ["the ferry must run on Sundays", "ferry"],
])("the head of '%s' is '%s'", (text, expected) => {
  expect(headOf(text)).toBe(expected);
});
