import { createRequire } from "node:module";
import { dirname } from "node:path";

/** The folder of pdf.js, with what lies beside its code. @example pdfjsFolder().endsWith("pdfjs-dist"); // true */
export function pdfjsFolder(): string {
  return dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
}
