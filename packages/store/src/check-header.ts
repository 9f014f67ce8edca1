import { open, stat } from "node:fs/promises";
import { ParleyError } from "@parley/model";
import { markOf } from "./connection.ts";
import { applicationId } from "./migrate.ts";
import { damaged } from "./store-error.ts";

const magic = Buffer.from("SQLite format 3\0");

/**
 * Looks at what a file says it is, before anything may change it: is it a case at all?
 * @throws {ParleyError} `not-found`, `forbidden`, or `invalid-input` that says what the file is instead.
 * @example await checkHeader("talks.parley");
 */
export async function checkHeader(file: string): Promise<void> {
  const refusal = (what: string) =>
    new ParleyError("invalid-input", `${what}: expected a case file, made by 'parley init NAME.parley'`, {
      place: { file },
    });
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw refusal("this is a folder");
    if (found.size === 0) throw refusal("this file is empty");
    const mark = markOf(file);
    if (mark === applicationId) return;
    if (mark !== undefined) throw refusal("this is an SQLite file of another program");
    const header = await firstBytes(file);
    const known = magic.subarray(0, header.length).equals(header.subarray(0, magic.length));
    if (!known) throw refusal(header.includes(0) ? "this is a file of another kind" : "this is text");
    throw damaged(file, "its first bytes do not fit together");
  } catch (error) {
    throw headerError(error, file);
  }
}

/** Only for what SQLite refused, so that nobody can have it open: see {@link markOf}. */
async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(100), 0, 100, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function headerError(error: unknown, file: string): ParleyError {
  if (error instanceof ParleyError) return error;
  const options = { cause: error, place: { file } };
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT" || code === "ENOTDIR")
    return new ParleyError("not-found", "no such case: check the name, or make it with 'parley init'", options);
  if (code === "EACCES" || code === "EPERM")
    return new ParleyError("forbidden", "this file may not be read: check its permissions", options);
  return new ParleyError("failed", `cannot be read (${code ?? "unknown error"})`, options);
}
