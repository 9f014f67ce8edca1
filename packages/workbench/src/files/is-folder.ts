import { stat } from "node:fs/promises";

/**
 * Whether a path leads to a folder.
 * @returns `false` when there is nothing.
 * @example await isFolder("cases"); // => true
 */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
