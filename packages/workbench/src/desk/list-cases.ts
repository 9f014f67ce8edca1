import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { ParleyError, type Case, reviewState } from "@parley/model";
import { withDesk, type Desk } from "./open-desk.ts";

/** What a list of cases says of one. */
export interface CaseSummary {
  /** The name of its file. */
  readonly file: string;
  readonly title: string;
  readonly archived: boolean;
  /** Needs a passphrase before anything of it is shown. */
  readonly sealed: boolean;
  /** Why it cannot be opened; the other cases can. */
  readonly problem?: string;
  readonly reports: number;
  readonly claims: number;
  /** How many claims wait for review. */
  readonly toReview: number;
  /** When it was changed last, in ISO 8601. */
  readonly changed?: string;
}

/**
 * The `.parley` cases of a folder, by file name. One that cannot be opened is listed with the reason.
 * @param passphrases - By file name, for sealed cases.
 * @throws {ParleyError} `not-found` when there is no such folder.
 * @example (await listCases(".")).map(({ title }) => title);
 */
export async function listCases(
  folder: string,
  passphrases: ReadonlyMap<string, string> = new Map(),
): Promise<CaseSummary[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new ParleyError("not-found", "no such folder: check the name", { cause, place: { file: folder } });
  });
  const cases: CaseSummary[] = [];
  for (const file of names.filter((name) => /\.parley$/i.test(name)).sort())
    cases.push(await summariseCase(join(folder, file), passphrases.get(file)));
  return cases;
}

/**
 * What a list of cases says of the case in a file, even when it cannot be opened.
 * @param passphrase - For a sealed case.
 * @example (await summariseCase("talks.parley")).title;
 */
export async function summariseCase(path: string, passphrase?: string): Promise<CaseSummary> {
  const file = basename(path);
  const options = { readOnly: true, ...(passphrase === undefined ? {} : { passphrase }) };
  try {
    return await withDesk(path, options, async (desk) => caseSummary(file, desk));
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    const empty = { file, title: file, archived: false, reports: 0, claims: 0, toReview: 0 };
    const sealed = error.code === "needs-input" || error.code === "forbidden";
    return sealed ? { ...empty, sealed } : { ...empty, sealed, problem: error.message };
  }
}

/**
 * What a list of cases says of an open one.
 * @param file - The name of its file.
 * @example caseSummary("bakery.parley", { case: subject, events: [] }).title; // => "Bakery talks"
 */
export function caseSummary(file: string, { case: subject, events }: Pick<Desk, "case" | "events">): CaseSummary {
  const changed = events.at(-1)?.at;
  return {
    file,
    title: subject.title,
    archived: subject.archived === true,
    sealed: false,
    reports: subject.reports.length,
    claims: subject.claims.length,
    toReview: toReview(subject),
    ...(changed === undefined ? {} : { changed }),
  };
}

function toReview({ claims }: Case): number {
  return claims.filter((claim) => reviewState(claim) === "suggested").length;
}
