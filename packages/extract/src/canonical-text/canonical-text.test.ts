import { ParleyError } from "@parley/model";
import { describe, expect, test } from "vitest";
import { canonicalText } from "./canonical-text.ts";

const words = (source: string, kind: "text" | "markdown" | "html"): string[] => {
  const { text, blocks } = canonicalText(source, kind);
  return blocks.map(({ start, end, kind: block }) => `${block}: ${text.slice(start, end)}`);
};

describe("plain text", () => {
  test("is kept as it came, in Unicode NFC", () => {
    expect(canonicalText("Cafe\u0301 talks.\r\n\r\nThey end.", "text").text).toBe("Café talks.\r\n\r\nThey end.");
  });

  test("has headings, paragraphs and list items", () => {
    expect(words("What Oslo wants\nOslo wants a vote.\n- a quota", "text")).toEqual([
      "heading: What Oslo wants",
      "paragraph: Oslo wants a vote.",
      "list-item: - a quota",
    ]);
  });

  test("of short turns, each a line that ends a sentence, has one block a turn", () => {
    const turns = [
      "LIND: Good afternoon, and thank you for the patience you have shown.",
      "ROY: We want the quota lifted before the summer, and no later.",
      "LIND: That is not something which we can do before the harvest.",
      "ROY: Then there will be no signature before the harvest either.",
    ];
    expect(canonicalText(turns.join("\n"), "text").blocks.length).toBe(4);
  });

  test("of hard-wrapped lines has one block a paragraph", () => {
    const wrapped =
      "The two sides met for a third day on the island and\nagreed on little, officials who were in the room have\nsaid since then.\n\nThey meet again on Friday in the same hotel, where the\nfirst round began.";
    expect(canonicalText(wrapped, "text").blocks).toHaveLength(2);
  });

  test("without words is refused", () => {
    expect(() => canonicalText(" \n\t", "text")).toThrow(ParleyError);
  });
});

describe("Markdown", () => {
  test("loses its marks, not its words", () => {
    expect(words("# Offer\n\nBern *may* [sign](x).\n\n> We wait.\n\n1. gas\n2. water", "markdown")).toEqual([
      "heading: Offer",
      "paragraph: Bern may sign.",
      "quote: We wait.",
      "list-item: gas",
      "list-item: water",
    ]);
  });

  test("front matter gives the facts and is no text", () => {
    const doc = canonicalText(
      "---\ntitle: Day two\npublisher: The Ledger\ndate: 2026-05-02\n---\nTalks go on.",
      "markdown",
    );
    expect(doc).toMatchObject({
      title: "Day two",
      publisher: "The Ledger",
      published: "2026-05-02",
      text: "Talks go on.",
    });
  });
});

describe("HTML", () => {
  const long = "The port workers rejected the revised offer on Monday after a day of talks. ".repeat(5);
  const page = `<html><head><title>Strike</title><meta property="og:site_name" content="The Ledger">
    <meta property="article:published_time" content="2026-05-02T08:00:00Z"></head><body><nav>Home Sport</nav>
    <article><h2>Pay<em> first</em></h2><p>${long}</p><ul><li>8 percent</li></ul><script>x()</script>
    <blockquote><p>We wait.</p></blockquote></article></body></html>`;

  test("never glues a heading to the paragraph after it", () => {
    expect(words(page, "html")[0]).toBe("heading: Pay first");
  });

  test("keeps lists and quotations apart and leaves out menus and scripts", () => {
    const found = words(page, "html");
    expect(found).toContain("list-item: 8 percent");
    expect(found).toContain("quote: We wait.");
    expect(found.join(" ")).not.toMatch(/Home Sport|x\(\)/);
  });

  test("says who published it and when, if the page does", () => {
    expect(canonicalText(page, "html")).toMatchObject({ publisher: "The Ledger", published: "2026-05-02" });
  });

  test.each([
    ["nested elements", "<div>".repeat(30_000) + "still here"],
    ["open brackets", `${"<".repeat(60_000)} still here`],
    ["unclosed formatting", `${"<b><i>".repeat(15_000)}still here`],
  ])("a bomb of %s does not hide the words behind it", (_, bomb) => {
    expect(canonicalText(bomb, "html").text).toContain("still here");
  });
});
