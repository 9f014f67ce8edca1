import { relative } from "node:path";
import { performance } from "node:perf_hooks";
import {
  readReport,
  scoreReading,
  totalScore,
  type Gold,
  type Miss,
  type Score,
  type ScoreSheet,
} from "@parley/extract";
import { ParleyError } from "@parley/model";
import { annotationsIn } from "./annotations-in.ts";
import { readBytes } from "./files/read-bytes.ts";
import { frozenText } from "./frozen-text.ts";
import { probeReader } from "./probe-reader.ts";

/** The result of `parley eval`, with the misses beside it. */
export interface FolderEvaluation {
  readonly result: Score & {
    readonly files: readonly (Score & { readonly path: string; readonly domain?: string })[];
    readonly docsPerSecond: number;
  };
  readonly misses: readonly (Miss & { readonly path: string })[];
}

/**
 * Scores the reader against every annotated report of a folder: each NAME.json beside the text its `doc.path` names.
 * @throws {ParleyError} `not-found` for a folder without annotations; `invalid-input` for an annotation of another shape.
 * @example (await evaluateFolder("cases/reading/development")).result.verbatim; // => 1
 */
export async function evaluateFolder(folder: string): Promise<FolderEvaluation> {
  const files: { path: string; gold: Gold; sheet: ScoreSheet }[] = [];
  let milliseconds = 0;
  for (const { path, file, gold } of await annotationsIn(folder)) {
    const bytes = await readBytes(file);
    if (files.length === 0) probeReader();
    const began = performance.now();
    const doc = await frozenText(file, bytes);
    const { claims } = readReport(doc, { parties: [] });
    milliseconds += performance.now() - began;
    files.push({ path: relative(folder, path), gold, sheet: scoreReading({ gold, text: doc.text, found: claims }) });
  }
  if (files.length === 0)
    throw new ParleyError("not-found", "no annotation here: expected NAME.json files with doc.path and claims", {
      place: { file: folder },
    });
  return {
    result: {
      files: files.map(({ path, gold, sheet }) => ({
        path,
        ...(gold.doc.domain === undefined ? {} : { domain: gold.doc.domain }),
        ...totalScore([sheet]),
      })),
      ...totalScore(files.map(({ sheet }) => sheet)),
      docsPerSecond: Math.round((files.length * 10_000) / milliseconds) / 10,
    },
    misses: files.flatMap(({ path, sheet }) => sheet.misses.map((miss) => ({ ...miss, path }))),
  };
}
