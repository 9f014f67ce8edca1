import { conflictFromCase } from "@parley/analysis";
import { looksLikeCaseFile, readConflictFile, writeConflictFile } from "@parley/formats";
import { ParleyError, type ConflictModel, type Reading, type Warning } from "@parley/model";
import { decodeUtf8 } from "./files/decode-utf8.ts";
import { inFile } from "./files/in-file.ts";
import { isDeskFile } from "./files/is-desk-file.ts";
import { readBytes } from "./files/read-bytes.ts";
import { writeWhole } from "./files/write-whole.ts";
import type { OpenedCase } from "./open-case.ts";
import { openCase } from "./open-input.ts";

/** A conflict, and the case that it was made from, if it was. */
export interface OpenedConflict {
  readonly conflict: ConflictModel;
  readonly opened?: OpenedCase;
  readonly warnings: readonly Warning[];
}

/**
 * Opens a conflict: a conflict file or a `.gmcr`, or a case, from whose positions one is made; `-` is standard input.
 * @throws {ParleyError} `not-found`, or what is wrong in the file with its line; `needs-input` for a case in which
 * nobody refuses what another asks for.
 * @example (await openConflict("cases/stability/elmira.yaml")).conflict.decisionMakers.length; // => 3
 */
export async function openConflict(path: string, reading: Partial<Reading> = {}): Promise<OpenedConflict> {
  if (await isDeskFile(path)) return fromCase(path, reading);
  const text = decodeUtf8(await readBytes(path));
  if (path !== "-" && looksLikeCaseFile(text)) return fromCase(path, reading);
  return { conflict: await inFile(path, () => readConflictFile(text, path)), warnings: [] };
}

async function fromCase(path: string, reading: Partial<Reading>): Promise<OpenedConflict> {
  const opened = await openCase(path, { texts: false });
  const made = conflictFromCase(opened.case, reading);
  if ("reason" in made)
    throw new ParleyError(
      "needs-input",
      `${made.reason} Record positions or threats, or write a conflict file: parley schema conflict describes it`,
      { place: { file: path } },
    );
  return { conflict: made.conflict, opened, warnings: [...opened.warnings, ...made.warnings] };
}

/**
 * Writes a conflict as a YAML file to be edited.
 * @throws {ParleyError} `unsupported-format` for another ending, or as {@link writeWhole}.
 * @example await exportConflict((await openConflict("case.yaml")).conflict, "conflict.yaml");
 */
export async function exportConflict(conflict: ConflictModel, path: string): Promise<void> {
  if (!/\.ya?ml$/i.test(path))
    throw new ParleyError("unsupported-format", `expected a name ending in .yaml, not "${path}"`);
  await writeWhole(path, writeConflictFile(conflict));
}
