import { ParleyError } from "@parley/model";
import { CORE_SCHEMA, load, YAMLException } from "js-yaml";

/** How many values a file may hold once its YAML aliases are written out. */
const mostValues = 2_000_000;

/**
 * The data of a YAML text, or of JSON, which is YAML too.
 * @param file - The name shown in errors.
 * @throws {ParleyError} `invalid-input` with the line of bad syntax; `too-large` for aliases that repeat without end.
 * @example parseYaml("a: [1]", "a.yaml"); // => { a: [1] }
 */
export function parseYaml(text: string, file: string): unknown {
  const data = loaded(text, file);
  if (valuesIn(data, new Map()) > mostValues)
    throw new ParleyError("too-large", "the file repeats itself too often through YAML aliases: write the values out", {
      place: { file },
    });
  return data;
}

function loaded(text: string, file: string): unknown {
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
