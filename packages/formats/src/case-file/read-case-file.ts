import { ParleyError, problemError, readCase, type Case } from "@parley/model";
import { isCollection, isScalar, LineCounter, parseDocument, type Document } from "yaml";

/**
 * Reads a case file, YAML or JSON (which is YAML too).
 * @param file - The name shown in errors.
 * @throws {ParleyError} with the line of the first problem: bad syntax, a field of the wrong shape, an id that names
 * nothing or is used twice.
 * @example readCaseFile("format: parley-case\nversion: 1\ntitle: Talks", "talks.yaml").title; // => "Talks"
 */
export function readCaseFile(text: string, file: string): Case {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) {
    const line = lines.linePos(broken.pos[0]).line;
    throw new ParleyError("invalid-input", `not valid YAML: ${firstLine(broken.message)}`, { place: { file, line } });
  }
  const outcome = readCase(toData(document, file));
  if ("case" in outcome) return outcome.case;
  const path = outcome.problems[0]?.path ?? [];
  const offset = offsetOf(document, path);
  const line = offset === undefined ? undefined : lines.linePos(offset).line;
  throw problemError(outcome.problems, line === undefined ? { file } : { file, line });
}

/**
 * Whether a text looks like a case file rather than a report: it says `format: parley-case` near its top.
 * @example looksLikeCaseFile('{"format": "parley-case"}'); // => true
 */
export function looksLikeCaseFile(text: string): boolean {
  return /(?:^|[\n{,])\s*["']?format["']?\s*:\s*["']?parley-case\b/.test(text.slice(0, 4000));
}

function toData(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new ParleyError(
      "invalid-input",
      "the file repeats itself too often through YAML aliases: write the values out",
      {
        cause: error,
        place: { file },
      },
    );
  }
}

/** Where the deepest part of a path that exists begins, in characters. */
function offsetOf(document: Document, path: readonly (string | number)[]): number | undefined {
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if ((isScalar(node) || isCollection(node)) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0];
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/[:.]$/, "");
}
