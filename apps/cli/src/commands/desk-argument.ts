import { readdir } from "node:fs/promises";
import { userInfo } from "node:os";
import { ParleyError } from "@parley/model";
import type { Hand } from "@parley/workbench";
import type { Command } from "commander";

/** Adds who is named as the author of what a command records. */
export function withAuthor(command: Command): Command {
  return command.option("--author <name>", "who does this; left out: PARLEY_AUTHOR, or the user of this computer");
}

/** The hand that records: this author, by the clock of this computer. */
export function handOf({ author }: { author?: string }): Hand {
  const name = [author, process.env["PARLEY_AUTHOR"], userName()].find((one) => one !== undefined && one.trim() !== "");
  return { author: name ?? "unknown", now: () => new Date().toISOString() };
}

function userName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}

/**
 * The path of the `.parley` case that a command was given; left out, the only one in the folder.
 * @throws {ParleyError} `usage` when there is none, or more than one to choose from.
 */
export async function deskPath(argument: string | undefined, option: string | undefined): Promise<string> {
  if (argument !== undefined && option !== undefined && argument !== option)
    throw new ParleyError("usage", `two cases were named, ${argument} and ${option}: name one`);
  const named = argument ?? option;
  if (named !== undefined) return named;
  const files = (await readdir(".")).filter((name) => /\.parley$/i.test(name));
  const [only, second] = files;
  if (only !== undefined && second === undefined) return only;
  const why = only === undefined ? "no .parley case in this folder" : `more than one case here (${files.join(", ")})`;
  throw new ParleyError("usage", `${why}: name it with --case, or make one with parley init NAME.parley`);
}

/** How a command that only reads opens a desk. */
export function readingDesk({ asOf }: { asOf?: string }): { readonly readOnly: true; readonly asOf?: string } {
  return { readOnly: true, ...(asOf === undefined ? {} : { asOf }) };
}
