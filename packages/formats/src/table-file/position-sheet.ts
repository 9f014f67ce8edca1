import type { Position } from "@parley/model";
import { formulaCell } from "./formula-cell.ts";
import type { Sheet } from "./xlsx-book.ts";

/** The columns of the table of positions: the promised ones, then what makes it whole. */
export const positionColumns = [
  "party",
  "issue",
  "option",
  "stance",
  "basis",
  "if",
  "claims",
  "id",
  "require",
  "since",
  "text",
  "proposed",
  "more",
] as const;

/** One of {@link positionColumns}. */
export type PositionColumn = (typeof positionColumns)[number];

/**
 * Positions as a table, a row for each option that they name; rows of one position share its id. A position over
 * several issues is one row with `require`. Fields that Parley does not know stand as JSON in `more`.
 * @example positionSheet([{ id: "P1", party: "u", stance: "accepts", issue: "pay", options: ["six"], basis: "stated", claims: [] }]).rows[1]?.slice(0, 4); // => ["u", "pay", "six", "accepts"]
 */
export function positionSheet(positions: readonly Position[]): Sheet {
  return { name: "positions", rows: [[...positionColumns], ...positions.flatMap(positionRows)] };
}

function positionRows(position: Position): string[][] {
  const { id, party, issue, options, stance, basis, claims, since, text, proposed, ...others } = position;
  const { if: condition, require, ...unknown } = others;
  const more = { ...unknown, ...(text === "" ? { text } : {}) };
  const cells: Readonly<Record<PositionColumn, string>> = {
    party,
    issue: issue ?? "",
    option: "",
    stance,
    basis,
    if: condition === undefined ? "" : formulaCell(condition),
    claims: claims.join(" "),
    id,
    require: require === undefined ? "" : formulaCell(require),
    since: since ?? "",
    text: text ?? "",
    proposed: proposed === undefined ? "" : proposed ? "yes" : "no",
    more: Object.values(more).every((value) => value === undefined) ? "" : JSON.stringify(more),
  };
  return (options ?? [""]).map((option) =>
    positionColumns.map((column) => (column === "option" ? option : cells[column])),
  );
}
