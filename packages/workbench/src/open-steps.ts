import { readStepsFile } from "@parley/formats";
import { caseHash } from "@parley/model";
import { decodeUtf8 } from "./files/decode-utf8.ts";
import { inFile } from "./files/in-file.ts";
import { isFolder } from "./files/is-folder.ts";
import { readBytes } from "./files/read-bytes.ts";
import type { OpenedCase } from "./open-case.ts";

/**
 * Opens a file of steps with their costs and benefits (YAML or JSON) as a case of nothing else.
 * @returns `undefined` for any other file, such as a case or a report.
 * @throws {ParleyError} `not-found`, or what is wrong in the file.
 * @example await openSteps("cases/reference-talks/case.yaml"); // => undefined
 */
export async function openSteps(path: string): Promise<OpenedCase | undefined> {
  if (!/\.(?:ya?ml|json)$/i.test(path) || (await isFolder(path))) return undefined;
  const bytes = await readBytes(path);
  const subject = await inFile(path, () => readStepsFile(decodeUtf8(bytes), path));
  return subject && { case: subject, hash: caseHash(subject), warnings: [] };
}
