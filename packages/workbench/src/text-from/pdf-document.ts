import { canonicalPieces, pagePieces, type PageText } from "@parley/extract";
import { counted, ParleyError, type Warning } from "@parley/model";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { madeOn, statedTitle } from "./document-facts.ts";
import { withPdf, type PdfLimits } from "./pdf-thread.ts";
import type { SourceDocuments, SourceFile } from "./source-document.ts";

const ordinary: PdfLimits = { seconds: 60, megabytes: 1500 };
/** Twice the letters of the longest text that is read. */
const mostLetters = 40_000_000;

/**
 * Reads the text layer of a PDF.
 * @throws {ParleyError} `empty-input` without a text layer, `forbidden` under a password, `invalid-input` for a broken
 * file, `unknown-encoding` when the letters of the text layer mean nothing, `too-large` beyond the limits.
 * @example (await pdfDocument({ path: "statement.pdf", bytes })).documents[0]?.title; // "Statement on the talks"
 */
export async function pdfDocument({ path, bytes }: SourceFile, limits = ordinary): Promise<SourceDocuments> {
  const { pages, info } = await withPdf(bytes, limits, textLayer).catch((error: unknown) => {
    throw inOneLine(error);
  });
  const empty = pages.flatMap(({ runs }, i) => (runs.some(({ text }) => text.trim() !== "") ? [] : [i + 1]));
  if (empty.length === pages.length)
    throw new ParleyError(
      "empty-input",
      "this PDF has no text layer, its pages are pictures: run text recognition (OCR) on it first",
    );
  const { pieces, leftOut } = pagePieces(pages);
  checkLetters(pieces.map(({ text }) => text).join(" "));
  const title = statedTitle(info.title);
  const warnings = [...emptyPages(path, empty), ...furniture(path, leftOut), ...madeOn(path, info.made)];
  return { documents: [canonicalPieces({ pieces, facts: title === undefined ? {} : { title } })], warnings };
}

interface TextLayer {
  readonly pages: readonly PageText[];
  readonly info: { readonly title?: string | undefined; readonly made?: string | undefined };
}

async function textLayer(pdf: PDFDocumentProxy): Promise<TextLayer> {
  const pages: PageText[] = [];
  let letters = 0;
  for (let i = 1; i <= pdf.numPages; i++) {
    const page = await pdf.getPage(i);
    const { items } = await page.getTextContent();
    const [, bottom = 0, , top = 0] = page.view;
    const runs = items.flatMap((item) => ("str" in item ? [runOf(item, bottom)] : []));
    pages.push({ height: top - bottom, runs });
    letters += runs.reduce((sum, { text }) => sum + text.length, 0);
    if (letters > mostLetters) throw new ParleyError("too-large", "more than 20 MB of text in this PDF: split it");
    page.cleanup();
  }
  return { pages, info: infoOf(await pdf.getMetadata().catch(() => undefined)) };
}

function runOf(
  item: { readonly str: string; readonly transform: readonly number[]; readonly width: number },
  bottom: number,
): PageText["runs"][number] {
  const [, , skew = 0, height = 0, x = 0, y = 0] = item.transform;
  return { text: item.str, x, y: y - bottom, width: item.width, size: Math.hypot(skew, height) };
}

function infoOf(metadata: { readonly info: object } | undefined): TextLayer["info"] {
  const info = (metadata?.info ?? {}) as Readonly<Record<string, unknown>>;
  const words = (value: unknown) => (typeof value === "string" ? value : undefined);
  const [, year, month, day] = /^D:(\d{4})(\d\d)(\d\d)/.exec(words(info["CreationDate"]) ?? "") ?? [];
  return { title: words(info["Title"]), made: year && `${year}-${month}-${day}` };
}

/** A PDF can show letters and not say which they are; what is copied from it is then nonsense. */
function checkLetters(text: string): void {
  // oxlint-disable-next-line no-control-regex -- what a font without names for its letters gives
  const lost = text.match(/[\0-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]/gu)?.length ?? 0;
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (lost > letters)
    throw new ParleyError(
      "unknown-encoding",
      "the text layer of this PDF does not say which letters it shows: run text recognition (OCR) on it",
    );
}

function emptyPages(path: string, empty: readonly number[]): Warning[] {
  if (empty.length === 0) return [];
  const [pages, have] = empty.length === 1 ? ["page", "has"] : ["pages", "have"];
  const shown = `${empty.slice(0, 20).join(", ")}${empty.length > 20 ? " and others" : ""}`;
  const message = `${pages} ${shown} of ${path} ${have} no text layer and ${empty.length === 1 ? "is" : "are"} not read: run text recognition (OCR) for them`;
  return [{ code: "no-text-layer", message }];
}

function furniture(path: string, leftOut: readonly string[]): Warning[] {
  if (leftOut.length === 0) return [];
  const shown = leftOut.slice(0, 5).map((line) => `“${line}”`);
  const more = leftOut.length > 5 ? ` and ${counted(leftOut.length - 5, "other")}` : "";
  const message = `left out of ${path} as page numbers and running heads: ${shown.join(", ")}${more}`;
  return [{ code: "left-out", message }];
}

function inOneLine(error: unknown): unknown {
  const { name = "", message = "" } = error instanceof Error ? error : {};
  if (error instanceof ParleyError) return error;
  if (name === "PasswordException")
    return new ParleyError("forbidden", "this PDF is under a password: save a copy without it", { cause: error });
  return new ParleyError(
    "invalid-input",
    `this PDF is broken or was cut off (${message.replace(/\.$/, "")}): get it again`,
    {
      cause: error,
    },
  );
}
