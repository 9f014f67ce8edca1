import { readdir } from "node:fs/promises";
import { join } from "node:path";
import {
  modelGoldSchema,
  scoreModel,
  totalModelScore,
  type ModelGold,
  type ModelMiss,
  type ModelScore,
  type ModelSheet,
} from "@parley/extract";
import { ParleyError } from "@parley/model";
import { caseFromReports } from "./case-from-reports.ts";
import { decodeUtf8 } from "./files/decode-utf8.ts";
import { readBytes } from "./files/read-bytes.ts";
import { readReports } from "./read-reports.ts";

/** The result of `parley eval --model`, with the misses beside it. */
export interface ModelEvaluation {
  readonly result: ModelScore & {
    /** The reports that no rule was written with in view. */
    readonly heldOut: ModelScore;
    readonly files: readonly (ModelScore & { readonly path: string; readonly heldOut: boolean })[];
  };
  readonly misses: readonly (ModelMiss & { readonly path: string })[];
}

/**
 * Scores what the product makes of bare reports, from words to stances, against what an analyst would record: each
 * NAME.json of a folder beside the text that its `doc.path` names. No party is known beforehand.
 * @throws {ParleyError} `not-found` for a folder without such files; `invalid-input` for one of another shape.
 * @example (await evaluateModels("cases/reading/models")).result.files.length; // => 12
 */
export async function evaluateModels(folder: string): Promise<ModelEvaluation> {
  const files: { path: string; heldOut: boolean; sheet: ModelSheet }[] = [];
  for (const path of await annotationsIn(folder)) {
    const gold = await readGold(join(folder, path));
    const model = caseFromReports(await readReports([join(folder, gold.doc.path)]));
    files.push({ path, heldOut: gold.doc.heldOut, sheet: scoreModel({ gold, model, parties: model.parties }) });
  }
  if (files.length === 0)
    throw new ParleyError("not-found", "no annotation here: expected NAME.json files with doc, issues and stances", {
      place: { file: folder },
    });
  const total = (some: typeof files) => totalModelScore(some.map(({ sheet }) => sheet));
  return {
    result: {
      files: files.map((file) => ({ path: file.path, heldOut: file.heldOut, ...total([file]) })),
      heldOut: total(files.filter(({ heldOut }) => heldOut)),
      ...total(files),
    },
    misses: files.flatMap(({ path, sheet }) => sheet.misses.map((miss) => ({ ...miss, path }))),
  };
}

async function annotationsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new ParleyError("not-found", "no such folder: check the name", { cause: error, place: { file: folder } });
  });
  return names.filter((name) => name.endsWith(".json")).sort();
}

async function readGold(path: string): Promise<ModelGold> {
  const text = await readBytes(path).then(decodeUtf8);
  try {
    return modelGoldSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new ParleyError("invalid-input", "not an annotated model: expected doc, issues and stances", {
      cause: error,
      place: { file: path },
    });
  }
}
