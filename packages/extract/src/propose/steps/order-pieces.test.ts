import fc from "fast-check";
import { expect, test } from "vitest";
import { winkTokenizer } from "../../tokenizer/wink-tokenizer.ts";
import { orderPieces } from "./order-pieces.ts";
import { asToCome, stepWords } from "./step-words.ts";

const tokenizer = winkTokenizer();

/** Pieces in words, each with what it comes after: its number, its edge, "if" for a condition. */
function read(text: string): string[] {
  const { pieces, awaited } = orderPieces(text, tokenizer);
  return pieces.map(({ start, end, after }, i) => {
    const links = after.map(({ piece, edge, condition }) => `${piece}${condition ? " if" : ` ${edge}`}`);
    const waited = awaited?.piece === i ? [`before waits${awaited.link.condition ? " if" : ""}`] : [];
    return [stepWords(text.slice(start, end), after.length > 0), ...links, ...waited].join(" | ");
  });
}

test.each<[string, string[]]>([
  ["They sign the text.", ["They sign the text"]],
  ["First the ferry sails, then the quay opens.", ["the ferry sails", "the quay opens | 0 unspecified"]],
  ["The quay opens, after which the ferry sails", ["The quay opens", "the ferry sails | 0 unspecified"]],
  ["This would be followed by a joint visit", ["a joint visit | before unspecified"]],
  ["An inspection would come next", ["An inspection | before unspecified"]],
  ["The quay opens once the crew has left the ship", ["The quay opens | 1 completion", "the crew has left the ship"]],
  ["The quay opens as soon as work begins", ["The quay opens | 1 start", "work begins"]],
  ["Once the crew has left, the quay opens", ["the crew has left", "the quay opens | 0 completion"]],
  ["The crew leaves before the quay opens", ["The crew leaves", "the quay opens | 0 unspecified"]],
  ["The guild will not sign until the crew leaves", ["The guild will sign | 1 unspecified", "the crew leaves"]],
  ["The guild will not sign before the crew leaves", ["The guild will sign | 1 unspecified", "the crew leaves"]],
  ["The crew stays until the quay opens", ["The crew stays"]],
  ["The guild signs on the condition that the crew leaves", ["The guild signs | 1 if", "the crew leaves"]],
  ["provided that the crew leaves", ["the crew leaves | before waits if"]],
  ["If the crew leaves, the guild signs", ["the crew leaves", "the guild signs | 0 if"]],
  ["Until then the quay stays shut", ["Until then the quay stays shut"]],
])("“%s” has the pieces %j", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test("days between two steps are read from the words", () => {
  const days = (text: string): unknown =>
    orderPieces(text, tokenizer).pieces.flatMap(({ after }) => after.map((one) => one.days));
  expect(days("The crew leaves within two weeks of the signature")).toEqual([{ max: 14 }]);
  expect(days("The crew leaves 10 days after the signature")).toEqual([{ min: 10, max: 10 }]);
  expect(days("The crew leaves after the signature")).toEqual([undefined]);
  expect(days("The crew leaves within 1.5 weeks of the signature")).not.toContainEqual({ max: 35 });
  expect(days("The crew leaves within twenty-one days of the signature")).toEqual([{ max: 21 }]);
});

test("side by side is in no order, but after the same", () => {
  expect(read("The quay opens, then the ferry sails; at the same time the crew leaves")).toEqual([
    "The quay opens",
    "the ferry sails | 0 unspecified",
    "the crew leaves | 0 unspecified",
  ]);
});

test("whatever the words, pieces lie in them in order and wait only for pieces that are there", () => {
  const word = fc.constantFrom(
    "first",
    "then",
    ",",
    "once",
    "until",
    "before",
    "the",
    "crew",
    "leaves",
    "if",
    "not",
    ".",
    "after",
    "which",
    "within",
    "2",
    "days",
    "of",
    "finally",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 14 }), (words) => {
      const text = words.join(" ");
      const { pieces } = orderPieces(text, tokenizer);
      pieces.forEach(({ start, end, after }) => {
        expect(start >= 0 && start < end && end <= text.length).toBe(true);
        for (const { piece } of after) if (piece !== "before") expect(piece).toBeLessThanOrEqual(pieces.length);
      });
    }),
    { seed: 65, numRuns: 1500 },
  );
});

test("a refusal that would last until something is told as what is done then", () => {
  expect(stepWords("its members would refuse to fly the corridor", true)).toBe("its members would fly the corridor");
  expect(stepWords("the union refused to sign", true)).toBe("the union would sign");
});

test.each([
  ["Norda has withdrawn its guns", "Norda withdraws its guns"],
  ["inspectors have verified the gates", "inspectors verify the gates"],
  ["the treaty has been signed", "the treaty is signed"],
  ["Norda has control of the river", "Norda has control of the river"],
  ["Norda has to leave", "Norda has to leave"],
  ["Norda has cut-price gas", "Norda has cut-price gas"],
  ["the side that has been accused of theft leaves", "the side that has been accused of theft leaves"],
  ["Suvia, which has blocked the port, has left", "Suvia, which has blocked the port, leaves"],
  ["Norda would sign", "Norda would sign"],
])("the step “%s” is to come: “%s”", (told, toCome) => {
  expect(asToCome(told)).toBe(toCome);
});
