import { problemError, readDivision, type Division } from "@parley/model";
import { parseYaml } from "../case-file/parse-yaml.ts";
import { placeOf } from "../case-file/place-of.ts";

/**
 * Reads a division file, YAML or JSON.
 * @param file - The name shown in errors.
 * @throws {ParleyError} with the line of the first problem: bad syntax, a field of the wrong shape, a number that
 * cannot be read, a party that is not listed.
 * @example readDivisionFile("format: parley-division\nversion: 1\ntitle: Coat\nparties: [a]\nclaims: {a: 1}", "coat.yaml").title; // => "Coat"
 */
export function readDivisionFile(text: string, file: string): Division {
  const outcome = readDivision(parseYaml(text, file));
  if ("division" in outcome) return outcome.division;
  throw problemError(outcome.problems, placeOf(text, file, outcome.problems));
}
