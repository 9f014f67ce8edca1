import { relative } from "node:path";
import { totalScore, type Gold, type Miss, type Score, type ScoreSheet } from "@parley/extract";

/** One report of a folder, scored; `path` is that of its annotation. */
export interface ScoredFile {
  readonly path: string;
  readonly gold: Gold;
  readonly sheet: ScoreSheet;
}

/** The scores of a folder: every report, and all of them together. */
export interface FolderScore {
  readonly score: Score & { readonly files: readonly (Score & { readonly path: string; readonly domain?: string })[] };
  readonly misses: readonly (Miss & { readonly path: string })[];
}

/**
 * Adds up what was counted in the reports of a folder.
 * @example folderScore("cases", []).score.files; // => []
 */
export function folderScore(folder: string, files: readonly ScoredFile[]): FolderScore {
  return {
    score: {
      files: files.map(({ path, gold, sheet }) => ({
        path: relative(folder, path),
        ...(gold.doc.domain === undefined ? {} : { domain: gold.doc.domain }),
        ...totalScore([sheet]),
      })),
      ...totalScore(files.map(({ sheet }) => sheet)),
    },
    misses: files.flatMap(({ path, sheet }) => sheet.misses.map((miss) => ({ ...miss, path: relative(folder, path) }))),
  };
}
