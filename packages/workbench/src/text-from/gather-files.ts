import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { counted, ParleyError, type Warning } from "@parley/model";
import { isAddress } from "../files/is-address.ts";
import { isFolder } from "../files/is-folder.ts";
import { readBytes } from "../files/read-bytes.ts";
import type { Network } from "../network/public-network.ts";
import { reportEndings } from "./file-kind.ts";
import type { SourceFile } from "./source-document.ts";

/** A file on its way to be read. */
export interface GatheredFile extends SourceFile {
  /** The name under which it is known again; left out for standard input and for what came from the network. */
  readonly name?: string;
  readonly url?: string;
  /** One of a folder: when it cannot be read, the others still are. */
  readonly isOneOfMany: boolean;
}

const mostFiles = 2000;
const deepest = 12;

/**
 * Fetches what a command was given, one after the other: files, folders with all that is in them, standard input (`-`)
 * and, only with a network, addresses.
 * @param warnings - Takes what was left out of folders.
 * @throws {ParleyError} `usage` for an address without a network, `empty-input` for a folder without reports, and as
 * `readBytes` and `fetchPage` do.
 * @example for await (const file of gatherFiles(["reports/"], undefined, [])) file.bytes.length;
 */
export async function* gatherFiles(
  inputs: readonly (string | SourceFile)[],
  network: Network | undefined,
  warnings: Warning[],
): AsyncIterable<GatheredFile> {
  for (const input of inputs) {
    if (typeof input !== "string") yield { ...input, name: input.path, isOneOfMany: false };
    else if (isAddress(input)) yield await fetched(input, network);
    else if (input === "-") yield { path: input, bytes: await readBytes(input), isOneOfMany: false };
    else if (await isFolder(input)) yield* inFolder(input, warnings);
    else yield { path: input, name: basename(input), bytes: await readBytes(input), isOneOfMany: false };
  }
}

async function fetched(address: string, network: Network | undefined): Promise<GatheredFile> {
  const place = { place: { file: address } };
  if (network === undefined)
    throw new ParleyError("usage", "this is an address: say --network to fetch it, nothing else is sent", place);
  const { fetchPage } = await import("../network/fetch-page.ts");
  try {
    const page = await fetchPage(address, network);
    return { ...page, path: page.url, isOneOfMany: false };
  } catch (error) {
    throw error instanceof ParleyError ? new ParleyError(error.code, error.message, { cause: error, ...place }) : error;
  }
}

async function* inFolder(folder: string, warnings: Warning[]): AsyncIterable<GatheredFile> {
  const files = await filesIn(folder, 0);
  const reports = files.filter((path) => reportEndings.has(extname(path).toLowerCase()));
  const others = files.filter((path) => !reports.includes(path)).map((path) => basename(path));
  if (reports.length === 0)
    throw new ParleyError("empty-input", `no reports in this folder: expected ${[...reportEndings].join(", ")}`, {
      place: { file: folder },
    });
  if (reports.length > mostFiles)
    throw new ParleyError("too-large", `${counted(reports.length, "report")} at once: add at most ${mostFiles}`, {
      place: { file: folder },
    });
  if (others.length > 0) warnings.push(leftOut(folder, others));
  for (const path of reports) {
    const bytes = await readBytes(path).catch((error: unknown) => {
      if (!(error instanceof ParleyError)) throw error;
      warnings.push(notRead(path, error));
    });
    if (bytes) yield { path, name: basename(path), bytes, isOneOfMany: true };
  }
}

/** In the order of their names, without hidden ones; links lead anywhere, also in circles, and are not followed. */
async function filesIn(folder: string, depth: number): Promise<string[]> {
  if (depth > deepest) return [];
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    if (entry.isFile()) found.push(join(folder, entry.name));
    else if (entry.isDirectory()) found.push(...(await filesIn(join(folder, entry.name), depth + 1)));
  }
  return found;
}

function leftOut(folder: string, names: readonly string[]): Warning {
  const shown = `${names.slice(0, 5).join(", ")}${names.length > 5 ? ` and ${counted(names.length - 5, "other")}` : ""}`;
  return { code: "not-read", message: `left out of ${folder}, being no reports: ${shown}` };
}

/**
 * That one of many files cannot be read, and why.
 * @example notRead("a.txt", new ParleyError("empty-input", "no words")).message; // => "a.txt was not read: no words"
 */
export function notRead(path: string, { message }: ParleyError): Warning {
  return { code: "not-read", message: `${path} was not read: ${message}` };
}
