import { ParleyError, problemError, readCase, type Case, type CaseProblem } from "@parley/model";
import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import { lineOf } from "./line-of.ts";

/** How many values a case file may hold once its YAML aliases are written out. */
const mostValues = 2_000_000;

/**
 * Reads a case file, YAML or JSON (which is YAML too).
 * @param file - The name shown in errors.
 * @throws {ParleyError} with the line of the first problem: bad syntax, a field of the wrong shape, an id that names
 * nothing or is used twice.
 * @example readCaseFile("format: parley-case\nversion: 1\ntitle: Talks", "talks.yaml").title; // => "Talks"
 */
export function readCaseFile(text: string, file: string): Case {
  const data = parseYaml(text, file);
  if (valuesIn(data, new Map()) > mostValues)
    throw new ParleyError("too-large", "the file repeats itself too often through YAML aliases: write the values out", {
      place: { file },
    });
  const outcome = readCase(data);
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

function parseYaml(text: string, file: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark as { line: number } | undefined)?.line;
    throw new ParleyError("invalid-input", `not valid YAML: ${error.reason}`, {
      cause: error,
      place: { file, ...(line === undefined ? {} : { line: line + 1 }) },
    });
  }
}

/** The number of values with every alias written out; a value that holds itself counts as endless. */
function valuesIn(value: unknown, known: Map<object, number>): number {
  if (typeof value !== "object" || value === null) return 1;
  const counted = known.get(value);
  if (counted !== undefined) return counted;
  known.set(value, Number.POSITIVE_INFINITY);
  let sum = 1;
  for (const inner of Object.values(value)) sum += valuesIn(inner, known);
  known.set(value, sum);
  return sum;
}

function placeOf(text: string, file: string, problems: readonly CaseProblem[]): { file: string; line?: number } {
  const line = lineOf(text, problems[0]?.path ?? []);
  return line === undefined ? { file } : { file, line };
}
