import { open, stat } from "node:fs/promises";
import { ParleyError } from "@parley/model";
import { applicationId } from "./migrate.ts";

const magic = "SQLite format 3\0";

/**
 * Looks at the first bytes of a file, before SQLite may touch it: is it a case file at all?
 * @throws {ParleyError} `not-found`, `forbidden`, or `invalid-input` that says what the file is instead.
 * @example await checkHeader("talks.parley");
 */
export async function checkHeader(file: string): Promise<void> {
  const header = await firstBytes(file);
  const refuse = (what: string) => {
    throw new ParleyError("invalid-input", `${what}: expected a case file, made by 'parley init NAME.parley'`, {
      place: { file },
    });
  };
  if (header.length === 0) refuse("this file is empty");
  const known = header.subarray(0, magic.length).equals(Buffer.from(magic).subarray(0, header.length));
  if (!known) refuse(header.includes(0) ? "this is a file of another kind" : "this is text");
  if (header.length < 100) refuse("only the first bytes of this file are here, the rest was not copied");
  if (header.readUInt32BE(68) !== applicationId) refuse("this is an SQLite file of another program");
}

async function firstBytes(file: string): Promise<Buffer> {
  try {
    if ((await stat(file)).isDirectory())
      throw new ParleyError("invalid-input", "this is a folder: name the case file in it", { place: { file } });
    const handle = await open(file, "r");
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(100), 0, 100, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof ParleyError) throw error;
    const options = { cause: error, place: { file } };
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR")
      throw new ParleyError("not-found", "no such case: check the name, or make it with 'parley init'", options);
    if (code === "EACCES" || code === "EPERM")
      throw new ParleyError("forbidden", "this file may not be read: check its permissions", options);
    throw new ParleyError("failed", `cannot be read (${code ?? "unknown error"})`, options);
  }
}
