import { formulaText, type MatrixCell, type MatrixResult } from "@parley/analysis";
import { stanceGlyph, stanceLabel, type Case } from "@parley/model";

/**
 * The matrix as rows of text: an option a row, a party a column.
 * @returns The same cells on a terminal and in a pipe.
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
