import { decodeText } from "@parley/extract";
import { looksLikeCaseFile } from "@parley/formats";
import { ParleyError } from "@parley/model";
import { caseFromReports } from "./case-from-reports.ts";
import { inFile } from "./files/in-file.ts";
import { readBytes } from "./files/read-bytes.ts";
import { openCaseText, type OpenedCase } from "./open-case.ts";
import { readReports } from "./read-reports.ts";

/**
 * Opens what a command was given: one case file, or reports, from which a case is built in memory.
 * @throws {ParleyError} `usage` for a case file beside other files.
 * @example (await openInput(["cases/reference-talks/case.yaml"])).case.title; // => "Reference talks"
 */
export async function openInput(paths: readonly string[]): Promise<OpenedCase> {
  const [first] = paths;
  if (first === undefined) throw new ParleyError("usage", "expected a case file or reports: name at least one file");
  for (const path of paths) {
    const text = await caseFileText(path);
    if (text === undefined) continue;
    if (paths.length > 1) throw new ParleyError("usage", `${path} is a case file: give it alone, or give reports only`);
    return openCaseText(text, path);
  }
  return { case: caseFromReports(await readReports(paths)), warnings: [] };
}

/**
 * Opens a case file and nothing else.
 * @throws {ParleyError} `invalid-input` for anything but a case file.
 */
export async function openCase(path: string): Promise<OpenedCase> {
  const text = await caseFileText(path);
  if (text !== undefined) return openCaseText(text, path);
  throw new ParleyError(
    "invalid-input",
    "expected a case file, which begins with 'format: parley-case': for a report, use parley read or parley brief",
    {
      place: { file: path },
    },
  );
}

const caseFileNames = /\.(?:ya?ml|json)$/i;

/** The text of a case file; `undefined` when the file is something else. */
async function caseFileText(path: string): Promise<string | undefined> {
  if (path === "-") return undefined;
  const named = caseFileNames.test(path);
  const bytes = await readBytes(path);
  if (!named && !looksLikeCaseFile(new TextDecoder("utf-8").decode(bytes.subarray(0, 4000)))) return undefined;
  return inFile(path, () => decodeText(bytes));
}
