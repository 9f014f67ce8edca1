import { expect, test } from "vitest";
import { isTurnedOver, mainWords, provisoOf } from "./claim-words.ts";

test.each([
  ["offers 4 percent, but only for one year", "offers 4 percent", "only for one year"],
  ["would lease the quay if the cranes are new", "would lease the quay", "if the cranes are new"],
  ["objects to the toll, which would double by May", "objects to the toll", undefined],
  ["if the toll falls, as long as it stays low", "if the toll falls", undefined],
  ["the guild, which speaks for the weavers, wants a mill", "the guild wants a mill", undefined],
])("'%s' has the main words '%s' and the proviso '%s'", (quote, main, proviso) => {
  expect([mainWords(quote), provisoOf(quote)]).toEqual([main, proviso]);
});

test.each([
  ["is open to giving up the veto", true],
  ["asked that the veto be abolished", true],
  ["wants a ten-year freeze on the veto", true],
  ["called for an end to the veto", true],
  ["must end the blockade and grant the veto", false],
  ["demands the veto", false],
])("'%s' turns the veto over: %s", (text, expected) => {
  const start = text.indexOf("the veto");
  expect(isTurnedOver(text, { start, end: start + "the veto".length })).toBe(expected);
});
