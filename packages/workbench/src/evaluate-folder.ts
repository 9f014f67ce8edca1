import { performance } from "node:perf_hooks";
import { readReport, scoreReading } from "@parley/extract";
import { ParleyError } from "@parley/model";
import { annotationsIn } from "./annotations-in.ts";
import { readBytes } from "./files/read-bytes.ts";
import { folderScore, type FolderScore, type ScoredFile } from "./folder-score.ts";
import { frozenText } from "./frozen-text.ts";
import { probeReader } from "./probe-reader.ts";

/** The result of `parley eval`, with the misses beside it. */
export interface FolderEvaluation extends Pick<FolderScore, "misses"> {
  readonly result: FolderScore["score"] & { readonly docsPerSecond: number };
}

/**
 * Scores the reader against every annotated report of a folder: each NAME.json beside the text its `doc.path` names.
 * @throws {ParleyError} `not-found` for a folder without annotations; `invalid-input` for an annotation of another shape.
 * @example (await evaluateFolder("cases/reading/development")).result.verbatim; // => 1
 */
export async function evaluateFolder(folder: string): Promise<FolderEvaluation> {
  const files: ScoredFile[] = [];
  let milliseconds = 0;
  for (const { path, file, gold } of await annotationsIn(folder)) {
    const bytes = await readBytes(file);
    if (files.length === 0) probeReader();
    const began = performance.now();
    const doc = await frozenText(file, bytes);
    const { claims } = readReport(doc, { parties: [] });
    milliseconds += performance.now() - began;
    files.push({ path, gold, sheet: scoreReading({ gold, text: doc.text, found: claims }) });
  }
  if (files.length === 0)
    throw new ParleyError("not-found", "no annotation here: expected NAME.json files with doc.path and claims", {
      place: { file: folder },
    });
  const { score, misses } = folderScore(folder, files);
  return { result: { ...score, docsPerSecond: Math.round((files.length * 10_000) / milliseconds) / 10 }, misses };
}
