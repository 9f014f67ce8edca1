import { join } from "node:path";
import { isWrittenFormat, writeProblemFiles } from "@parley/formats";
import { listed, ParleyError, type BargainingProblem, type Warning } from "@parley/model";
import { writeWhole } from "./files/write-whole.ts";

/**
 * Writes a bargaining problem as files of another program into a folder that exists.
 * @param to - the format: `genius`, `geniusweb` or `negmas`.
 * @returns The paths of the files, the domain first, and a warning on what stays behind.
 * @throws {ParleyError} `usage` for another format; `unsupported-format` naming a part that the format cannot say,
 * before anything is written; or as {@link writeWhole}.
 * @example await convertProblem(problem, { to: "genius", folder: "." });
 */
export async function convertProblem(
  problem: BargainingProblem,
  { to, folder }: { readonly to: string; readonly folder: string },
): Promise<{ files: readonly string[]; warnings: readonly Warning[] }> {
  if (!isWrittenFormat(to))
    throw new ParleyError("usage", `--to takes genius, geniusweb or negmas, not "${to}"; nothing was written`);
  const texts = writeProblemFiles(problem, to);
  const files = [];
  for (const { file, text } of texts) {
    const path = join(folder, file);
    await writeWhole(path, text);
    files.push(path);
  }
  const authors = problem.parties.flatMap(({ name, author, date }) =>
    author === undefined ? [] : [`${name}’s by ${author}, ${date}`],
  );
  const message = `the files do not say who gave the values: ${listed(authors)}`;
  return { files, warnings: authors.length === 0 ? [] : [{ code: "author-left-out", message }] };
}
