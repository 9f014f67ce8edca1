import { stat } from "node:fs/promises";

/**
 * What differs once a case file was written to; what is not yet folded into the file stands in the log beside it.
 * @example (await fileStamp("talks.parley")) === (await fileStamp("talks.parley")); // true
 */
export async function fileStamp(path: string): Promise<string> {
  const files = await Promise.all([path, `${path}-wal`].map((name) => stat(name).catch(() => undefined)));
  return files.map((file) => (file ? `${file.ino} ${file.size} ${file.mtimeMs} ${file.ctimeMs}` : "none")).join(", ");
}
