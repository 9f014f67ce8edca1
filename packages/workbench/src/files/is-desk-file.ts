import { stat } from "node:fs/promises";

/** SQLite files are whole pages, and no page is smaller; only such files are worth a closer look. */
const smallestPage = 512;

/**
 * Whether a file is a `.parley` case, by its name or, whatever it is called, by what it says it is. The file is only
 * looked at by its store: a process that itself opens and closes a file loses the locks that it has on it.
 * @returns `false` when there is no such file.
 * @example await isDeskFile("LICENSE"); // => false
 */
export async function isDeskFile(path: string): Promise<boolean> {
  if (path === "-") return false;
  if (/\.parley$/i.test(path)) return true;
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile() || found.size === 0 || found.size % smallestPage !== 0) return false;
  const { isCase } = await import("@parley/store");
  return isCase(path);
}
