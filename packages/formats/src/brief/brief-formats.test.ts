import type { Brief } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { harbourBrief as brief } from "./brief-fixture.ts";
import { briefHtml } from "./brief-html.ts";
import { briefMarkdown } from "./brief-markdown.ts";
import { briefText } from "./brief-text.ts";

test("Markdown numbers its footnotes in the order of first use, and defines each once", () => {
  const text = briefMarkdown(brief);
  expect(text).toContain("The Union demands six.[^1] No deal yet.");
  expect(text).toContain("| Pay | ● six[^1][^2] |");
  expect(text.match(/^\[\^\d\]: /gm)).toEqual(["[^1]: ", "[^2]: "]);
});

test("a grade is named only where an analyst gave one", () => {
  for (const text of [briefMarkdown(brief), briefHtml(brief), briefText(brief)]) {
    expect([text.includes("grade B2"), text.includes("F6")]).toEqual([true, false]);
  }
});

test("in HTML every mark leads to its note, and the page may load nothing", () => {
  const page = briefHtml(brief);
  for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${id}"`);
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|https?:|\ssrc=/);
});

test("plain text carries the same sentences and notes", () => {
  const text = briefText(brief);
  expect(text).toContain("The Union demands six. [1] No deal yet.");
  expect(text).toContain("Pay\n  Union: ● six [1, 2]");
});

const hostile = fc.oneof(
  fc.constantFrom(
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![x](http://a.b/c.png)",
    "| a | b |",
    "**bold** `code`",
    '"><img src=x onerror=y>',
    "&lt;b&gt;",
    "# heading\n- list",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
);

test("words of a report stay words: no markup gets through, whatever they are", () => {
  fc.assert(
    fc.property(hostile, (words) => {
      const bad: Brief = {
        ...brief,
        title: words,
        notes: brief.notes.map((note) => ({ ...note, quote: words, said: words, source: words })),
      };
      const page = briefHtml(bad);
      expect(page.match(/<[a-z!/][^>]*>/gi)).toEqual(
        briefHtml({
          ...brief,
          title: "",
          notes: bad.notes.map((note) => ({ ...note, quote: "", said: "", source: "" })),
        }).match(/<[a-z!/][^>]*>/gi),
      );
      const markdown = briefMarkdown(bad);
      expect(markdown).not.toMatch(/(?<!\\)<|(?<!\\)!?\[(?!\^\d+\])[^\]\\]*\]\(/);
      expect(markdown.split("\n").filter((line) => line.startsWith("#"))).toHaveLength(2);
    }),
    { seed: 3, numRuns: 400 },
  );
});
