import type { Brief } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openCase } from "./open-input.ts";
import { withPdf } from "./text-from/pdf-thread.ts";
import { briefOf, formatBrief } from "./write-brief.ts";

interface Piece {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
}

/** What a reader of PDFs finds on each page, without its page number, and how far to the right. */
async function readBack(brief: Brief): Promise<{ text: string; right: number; pages: number }> {
  const bytes = await formatBrief(brief, "brief.pdf");
  return withPdf(bytes as Uint8Array, { seconds: 60, megabytes: 500 }, async (pdf) => {
    const pieces: Piece[] = [];
    for (let page = 1; page <= pdf.numPages; page += 1) {
      const { items } = await (await pdf.getPage(page)).getTextContent();
      const found = items.filter((item) => "str" in item && item.str.trim() !== "") as Piece[];
      expect(found.at(-1)?.str).toBe(`${page} / ${pdf.numPages}`);
      pieces.push(...found.slice(0, -1));
    }
    const right = Math.max(...pieces.map(({ transform, width }) => (transform[4] ?? 0) + width));
    return { text: unspaced(pieces.map(({ str }) => str).join("")), right, pages: pdf.numPages };
  });
}

const unspaced = (text: string): string => text.replaceAll(/\s+/g, "");

const brief = (title: string, ...sentences: readonly string[]): Brief => ({
  title,
  status: "reviewed",
  sections: [
    {
      id: "bottom-line",
      heading: "Bottom line",
      blocks: [{ kind: "list", items: sentences.map((text) => [{ text, claims: [], basis: "computed" }]) }],
    },
  ],
  notes: [],
});

test("a brief as PDF says all that the brief says, in its order, with its notes, and always in the same bytes", async () => {
  const { case: subject } = await openCase("cases/harbour-strike/case.yaml");
  const whole = briefOf(subject);
  const { text, right, pages } = await readBack(whole);
  let at = 0;
  const told = whole.sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) => {
      if (block.kind === "paragraph") return block.sentences.map((one) => one.text);
      return block.kind === "list" ? block.items.flat().map((one) => one.text) : block.head;
    }),
  ]);
  for (const one of [whole.title, ...told, ...whole.notes.map(({ quote }) => `“${quote}”`)]) {
    const found = text.indexOf(unspaced(one), at);
    expect([one, found >= at]).toEqual([one, true]);
    at = found;
  }
  expect(text).toMatch(/(?<!◆)demands/);
  expect([right <= 595 - 64 + 1, pages > 1]).toEqual([true, true]);
  const [first, second] = await Promise.all([formatBrief(whole, "a.pdf"), formatBrief(whole, "b.pdf")]);
  expect(first).toEqual(second);
});

test("Greek and Cyrillic letters are shown; a letter that the fonts do not have is named, and nothing is written", async () => {
  const { text } = await readBack(brief("Переговори про порт", "Η συμφωνία δεν υπογράφηκε."));
  expect(text).toContain("ПереговорипропортBottomline•Ησυμφωνίαδενυπογράφηκε.");
  for (const [words, named] of [
    ["谈判", "谈 判"],
    ["שלום", "ש ל ו ם"],
  ] as const)
    await expect(formatBrief(brief("Talks", words), "brief.pdf")).rejects.toMatchObject({
      code: "unsupported-format",
      message: expect.stringContaining(named),
    });
});

test("whatever the words, none is lost and none runs over the margin", async () => {
  const word = fc.string({ unit: fc.constantFrom(..."aéßЖωi.,-W(“"), minLength: 1, maxLength: 120 });
  const sentences = fc.sample(fc.array(word, { minLength: 1, maxLength: 40 }), { numRuns: 120, seed: 7 });
  const told = sentences.map((words) => words.join(" "));
  const { text, right } = await readBack(brief("Talks", ...told));
  expect(text).toBe(unspaced(["Talks", "Bottom line", ...told.map((one) => `•${one}`)].join("")));
  expect(right).toBeLessThanOrEqual(595 - 64 + 1);
});
