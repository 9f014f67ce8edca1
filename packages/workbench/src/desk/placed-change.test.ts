import { emptyCase, parseCase, type Claim } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CaseChange } from "./case-change.ts";
import { placedChange } from "./placed-change.ts";

const text = "The union wants six per cent. The port says no. The union wants a guarantee.";
const quote = "The union wants six per cent";
const talks = parseCase({
  ...emptyCase("talks", "Talks"),
  reports: [{ id: "one", text }],
  claims: [{ id: "c1", report: "one", quote, start: 0, end: quote.length, holder: "Union", act: "demand" }],
});
const desk = { case: talks, path: "talks.parley" };
const edited = (changes: object) => placedChange({ type: "claim-edited", claim: "c1", changes } as CaseChange, desk);
const part = (words: string): Claim => ({ ...(talks.claims[0] as Claim), id: `c1.${words.length}`, quote: words });

test("a new quote takes its place in the report along, the nearest one where the words stand twice", () => {
  expect(edited({ quote: "The port says no" })).toMatchObject({ changes: { start: 30, end: 46 } });
  const second = text.lastIndexOf("The union wants");
  expect(edited({ quote: "The union wants", start: second })).toMatchObject({ changes: { start: second } });
});

test("other fields are left as they are", () => {
  expect(edited({ holder: "Port" })).toMatchObject({ changes: { holder: "Port" } });
  expect(Object.keys((edited({ holder: "Port" }) as { changes: object }).changes)).toEqual(["holder"]);
});

test("a resized span takes the words that stand there, whatever it is resized to", () => {
  const spans = fc.tuple(fc.nat(text.length - 1), fc.nat(text.length - 1)).filter(([a, b]) => a !== b);
  fc.assert(
    fc.property(spans, ([a, b]) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      expect(edited({ start, end })).toMatchObject({ changes: { quote: text.slice(start, end), start, end } });
    }),
    { seed: 3 },
  );
});

test("words that do not stand in the report are refused", () => {
  expect(() => edited({ quote: "The union wants seven" })).toThrow(/does not stand in report one/);
  const added = { type: "claim-added", claim: part("never said") } as const;
  expect(() => placedChange(added, desk)).toThrow(/does not stand/);
});

test("the parts of a split stand in the quote that is split, each at its own place", () => {
  const split = (words: string[]) => placedChange({ type: "claim-split", claim: "c1", into: words.map(part) }, desk);
  expect(split(["The union wants", "six per cent"])).toMatchObject({
    into: [
      { start: 0, end: 15 },
      { start: 16, end: 28 },
    ],
  });
  expect(() => split(["The union wants", "The port says no"])).toThrow(/does not stand in the quote of claim c1/);
});
