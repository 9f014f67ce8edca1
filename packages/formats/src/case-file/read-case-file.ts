import { problemError, readCase, type Case } from "@parley/model";
import { parseYaml } from "./parse-yaml.ts";
import { placeOf } from "./place-of.ts";

/**
 * Reads a case file, YAML or JSON (which is YAML too).
 * @param file - The name shown in errors.
 * @throws {ParleyError} with the line of the first problem: bad syntax, a field of the wrong shape, an id that names
 * nothing or is used twice.
 * @example readCaseFile("format: parley-case\nversion: 1\ntitle: Talks", "talks.yaml").title; // => "Talks"
 */
export function readCaseFile(text: string, file: string): Case {
  const outcome = readCase(parseYaml(text, file));
  if ("case" in outcome) return outcome.case;
  throw problemError(outcome.problems, placeOf(text, file, outcome.problems));
}

/**
 * Whether a text looks like a case file rather than a report: it says `format: parley-case` near its top.
 * @example looksLikeCaseFile('{"format": "parley-case"}'); // => true
 */
export function looksLikeCaseFile(text: string): boolean {
  return /(?:^|[\n{,])\s*["']?format["']?\s*:\s*["']?parley-case\b/.test(text.slice(0, 4000));
}
