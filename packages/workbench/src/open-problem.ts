import { scoredCase } from "@parley/analysis";
import { looksLikeCaseFile, readProblemFiles } from "@parley/formats";
import { ParleyError, type BargainingProblem, type Case, type Reading, type Warning } from "@parley/model";
import { decodeUtf8 } from "./files/decode-utf8.ts";
import { inFile } from "./files/in-file.ts";
import { readBytes } from "./files/read-bytes.ts";
import type { OpenedCase } from "./open-case.ts";
import { openCase } from "./open-input.ts";

/** A bargaining problem as opened, from a case or from files of other programs. */
export interface OpenedProblem {
  readonly problem: BargainingProblem;
  readonly warnings: readonly Warning[];
  /** The case it comes from, with the reading that was used. */
  readonly case?: { readonly opened: OpenedCase; readonly reading: Reading };
}

/**
 * Opens what there is to solve: one case with scores, or a domain and profiles of GENIUS, GeniusWeb or NegMAS in any
 * order, told apart by their content.
 * @param readingOf - the reading of a case; it knows the switches that a person typed.
 * @param by - whose scores count where several people gave a party some.
 * @throws {ParleyError} `usage` for a case beside other files, or nothing at all.
 * @example (await openProblem(["examples/bakery.yaml"], (subject) => subject.reading)).problem; // throws
 */
export async function openProblem(
  paths: readonly string[],
  readingOf: (subject: Case) => Reading,
  by?: string,
): Promise<OpenedProblem> {
  const [first] = paths;
  if (first === undefined) throw new ParleyError("usage", "expected a case with scores, or a domain and its profiles");
  const texts = [];
  for (const path of paths) {
    const text = /\.parley$/i.test(path) ? undefined : await textOf(path);
    if (text !== undefined && !looksLikeCaseFile(text)) texts.push({ file: path, text });
    else if (paths.length > 1)
      throw new ParleyError("usage", `${path} is a case: give it alone, or give a domain and its profiles`);
  }
  if (texts.length > 0) return readProblemFiles(texts);
  const opened = await openCase(first, { texts: false });
  const reading = readingOf(opened.case);
  const { problem, warnings } = scoredCase(opened.case, reading, by);
  return { problem, warnings: [...opened.warnings, ...warnings], case: { opened, reading } };
}

async function textOf(path: string): Promise<string> {
  const bytes = await readBytes(path);
  return inFile(path, () => decodeUtf8(bytes));
}
