import { readdir } from "node:fs/promises";
import { ParleyError, type Case } from "@parley/model";
import { openCase, openInput, type OpenedCase } from "@parley/workbench";
import type { Command } from "commander";

/** Adds the case as an argument or as `--case`; left out, it is the only case file in the folder. */
export function withCase(command: Command): Command {
  return command
    .argument("[case]", "a case file; left out: the only one in this folder")
    .option("--case <file>", "the same, as an option");
}

/** Adds `--as-of` to a command that only reads. */
export function withAsOf(command: Command): Command {
  return command.option(
    "--as-of <date>",
    "the case as it stood at the end of a day (2026-03-01) or at a moment; only for a .parley",
  );
}

/** How {@link openNamedCase} reads a case. */
interface CaseReading {
  /** Left out: yes. */
  readonly texts?: boolean;
  readonly asOf?: string | undefined;
}

/**
 * Opens the case that a command was given, with the texts of its reports unless the command only solves.
 * @throws {ParleyError} `usage` when there is none, or more than one to choose from.
 */
export async function openNamedCase(
  argument: string | undefined,
  option: string | undefined,
  { texts = true, asOf }: CaseReading = {},
): Promise<OpenedCase> {
  if (argument !== undefined && option !== undefined && argument !== option)
    throw new ParleyError("usage", `two cases were named, ${argument} and ${option}: name one`);
  return openCase(argument ?? option ?? (await onlyCaseHere()), { texts, ...(asOf === undefined ? {} : { asOf }) });
}

/**
 * Opens a case file or reports: whatever the words after the command name.
 * @throws {ParleyError} `usage` for reports as of a moment: they have no history.
 */
export async function openCaseOrReports(
  files: readonly string[],
  option: string | undefined,
  asOf?: string,
): Promise<OpenedCase> {
  if (asOf !== undefined && files.length > 1)
    throw new ParleyError("usage", "--as-of is for one .parley case: reports have no history");
  if (files.length > 0 && option === undefined && asOf === undefined) return openInput(files);
  return openNamedCase(files[0], option, { asOf });
}

/** The only case file of this folder. @throws {ParleyError} `usage` when there is none, or more than one. */
export async function onlyCaseHere(): Promise<string> {
  const files = (await readdir(".")).filter((name) =>
    /(?:^case|\.case|\.parley)\.(?:ya?ml|json)$|\.parley$/i.test(name),
  );
  const [only, second] = files;
  if (only !== undefined && second === undefined) return only;
  const why =
    only === undefined ? "no case file in this folder" : `more than one case file in this folder (${files.join(", ")})`;
  throw new ParleyError("usage", `${why}: name the case, for example parley blocks case.yaml`);
}

/** The name of a party. */
export function partyName(subject: Case, id: string): string {
  return subject.parties.find((party) => party.id === id)?.name ?? id;
}
