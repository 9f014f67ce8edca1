import { readConflictFile } from "@parley/formats";
import type { ConflictModel } from "@parley/model";
import { decodeUtf8 } from "./files/decode-utf8.ts";
import { inFile } from "./files/in-file.ts";
import { readBytes } from "./files/read-bytes.ts";

/**
 * Opens a conflict: a conflict file or a `.gmcr`; `-` is standard input.
 * @throws {ParleyError} `not-found`, or what is wrong in the file with its line.
 * @example (await openConflict("cases/stability/elmira.yaml")).decisionMakers.length; // => 3
 */
export async function openConflict(path: string): Promise<ConflictModel> {
  const bytes = await readBytes(path);
  return inFile(path, () => readConflictFile(decodeUtf8(bytes), path));
}
