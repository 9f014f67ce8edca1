import { looksLikeCaseFile } from "@parley/formats";
import { caseHash, ParleyError, type Case, type Claim } from "@parley/model";
import { decodeUtf8 } from "./files/decode-utf8.ts";
import { inFile } from "./files/in-file.ts";
import { isAddress } from "./files/is-address.ts";
import { isDeskFile } from "./files/is-desk-file.ts";
import { isFolder } from "./files/is-folder.ts";
import { readBytes } from "./files/read-bytes.ts";
import type { Network } from "./network/public-network.ts";
import { openCaseText, type OpenedCase } from "./open-case.ts";

/**
 * Opens what a command was given: one case (`.parley`, YAML or JSON), or reports (files, folders, and addresses when there
 * is a network), from which a case is built in memory.
 * @param known - A case whose parties, people and sources the reports are read with.
 * @throws {ParleyError} `usage` for a case file beside other files.
 * @example (await openInput(["cases/reference-talks/case.yaml"])).case.title; // => "Reference talks"
 */
export async function openInput(
  paths: readonly string[],
  known?: Case,
  told: { readonly network?: Network } = {},
): Promise<OpenedCase> {
  const [first] = paths;
  if (first === undefined) throw new ParleyError("usage", "expected a case file or reports: name at least one file");
  for (const path of paths) {
    if (isAddress(path) || (await isFolder(path))) continue;
    const opened = await openedCase(path, { texts: true }, paths.length > 1);
    if (opened) return opened;
  }
  const [{ caseFromReports }, { readReports }] = await Promise.all([
    import("./case-from-reports.ts"),
    import("./read-reports.ts"),
  ]);
  const inHand = await readReports(paths, known, told);
  const built = caseFromReports(inHand, known);
  return { case: built, hash: caseHash(built), warnings: inHand.flatMap(({ warnings }) => warnings) };
}

/** How to open a case. */
export interface OpenOptions {
  /** Read the texts of its reports along; a `.parley` always does. */
  readonly texts: boolean;
  /** Only for a `.parley`: what was recorded by the end of this day, or by this moment. */
  readonly asOf?: string;
}

/**
 * Opens a case file and nothing else; without `texts`, the texts of its reports are left where they are.
 * @throws {ParleyError} `invalid-input` for anything but a case file.
 * @example (await openCase("examples/bakery.yaml", { texts: false })).case.title; // => "Bakery talks"
 */
export async function openCase(path: string, options: OpenOptions = { texts: true }): Promise<OpenedCase> {
  const opened = await openedCase(path, options);
  if (opened) return opened;
  throw new ParleyError(
    "invalid-input",
    "expected a case file, which begins with 'format: parley-case': for a report, use parley read or parley brief",
    {
      place: { file: path },
    },
  );
}

/**
 * A case; `undefined` when the file is something else.
 */
async function openedCase(path: string, options: OpenOptions, accompanied = false): Promise<OpenedCase | undefined> {
  const desk = await isDeskFile(path);
  const text = desk ? undefined : await caseFileText(path);
  if (!desk && text === undefined) return undefined;
  if (accompanied) throw new ParleyError("usage", `${path} is a case file: give it alone, or give reports only`);
  if (text !== undefined && options.asOf !== undefined)
    throw new ParleyError("usage", "only a .parley case remembers what was known when: leave out --as-of", {
      place: { file: path },
    });
  if (text !== undefined) return openCaseText(text, path, options);
  const { withDesk } = await import("./desk/open-desk.ts");
  const asOf = options.asOf === undefined ? {} : { asOf: options.asOf };
  return withDesk(path, { readOnly: true, ...asOf }, async ({ case: whole, answerable, hash, warnings, events }) => ({
    case: answerable,
    hash,
    warnings,
    events,
    setAside: setAside(whole, answerable),
    ...asOf,
  }));
}

function setAside(whole: Case, answerable: Case): Claim[] {
  const kept = new Set(answerable.claims.map(({ id }) => id));
  return whole.claims.filter(({ id }) => !kept.has(id));
}

const caseFileNames = /\.(?:ya?ml|json)$/i;

/** The text of a case file; `undefined` when the file is something else. */
async function caseFileText(path: string): Promise<string | undefined> {
  const bytes = await readBytes(path);
  const named = caseFileNames.test(path);
  if (!named && !looksLikeCaseFile(new TextDecoder("utf-8").decode(bytes.subarray(0, 4000)))) return undefined;
  return inFile(path, () => decodeUtf8(bytes));
}
