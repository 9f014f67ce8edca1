import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorer } from "./anchor-quote.ts";

const text = [
  "The union rejected the offer of 8 percent on Monday, its chair said.",
  "“We won’t sign,” she told re-porters. The company made no new offer for the night shift.",
].join("\n");
const find = (quote: string, start?: number, changed = text) => anchorer(changed)({ quote, start });

describe("a quote", () => {
  test("that stands where it stood is exact, and so is one that moved", () => {
    expect(find("The union rejected", 0)).toEqual({ start: 0, end: 18, quote: "The union rejected", how: "exact" });
    expect(find("The company made no new offer", 0)).toMatchObject({ how: "exact" });
  });

  test("is looked for next to where it stood", () => {
    const twice = "No deal. They met again in May and talked at length. No deal.";
    expect([find("No deal", 3, twice)?.start, find("No deal", 50, twice)?.start]).toEqual([0, 53]);
  });

  test.each([
    ['"We won\'t  sign,"', "“We won’t sign,”"],
    ["she told re‑porters", "she told re-porters"],
    ["the OFFER of 8 percent", "the offer of 8 percent"],
    ["The union rejectd the offer of 8 percent on Monday", "The union rejected the offer of 8 percent on Monday"],
    ["The company made no new offer for night shift", "The company made no new offer for the night shift"],
  ])("with other marks, spaces or a slip is repaired: %s", (quote, repaired) => {
    expect(find(quote)?.quote).toBe(repaired);
    expect(find(quote)?.how).toBe("repaired");
  });

  test.each([
    ["of another figure", "The union rejected the offer of 9 percent on Monday"],
    ["of another verb", "The union accepted the offer of 8 percent on Monday"],
    ["without its not", "The company made new offer for the night shift"],
    ["of another name", "The onion rejected the offer of 8 percent on Tuesday"],
    ["across lines", "its chair said We won’t sign she told re-porters The company"],
    ["of few words, slipped", "unoin rejected"],
  ])("%s is lost", (_, quote) => {
    expect(find(quote)).toBeUndefined();
  });
});

describe("laws", () => {
  const anything = fc.string({ unit: "binary", maxLength: 40 });

  test("no edit elsewhere in the text loses a quote", () => {
    const quote = "rejected the offer of 8 percent";
    const from = text.indexOf(quote);
    const edit = fc.record({
      at: fc.nat({ max: text.length - quote.length }),
      cut: fc.nat({ max: 30 }),
      put: anything,
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 5 }), (edits) => {
        let [before, after] = [text.slice(0, from), text.slice(from + quote.length)];
        for (const { at, cut, put } of edits) {
          if (at < before.length) before = before.slice(0, at) + put + before.slice(at + cut);
          else after = after.slice(0, at - before.length) + put + after.slice(at - before.length + cut);
        }
        for (const changed of [before + quote + after, (before + quote + after).normalize("NFC")]) {
          const anchor = anchorer(changed)({ quote, start: from });
          expect(anchor && changed.slice(anchor.start, anchor.end)).toBe(anchor?.quote);
          expect(anchor?.quote.normalize("NFD")).toContain(quote);
        }
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  test("any stretch of any text is found in that text, whatever its marks become", () => {
    const parts = fc.tuple(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme", minLength: 1 }), anything);
    fc.assert(
      fc.property(parts, ([before, quote, after]) => {
        const whole = before + quote + after;
        const [start, end] = [before.length, before.length + quote.length];
        expect(anchorer(whole)({ quote, start })).toMatchObject({ start, end, how: "exact" });
        const typed = whole.replaceAll('"', "”").replaceAll("'", "’").replaceAll(" ", "\u00a0").replaceAll("-", "–");
        if (/[\p{L}\p{N}]/u.test(quote)) expect(anchorer(typed)({ quote, start })).toBeDefined();
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});
