import { resolve } from "node:path";
import { cohensKappa, compareAnnotations } from "@parley/extract";
import { ParleyError } from "@parley/model";
import { annotationsIn } from "./annotations-in.ts";
import { readBytes } from "./files/read-bytes.ts";
import { folderScore, type FolderScore, type ScoredFile } from "./folder-score.ts";
import { frozenText } from "./frozen-text.ts";

/** The result of `parley eval --against`, with what the two marked differently beside it. */
export interface AnnotatorAgreement extends Pick<FolderScore, "misses"> {
  readonly result: FolderScore["score"] & {
    /** Claims that both marked, and how far they agree on the act beyond chance; no kappa with fewer than two acts. */
    readonly acts: { readonly shared: number; readonly same: number; readonly kappa?: number };
  };
}

/**
 * Scores one person's annotations against another's, on the reports that both marked: a NAME.json of each folder
 * belongs together when both name the same text.
 * @throws {ParleyError} `not-found` when no report has annotations in both folders; `invalid-input` for an annotation
 * of another shape.
 * @example (await annotatorAgreement("cases/reading/development", "cases/reading/development")).result.acts.kappa; // => 1
 */
export async function annotatorAgreement(folder: string, against: string): Promise<AnnotatorAgreement> {
  const seconds = new Map((await annotationsIn(against)).map(({ file, gold }) => [resolve(file), gold]));
  const files: ScoredFile[] = [];
  const acts: (readonly [string, string])[] = [];
  for (const { path, file, gold } of await annotationsIn(folder)) {
    const second = seconds.get(resolve(file));
    if (!second) continue;
    const { text } = await frozenText(file, await readBytes(file));
    const compared = compareAnnotations({ gold, second, text });
    files.push({ path, gold, sheet: compared.sheet });
    acts.push(...compared.acts);
  }
  if (files.length === 0)
    throw new ParleyError(
      "not-found",
      "no report is annotated in both folders: their doc.path must name the same texts",
      {
        place: { file: against },
      },
    );
  const { score, misses } = folderScore(folder, files);
  const kappa = cohensKappa(acts);
  const same = acts.filter(([one, other]) => one === other).length;
  return {
    result: { ...score, acts: { shared: acts.length, same, ...(kappa === undefined ? {} : { kappa }) } },
    misses,
  };
}
