import { expect, test } from "vitest";
import { clauseAt, findWords } from "./find-words.ts";
import { wordFields } from "./pressure-words.ts";

test.each(wordFields.flatMap((field) => field.match.map((text) => [field.id, text] as const)))(
  "%s is found in “%s”",
  (id, text) => {
    expect(findWords(text).map(({ field }) => field.id)).toContain(id);
  },
);

test.each(wordFields.flatMap((field) => field.noMatch.map((text) => [field.id, text] as const)))(
  "%s is not found in “%s”",
  (id, text) => {
    expect(findWords(text).map(({ field }) => field.id)).not.toContain(id);
  },
);

test.each([
  ["The economy is weaker", "for"],
  ["The economy is not weaker", "against"],
  ["There is no sign of exhaustion", "against"],
  ["The union can hold out", "against"],
  ["The union is not able to hold out", "for"],
])("“%s” points %s the hurt", (text, points) => {
  expect(findWords(text).map((hit) => [hit.field.sign, hit.points])).toEqual([["hurting", points]]);
});

test("a negation elsewhere in the sentence turns nothing round", () => {
  expect(findWords("It does not matter; growth is slowing")).toMatchObject([{ points: "for" }]);
});

test("a clause ends at a colon, a stop, “but” and “, and”, not inside a number", () => {
  const text = "A grew by 2.5 per cent, but B fell: C rose, and D stayed.";
  const clauses = ["A", "B", "C", "D"].map((name) => clauseAt(text, text.indexOf(name)));
  expect(clauses.map(({ start, end }) => text.slice(start, end))).toEqual([
    "A grew by 2.5 per cent",
    "B fell",
    "C rose",
    "D stayed",
  ]);
});
