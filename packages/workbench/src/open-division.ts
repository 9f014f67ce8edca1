import { readDivisionFile } from "@parley/formats";
import type { Division } from "@parley/model";
import { decodeUtf8 } from "./files/decode-utf8.ts";
import { inFile } from "./files/in-file.ts";
import { readBytes } from "./files/read-bytes.ts";

/**
 * Opens a division file; `-` is standard input.
 * @throws {ParleyError} `not-found`, or what is wrong in the file with its line.
 * @example (await openDivision("cases/division/bob-and-carol.yaml")).parties.length; // => 2
 */
export async function openDivision(path: string): Promise<Division> {
  const bytes = await readBytes(path);
  return inFile(path, () => readDivisionFile(decodeUtf8(bytes), path));
}
