import { expect, test } from "vitest";
import { partyName, quotedWords } from "./words.ts";

test.each([
  ["“We wait.”", "“We wait”"],
  ['"We wait"', "“We wait”"],
  ["The Port waits.", "“The Port waits”"],
  ["“No,” she said, “never.”", "“‘No,’ she said, ‘never.’”"],
  ["Who waits?", "“Who waits?”"],
  ["They wait ...", "“They wait ...”"],
])("words of a report lose their own marks and full stop inside a sentence: %s", (words, told) => {
  expect(quotedWords(words, 80)).toBe(told);
});

test("long words are cut at a word before they are quoted", () => {
  expect(quotedWords("The Port waits for the Union.", 15)).toBe("“The Port waits…”");
});

test("a party that nobody knows is called by its id", () => {
  expect([partyName([{ id: "port", name: "Port" }], "port"), partyName([], "port")]).toEqual(["Port", "port"]);
});
