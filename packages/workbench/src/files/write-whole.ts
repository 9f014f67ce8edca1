import { randomBytes } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ParleyError } from "@parley/model";

/**
 * Writes a file whole or not at all: into a temporary neighbour, flushed to disk, then renamed over the old one.
 * @throws {ParleyError} `not-writable`, `disk-full` or `not-found`; what stood there before is then unchanged.
 * @example await writeWhole("brief.md", "# Talks\n");
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw writeError(error, path);
  }
}

function writeError(error: unknown, file: string): ParleyError {
  const code = (error as NodeJS.ErrnoException).code;
  const options = { cause: error, place: { file } };
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return new ParleyError(
        "disk-full",
        "the disk is full; nothing was written: free some space or choose another place",
        options,
      );
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return new ParleyError(
        "not-writable",
        "this place cannot be written to; nothing was written: choose another with -o",
        options,
      );
    case "ENOENT":
    case "ENOTDIR":
      return new ParleyError("not-found", "the folder does not exist; nothing was written: create it first", options);
    case "EISDIR":
      return new ParleyError("not-writable", "this is a folder; nothing was written: name a file", options);
    default:
      return new ParleyError("failed", `cannot be written (${code ?? "unknown error"}); nothing was written`, options);
  }
}
