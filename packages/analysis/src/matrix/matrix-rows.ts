import { stanceGlyph, stanceLabel, type Case } from "@parley/model";
import { formulaText } from "../brief/position-sentence.ts";
import type { MatrixCell, MatrixResult } from "./matrix.ts";

/**
 * The matrix as rows of text: an option a row, a party a column.
 * @returns The same cells for a terminal, a pipe and a file.
 * @example matrixRows(subject, matrix(subject).value).rows[0]?.slice(0, 3); // => ["Pay rise", "two per cent", "● accepts"]
 */
export function matrixRows(subject: Case, value: MatrixResult): { head: string[]; rows: string[][] } {
  return {
    head: ["Issue", "Option", ...value.parties.map((party) => party.name)],
    rows: value.issues.flatMap((issue) =>
      issue.options.map((option) => [
        issue.label,
        option.label,
        ...option.cells.map((cell) => cellText(subject, cell)),
      ]),
    ),
  };
}

function cellText(subject: Case, cell: MatrixCell): string {
  const condition = cell.conditions.map((formula) => formulaText(subject, formula)).join(", or ");
  const notes = [
    cell.excludedByDemand ? "demands another option" : "",
    cell.basis === "inferred" ? "inferred" : "",
    cell.claims.join(" "),
  ].filter((note) => note !== "");
  return `${stanceGlyph(cell.stance)} ${stanceLabel(cell.stance)}${condition === "" ? "" : ` ${condition}`}${notes.length === 0 ? "" : ` (${notes.join("; ")})`}`;
}
