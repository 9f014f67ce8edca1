import type { Brief } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openCase } from "./open-input.ts";
import { withPdf } from "./text-from/pdf-thread.ts";
import { typstPdf } from "./typst-pdf.ts";
import { briefOf, formatBrief } from "./write-brief.ts";

interface Piece {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

/** Points: the size of footnotes; their own marks and those of the text are smaller. */
const noteSize = 8.5;

/** What a reader of PDFs finds in the text and in the footnotes, without page numbers, and how far to the right. */
async function readBack(brief: Brief): Promise<{ text: string; notes: string; right: number; pages: number }> {
  const bytes = await formatBrief(brief, "brief.pdf");
  return withPdf(bytes as Uint8Array, { seconds: 60, megabytes: 500 }, async (pdf) => {
    const pieces: Piece[] = [];
    for (let page = 1; page <= pdf.numPages; page += 1) {
      const { items } = await (await pdf.getPage(page)).getTextContent();
      const found = items.filter((item) => "str" in item && item.str.trim() !== "") as Piece[];
      expect(
        unspaced(
          found
            .slice(-3)
            .map(({ str }) => str)
            .join(""),
        ),
      ).toMatch(new RegExp(`${page}/${pdf.numPages}$`));
      pieces.push(...found);
    }
    const right = Math.max(...pieces.map(({ transform, width }) => (transform[4] ?? 0) + width));
    const said = (of: (size: number) => boolean) =>
      unspaced(
        pieces
          .filter(({ height }) => of(height))
          .map(({ str }) => str)
          .join(""),
      );
    return {
      text: said((size) => size > noteSize + 0.1),
      notes: said((size) => Math.abs(size - noteSize) < 0.1),
      right,
      pages: pdf.numPages,
    };
  });
}

const unspaced = (text: string): string => text.normalize("NFC").replaceAll(/[\s\u200B]+/g, "");
const margin = 595.3 - 25 * (72 / 25.4);

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

test("a brief as PDF says all that the brief says, in its order, with its footnotes, and always in the same bytes", async () => {
  const { case: subject } = await openCase("cases/harbour-strike/case.yaml");
  const whole = briefOf(subject);
  const { text, notes, right, pages } = await readBack(whole);
  const told = whole.sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) => {
      if (block.kind === "paragraph") return block.sentences.map((one) => one.text);
      return block.kind === "list" ? block.items.flat().map((one) => one.text) : block.head;
    }),
  ]);
  const inOrder = (page: string, parts: readonly string[]): void => {
    let at = 0;
    for (const one of parts) {
      const found = page.indexOf(unspaced(one), at);
      expect([one, found >= at]).toEqual([one, true]);
      at = found;
    }
  };
  inOrder(text, [whole.title, ...told]);
  inOrder(
    notes,
    whole.notes.map(({ source, quote, said }) => `${source}: “${quote}” Said by: ${said}.`),
  );
  expect(text).toMatch(/◆demands/);
  expect([right <= margin + 1, pages > 1]).toEqual([true, true]);
  const [first, second] = await Promise.all([formatBrief(whole, "a.pdf"), formatBrief(whole, "b.pdf")]);
  expect(first).toEqual(second);
});

test("Greek and Cyrillic letters are shown; a letter that no font has is named, and nothing is written", async () => {
  const { text } = await readBack(brief("Переговори про порт", "Η συμφωνία δεν υπογράφηκε.", "שלום"));
  expect(text).toContain("ПереговорипропортBottomline•Ησυμφωνίαδενυπογράφηκε.");
  expect(text).toContain("שלום");
  await expect(formatBrief(brief("Talks", "six \u{10FFFD} weeks"), "brief.pdf")).rejects.toMatchObject({
    code: "unsupported-format",
    message: expect.stringContaining("u{10fffd}"),
  });
});

test("what a report says is shown and never done: a document can read no file, and a command in a title is its letters", async () => {
  const commands = '#read("/etc/passwd") $x$ *b* _i_ `c` ] } \\ \\" "; #panic() // /* @a <b> = 1';
  const { text } = await readBack(brief(commands, `first\nline ${commands}`));
  expect(text).toBe(unspaced(`${commands} Bottom line • first line ${commands}`));
  expect(await typstPdf("#str(1)")).toBeInstanceOf(Uint8Array);
  for (const path of ["/etc/passwd", "../../etc/passwd", "package.json", "/", "typst-pdf.ts"])
    await expect(typstPdf(`#read("${path}")`)).rejects.toMatchObject({ code: "failed" });
});

test("nine columns of long words stay inside the margins, hyphenated", async () => {
  const long = ["Confederation", "Neighbourhood", "Commissioners"];
  const head = [...long, ...long, ...long];
  const rows = [head.map((text) => ({ text: `● accepts responsibilities ${text}`, claims: [] }))];
  const plain = brief("Talks");
  const sections = plain.sections.map((section) => ({ ...section, blocks: [{ kind: "table" as const, head, rows }] }));
  const { text, right } = await readBack({ ...plain, sections });
  expect(right).toBeLessThanOrEqual(margin + 1);
  expect(text.replaceAll(/[-\u00AD]/g, "")).toContain("●acceptsresponsibilitiesConfederation●accepts");
});

test("whatever the words, none is lost and none runs over the margin", async () => {
  const word = fc.string({ unit: fc.constantFrom(...'aéßЖωi.,-W(“"\\#$]'), minLength: 1, maxLength: 120 });
  const sentences = fc.sample(fc.array(word, { minLength: 1, maxLength: 40 }), { numRuns: 120, seed: 7 });
  const told = sentences.map((words) => words.join(" "));
  const { text, right } = await readBack(brief("Talks", ...told));
  expect(text).toBe(unspaced(["Talks", "Bottom line", ...told.map((one) => `•${one}`)].join("")));
  expect(right).toBeLessThanOrEqual(margin + 1);
});

test("any string at all gives a PDF, or one line that names a letter", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 12 }), async (words) => {
      const written = await formatBrief(brief(words, words), "brief.pdf").catch((error: unknown) => error);
      if (written instanceof Uint8Array) expect(Buffer.from(written).subarray(0, 5).toString()).toBe("%PDF-");
      else
        expect(written).toMatchObject({
          code: "unsupported-format",
          message: expect.stringContaining("no font here"),
        });
    }),
    { seed: 5, numRuns: 30 },
  );
});
