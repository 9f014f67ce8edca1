import { problemError, readConflict, type ConflictModel } from "@parley/model";
import { parseYaml } from "../case-file/parse-yaml.ts";
import { placeOf } from "../case-file/place-of.ts";
import { gmcrModel, isGmcr } from "./gmcr-model.ts";

/**
 * Reads a conflict: a conflict file in YAML or JSON, or a `.gmcr` file of GMCR-py. They are told apart by what is in
 * them.
 * @param file - The name shown in errors; the title of a `.gmcr`, which has none.
 * @throws {ParleyError} with the line of the first problem: bad syntax, a field of the wrong shape, an id of nothing.
 * @example readConflictFile("format: parley-conflict\nversion: 1\ntitle: One\ndecisionMakers: [{id: a, options: [x]}]", "one.yaml").title; // => "One"
 */
export function readConflictFile(text: string, file: string): ConflictModel {
  const data = parseYaml(text, file);
  const outcome = readConflict(isGmcr(data) ? gmcrModel(data, file) : data);
  if ("conflict" in outcome) return outcome.conflict;
  throw problemError(outcome.problems, placeOf(text, file, outcome.problems));
}
