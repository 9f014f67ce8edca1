import type { AnnotatedReport } from "@parley/extract";
import { annotationsIn } from "./annotations-in.ts";
import { readBytes } from "./files/read-bytes.ts";
import { frozenText } from "./frozen-text.ts";

/**
 * The reports of a folder with their annotations, ready to learn from.
 * @throws {ParleyError} as reading the files and their annotations does.
 * @example (await annotatedReports("cases/reading/development")).length > 40; // => true
 */
export async function annotatedReports(folder: string): Promise<(AnnotatedReport & { readonly path: string })[]> {
  const out: (AnnotatedReport & { readonly path: string })[] = [];
  for (const { path, gold, file } of await annotationsIn(folder))
    out.push({ path, gold, doc: await frozenText(file, await readBytes(file)) });
  return out;
}
