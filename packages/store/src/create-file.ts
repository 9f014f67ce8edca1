import { randomBytes } from "node:crypto";
import { link, open, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ParleyError } from "@parley/model";
import { unlock } from "./case-file.ts";
import { connect } from "./connection.ts";
import { applicationId, migrate } from "./migrate.ts";
import { sealCase } from "./seal-case.ts";

/**
 * Makes a case file without events, whole or not at all: under another name beside it, flushed to disk, then given its
 * name. When another program was faster, its file stays.
 * @throws {ParleyError} `not-writable`, `disk-full` or `not-found`; nothing is left behind.
 * @example await createFile("talks.parley");
 */
export async function createFile(file: string, passphrase?: string): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeFile(temporary, "", { flag: "wx" });
    await fill(temporary, passphrase);
    await flush(temporary);
    await giveName(temporary, file);
    await flush(dirname(file)).catch(() => undefined); // not every system can flush a folder
  } catch (error) {
    throw createError(error, file);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

async function fill(temporary: string, passphrase: string | undefined): Promise<void> {
  const connection = await connect(temporary, { readOnly: false, wait: 0 });
  try {
    await connection.alone(() => connection.run(`PRAGMA file.application_id=${applicationId}`));
    await migrate(connection);
    if (passphrase !== undefined) await sealCase(await unlock(connection), passphrase); // holds nothing yet to be scrubbed
  } finally {
    connection.close();
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}

/** A link, unlike a rename, never replaces a file; some disks have no links. */
async function giveName(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EEXIST") return;
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(code ?? "")) throw error;
    await rename(temporary, file);
  }
}

function createError(error: unknown, file: string): ParleyError {
  const options = { cause: error, place: { file } };
  if (error instanceof ParleyError) return new ParleyError(error.code, error.message, options);
  const code = (error as NodeJS.ErrnoException).code;
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return new ParleyError("disk-full", "the disk is full; nothing was made: free some space", options);
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return new ParleyError(
        "not-writable",
        "this folder cannot be written to; nothing was made: choose another",
        options,
      );
    case "ENOENT":
    case "ENOTDIR":
      return new ParleyError("not-found", "the folder does not exist; nothing was made: create it first", options);
    default:
      return new ParleyError("failed", `the case cannot be made (${code ?? String(error)})`, options);
  }
}
