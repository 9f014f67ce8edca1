import { ParleyError, stanceGlyph, stances, type Brief, type BriefBlock, type BriefSentence } from "@parley/model";
import { lineWidth, pageFlow, type Cell, type PageFlow } from "../pdf/page-flow.ts";
import { pdfFile } from "../pdf/pdf-file.ts";
import type { ShownFont } from "../pdf/shown-font.ts";
import { trueTypeFont } from "../pdf/true-type-font.ts";
import type { Run } from "../pdf/wrapped-lines.ts";
import { columnWidths } from "./brief-docx-columns.ts";
import { graded, noteNumbers } from "./note-numbers.ts";

/** The fonts of a PDF, as TrueType files: they go into it whole, so that it looks the same everywhere. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

const gap = 10;
const bodyLeading = 15;
const smallLeading = 12;

/**
 * Writes a brief as a PDF on A4: text that can be searched and copied, notes at its end, page numbers. The marks of
 * stances are left out, for few fonts have them: their words stand beside them.
 * @throws {ParleyError} `unsupported-format` for letters that the fonts do not have or that are written from the right;
 * they are named.
 * @example (await briefPdf(brief, fonts)).subarray(0, 4); // the bytes of %PDF
 */
export async function briefPdf(brief: Brief, fonts: PdfFonts): Promise<Uint8Array> {
  const regular = shownAs("Regular", fonts.regular);
  const bold = shownAs("Bold", fonts.bold);
  const flow = pageFlow();
  const writer: Writer = { flow, regular, bold, numbers: noteNumbers(brief) };
  flow.paragraph([{ text: words(brief.title), font: bold, size: 20 }], { leading: 26 });
  if (brief.lead !== undefined)
    flow.paragraph([{ text: words(brief.lead), font: bold, size: 9.5 }], { leading: 13, before: 6 });
  for (const section of brief.sections) {
    heading(writer, section.heading);
    for (const block of section.blocks) writeBlock(writer, block);
  }
  if (brief.notes.length > 0) heading(writer, "Notes");
  for (const [i, note] of brief.notes.entries()) {
    const text = `${note.source}: “${note.quote}” Said by: ${note.said}. Claim ${note.claim}${graded(note)}.`;
    const bullet = { text: `${i + 1}`, font: regular, size: 8.5 };
    flow.paragraph([{ ...bullet, text: words(text) }], { leading: smallLeading, before: 3, indent: 22, bullet });
  }
  const file = await pdfFile(flow, [regular, bold], words(brief.title));
  checkLetters(regular, bold);
  return file;
}

interface Writer {
  readonly flow: PageFlow;
  readonly regular: ShownFont;
  readonly bold: ShownFont;
  readonly numbers: ReadonlyMap<string, number>;
}

function shownAs(name: string, bytes: Uint8Array): ShownFont {
  return { name, font: trueTypeFont(bytes), shown: new Map(), missing: new Set() };
}

/** One space for any white space, and no control characters. */
function words(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\s\u00a0]+/gu, " ")
    .replaceAll(/\p{Cc}|\p{Cf}/gu, "");
}

const mark = new RegExp(`(^|; )[${stances.map(stanceGlyph).join("")}] `, "gu");

function heading({ flow, bold }: Writer, text: string): void {
  flow.paragraph([{ text: words(text), font: bold, size: 12.5 }], { leading: 18, before: 14, keep: 2 * bodyLeading });
}

function writeBlock(writer: Writer, block: BriefBlock): void {
  const { flow, regular } = writer;
  switch (block.kind) {
    case "paragraph":
      flow.paragraph(sentenceRuns(writer, block.sentences), { leading: bodyLeading, before: 4 });
      return;
    case "list":
      for (const item of block.items) {
        const bullet = { text: "•", font: regular, size: 10.5 };
        flow.paragraph(sentenceRuns(writer, item), { leading: bodyLeading, before: 2, indent: 14, bullet });
      }
      return;
    case "table":
      writeTable(writer, block);
  }
}

function sentenceRuns(writer: Writer, sentences: readonly BriefSentence[]): Run[] {
  const { regular } = writer;
  return sentences.flatMap(({ text, claims }, i) => [
    { text: `${i === 0 ? "" : " "}${words(text)}`, font: regular, size: 10.5 },
    ...markRuns(writer, claims, 10.5),
  ]);
}

/** The numbers of the notes, raised, close to their words. */
function markRuns({ regular, numbers }: Writer, claims: readonly string[], size: number): Run[] {
  const text = claims.flatMap((id) => numbers.get(id) ?? []).join(",");
  return text === "" ? [] : [{ text, font: regular, size: 0.62 * size, rise: 0.36 * size }];
}

function writeTable(writer: Writer, { head, rows }: Extract<BriefBlock, { kind: "table" }>): void {
  const { flow, regular, bold } = writer;
  const texts = rows.map((cells) => cells.map(({ text }) => text));
  const widths = columnWidths([head, ...texts], 20 * lineWidth).map((width) => width / 20);
  const begins = widths.map((_, i) => widths.slice(0, i).reduce((sum, width) => sum + width, 0));
  const cell = (i: number, runs: readonly Run[]): Cell => ({ x: begins[i] ?? 0, width: (widths[i] ?? 0) - gap, runs });
  const drawHead = (): void => {
    const titles = head.map((text, i) => cell(i, [{ text: words(text), font: bold, size: 8.5 }]));
    flow.row(titles, smallLeading);
  };
  flow.paragraph([], { leading: 4 });
  drawHead();
  for (const cells of rows) {
    const filled = cells.map(({ text, claims }, i) =>
      cell(i, [
        { text: words(text).replaceAll(mark, "$1"), font: i === 0 ? bold : regular, size: 8.5 },
        ...markRuns(writer, claims, 8.5),
      ]),
    );
    flow.row(filled, smallLeading, drawHead);
  }
}

const fromTheRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

function checkLetters(...fonts: readonly ShownFont[]): void {
  const shown = fonts.flatMap((one) => [...one.shown.values()].map((codePoint) => String.fromCodePoint(codePoint)));
  const letters = new Set([
    ...fonts.flatMap(({ missing }) => [...missing]),
    ...shown.filter((one) => fromTheRight.test(one)),
  ]);
  if (letters.size === 0) return;
  const some = [...letters].slice(0, 10).join(" ");
  throw new ParleyError(
    "unsupported-format",
    `a PDF has no shapes for some letters of this brief (${some}): write it as .docx or .html`,
  );
}
