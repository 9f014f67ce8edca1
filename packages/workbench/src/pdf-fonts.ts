import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PdfFonts } from "@parley/formats";
import { pdfjsFolder } from "./text-from/pdfjs-folder.ts";

/** The fonts of a PDF: Liberation Sans (Latin, Greek, Cyrillic), which pdf.js brings with it. @example (await pdfFonts()).bold.length > 100_000; // => true */
export async function pdfFonts(): Promise<PdfFonts> {
  const file = (name: string) => readFile(join(pdfjsFolder(), "standard_fonts", `LiberationSans-${name}.ttf`));
  const [regular, bold] = await Promise.all([file("Regular"), file("Bold")]);
  return { regular, bold };
}
