import { describe, expect, it } from "vitest";
import { claimSchema, type Claim } from "@parley/model";
import { quotePlace, reportBlocks } from "./report-segments.ts";

function claim(id: string, quote: string, place: { start?: number; end?: number } = {}): Claim {
  return claimSchema.parse({ id, quote, holder: "Union", act: "demand", ...place });
}

describe("quotePlace", () => {
  it("believes offsets only where the text there is the quote", () => {
    expect(quotePlace("six or six", { quote: "six", start: 7, end: 10 })).toEqual({ start: 7, end: 10 });
    expect(quotePlace("six or six", { quote: "six", start: 6, end: 9 })).toEqual({ start: 0, end: 3 });
    expect(quotePlace("six or six", { quote: "seven" })).toBeUndefined();
  });
});

describe("reportBlocks", () => {
  const text = "# Pay talks\n\nThe union wants six per cent, and a shorter week.\n\nThe port says no.";

  it("keeps every word of every paragraph", () => {
    const blocks = reportBlocks(text, [
      claim("c1", "wants six per cent"),
      claim("c2", "six per cent, and a shorter week"),
    ]);
    expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "paragraph"]);
    expect(blocks.map(({ segments }) => segments.map((segment) => segment.text).join(""))).toEqual([
      "Pay talks",
      "The union wants six per cent, and a shorter week.",
      "The port says no.",
    ]);
  });

  it("cuts where overlapping and nested claims begin and end", () => {
    const [, paragraph] = reportBlocks(text, [
      claim("c1", "wants six per cent"),
      claim("c2", "six per cent, and a shorter week"),
    ]);
    expect(paragraph?.segments.map(({ text: words, claims }) => [words, claims])).toEqual([
      ["The union ", []],
      ["wants ", ["c1"]],
      ["six per cent", ["c1", "c2"]],
      [", and a shorter week", ["c2"]],
      [".", []],
    ]);
  });

  it("keeps a byline apart from the headline above it", () => {
    const [headline, byline, first] = reportBlocks("Talks stall\nBy Mira Osei\n\nThe union wants\nsix per cent.", []);
    expect([headline, byline, first].map((block) => block?.segments.map(({ text: words }) => words).join(""))).toEqual([
      "Talks stall",
      "By Mira Osei",
      "The union wants\nsix per cent.",
    ]);
  });

  it("leaves claims out whose words are not there", () => {
    const marked = reportBlocks(text, [claim("c1", "a longer week")]).flatMap(({ segments }) => segments);
    expect(marked.every(({ claims }) => claims.length === 0)).toBe(true);
  });

  it("takes every line for a paragraph where no blank lines part them", () => {
    const lines = "Pay talks\nThe union wants six per cent.\nThe port says no.";
    expect(reportBlocks(lines, []).map(({ kind, segments }) => [kind, segments[0]?.text])).toEqual([
      ["heading", "Pay talks"],
      ["paragraph", "The union wants six per cent."],
      ["paragraph", "The port says no."],
    ]);
  });

  it("takes a short line without a full stop for a heading", () => {
    expect(reportBlocks("What the port says\n\nIt says no.", []).map(({ kind }) => kind)).toEqual([
      "heading",
      "paragraph",
    ]);
  });
});
