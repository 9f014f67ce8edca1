import { matrix, matrixRows } from "@parley/analysis";
import { codebookSheet, packageSheet, positionSheets, tableFile, tableFormat, type Sheet } from "@parley/formats";
import { ParleyError, type Reading, type SpaceResult } from "@parley/model";
import { writeWhole } from "./files/write-whole.ts";
import type { OpenedCase } from "./open-case.ts";

/**
 * Whether a file's name asks for a table: .csv or .xlsx.
 * @example isTableFile("positions.xlsx"); // => true
 */
export function isTableFile(file: string): boolean {
  return tableFormat(file) !== undefined;
}

/**
 * Writes the positions of a case as a table: a CSV, or a workbook with the matrix, the evidence and a codebook beside
 * it. {@link importPositions} reads it back without loss.
 * @returns How many positions were written.
 * @throws {ParleyError} `unsupported-format` for another ending, `too-large` for what Excel cannot hold, or as
 * {@link writeWhole}; nothing is then written.
 * @example await exportPositions(await openCase("case.yaml"), "positions.csv");
 */
export async function exportPositions({ case: subject }: OpenedCase, file: string): Promise<number> {
  const { head, rows } = matrixRows(subject, matrix(subject).value);
  await writeTables(positionSheets(subject, [head, ...rows]), file);
  return subject.positions.length;
}

/** What is written as a table of packages. */
export interface PackageTable {
  readonly opened: OpenedCase;
  readonly reading: Reading;
  readonly value: Pick<SpaceResult, "listed" | "of">;
}

/**
 * Writes packages as a table: a CSV, or a workbook with a codebook and the reading beside it.
 * @throws {ParleyError} as {@link exportPositions}.
 * @example await exportPackages({ opened, reading: result.reading, value: result.value }, "packages.csv");
 */
export async function exportPackages(table: PackageTable, file: string): Promise<void> {
  const { opened, value } = table;
  await writeTables([packageSheet(opened.case, value.listed), codebookSheet(opened.case), aboutSheet(table)], file);
}

/** How the packages were made, so that a workbook that travels alone says it. */
function aboutSheet({ opened, reading, value }: PackageTable): Sheet {
  const { silence, demandsExclude, inferred, assumptions, sources, withoutSources = [] } = reading;
  const yesOrNo = (is: boolean): string => (is ? "yes" : "no");
  const rows = [
    ["case", opened.case.title],
    ["hash", opened.hash],
    ["packages", value.of],
    ["written", `${value.listed.length}`],
    ["silence", silence],
    ["demands exclude", yesOrNo(demandsExclude)],
    ["inferred positions used", yesOrNo(inferred)],
    ["assumptions", assumptions.join(", ")],
    ["sources", sources === undefined ? "all" : sources.join(", ")],
    ["without sources", withoutSources.join(", ")],
  ];
  return { name: "about", rows: [["what", "value"], ...rows] };
}

async function writeTables(sheets: readonly [Sheet, ...Sheet[]], file: string): Promise<void> {
  const format = tableFormat(file);
  if (format === undefined)
    throw new ParleyError("unsupported-format", "a table can be written as .csv or .xlsx; nothing was written", {
      place: { file },
    });
  await writeWhole(file, await tableFile(sheets, format));
}
