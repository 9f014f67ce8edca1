import fc from "fast-check";
import { expect, it } from "vitest";
import { movedByWord, type SpanMove } from "./word-span.ts";

const text = "Both sides met.\n\nThe mill will pay six percent, it said.\n\nNobody left.";
const quote = { start: text.indexOf("pay"), end: text.indexOf(", it") };
const moved = (move: SpanMove, from = quote) => {
  const { start, end } = movedByWord(text, from, move);
  return text.slice(start, end);
};

it("moves either end of a quote by a word, without the comma that follows", () => {
  expect(moved({ edge: "end", by: 1 })).toBe("pay six percent, it");
  expect(moved({ edge: "end", by: -1 })).toBe("pay six");
  expect(moved({ edge: "start", by: -1 })).toBe("will pay six percent");
  expect(moved({ edge: "start", by: 1 })).toBe("six percent");
});

it("keeps at least one word, and never leaves the paragraph", () => {
  const word = { start: quote.start, end: quote.start + 3 };
  expect(moved({ edge: "end", by: -1 }, word)).toBe("pay");
  expect(moved({ edge: "start", by: 1 }, word)).toBe("pay");
  const all = { start: text.indexOf("The mill"), end: text.indexOf(" said") + 5 };
  expect(moved({ edge: "end", by: 1 }, all)).toBe("The mill will pay six percent, it said");
  expect(moved({ edge: "start", by: -1 }, all)).toBe("The mill will pay six percent, it said");
});

it("gives words of the text whatever is moved how often", () => {
  const moves = fc.array(fc.record({ edge: fc.constantFrom("start", "end"), by: fc.constantFrom(1, -1) }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(moves, (steps) => {
      const { start, end } = (steps as SpanMove[]).reduce((place, step) => movedByWord(text, place, step), quote);
      expect(text.slice(start, end)).toMatch(/^\p{L}[^\n]*\p{L}$|^\p{L}$/u);
    }),
    { seed: 7 },
  );
});
