import { caseFileJson, writeCaseFile } from "@parley/formats";
import { ParleyError } from "@parley/model";
import { writeWhole } from "../files/write-whole.ts";
import type { Desk } from "./open-desk.ts";

/**
 * Writes a case as a case file, YAML or JSON by its ending, with the texts of its reports in it. It holds the case as
 * it stands, rejected claims and proposals too, and not its history.
 * @throws {ParleyError} `unsupported-format` for another ending, or as {@link writeWhole}.
 * @example await exportCase(desk, "case.yaml");
 */
export async function exportCase(desk: Pick<Desk, "case" | "answerable">, path: string): Promise<void> {
  const subject = { ...desk.answerable, claims: desk.case.claims };
  const format = /\.(?:(json)|ya?ml)$/i.exec(path);
  if (!format)
    throw new ParleyError(
      "unsupported-format",
      `expected a name ending in .yaml or .json, or in .csv or .xlsx for the positions, not "${path}"`,
    );
  const reports = subject.reports.map((report) => ({ ...report, textBlob: undefined }));
  const whole = { ...subject, reports };
  await writeWhole(path, format[1] === undefined ? writeCaseFile(whole) : caseFileJson(whole));
}
