import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { ParleyError } from "@parley/model";
import { isDeskFile } from "./is-desk-file.ts";

/** The largest file that Parley reads: 20 MB of text is some 3,000 pages. */
const largestInput = 20 * 1024 * 1024;

/**
 * Reads a file, or standard input for `-`.
 * @throws {ParleyError} `not-found`, `too-large`, `invalid-input` for a folder, or `binary-input` for a `.parley` case,
 * which only its store may open.
 * @example (await readBytes("LICENSE")).length > 1000; // => true
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  if (path === "-") return (standardInput ??= readStdin());
  if (existsSync(path) && (await isDeskFile(path)))
    throw new ParleyError("binary-input", "this is a .parley case, not a text: name it with --case, or give it alone", {
      place: { file: path },
    });
  const handle = await open(path, "r").catch((error: unknown) => {
    throw openError(error, path);
  });
  try {
    const stat = await handle.stat();
    if (stat.isDirectory())
      throw new ParleyError("invalid-input", "this is a folder: name the files in it", { place: { file: path } });
    if (stat.size > largestInput) throw tooLarge(path, stat.size);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** Standard input can be read once; whoever asks again gets the same bytes. */
let standardInput: Promise<Uint8Array> | undefined;

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > largestInput) throw tooLarge("standard input", size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(file: string, size: number): ParleyError {
  const limit = Math.round(largestInput / 1024 / 1024);
  return new ParleyError(
    "too-large",
    `${Math.round(size / 1024 / 1024)} MB is more than the ${limit} MB that a report may have: split it`,
    {
      place: { file },
    },
  );
}

function openError(error: unknown, file: string): ParleyError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT" || code === "ENOTDIR")
    return new ParleyError("not-found", "no such file: check the name", { cause: error, place: { file } });
  if (code === "EACCES" || code === "EPERM")
    return new ParleyError("forbidden", "this file may not be read: check its permissions", {
      cause: error,
      place: { file },
    });
  return new ParleyError("failed", `cannot be read (${code ?? "unknown error"})`, { cause: error, place: { file } });
}
