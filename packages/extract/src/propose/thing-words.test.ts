import { expect, test } from "vitest";
import { isWithin, thingOf, topicOf } from "./thing-words.ts";

test.each([
  ["a cap of 3 percent on rent increases", "cap on rent increases"],
  ["access to the Grey Shoal", "access to the Grey Shoal"],
  ["every foreign trawler to carry a camera", "foreign trawler"],
  ["a register of all boats, open to everyone", "register of all boats"],
  ["second watchman on the night trains of the coast line", "second watchman"],
  ["set up the joint radar centre at the northern border crossing", "joint radar centre"],
  ["the toll stays below 6 crowns", "toll"],
  ["a second bid at 475p", "second bid"],
])("'%s' is about '%s'", (label, topic) => {
  expect(topicOf(label)).toBe(topic);
});

test.each([
  ["the fund", "a joint fund for wells", true],
  ["halt the filling", "stop filling the upper reservoir", true],
  ["opening the Grey Shoal", "access to the Grey Shoal", true],
  ["the toll", "a joint fund for wells", false],
])("that '%s' is named within '%s': %s", (less, more, expected) => {
  expect(isWithin(thingOf(less, []), thingOf(more, []))).toBe(expected);
});

test("the name of a party names no thing, and an end is told from the thing", () => {
  const parties = [{ name: "Halm", aliases: ["Halmic"] }];
  expect([...thingOf("Halm keeps its Halmic ferry", parties).stems]).toEqual(["keep", "ferry"]);
  expect(thingOf("drop the ferry", parties).end).toBe(true);
});
