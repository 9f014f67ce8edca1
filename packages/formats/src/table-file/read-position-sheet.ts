import { canonicalJson, freeId, ParleyError, type Case, type Position } from "@parley/model";
import { positionRow, type PositionRow } from "./position-row.ts";
import { positionColumns } from "./position-sheet.ts";
import { sheetRows } from "./sheet-rows.ts";
import { TableProblems } from "./table-problems.ts";
import type { Sheet } from "./xlsx-book.ts";

/**
 * Reads a table of positions for a case: columns in any order; parties, issues and options by id or by name. Rows with
 * one id make one position; without ids, rows that differ in their option alone do. Blank rows are passed over.
 * @returns The positions in the order of their first rows, each with an id, and the columns that nobody reads.
 * @throws {ParleyError} `invalid-input` naming row and column of the first problems; `empty-input` without rows.
 * @example readPositionSheet({ name: "positions", rows: [["party", "issue", "option", "stance"], ["Staff", "pay", "two", "accepts"]] }, subject).positions[0]?.id; // => "staff.pay.accepts"
 */
export function readPositionSheet(
  sheet: Sheet,
  subject: Case,
): { readonly positions: Position[]; readonly unread: readonly string[] } {
  const { rows, unread } = sheetRows(sheet, { columns: positionColumns, needed: ["party", "stance"] });
  if (rows.length === 0) throw new ParleyError("empty-input", "the table has a head and no rows; nothing was recorded");
  const problems = new TableProblems();
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const read = positionRow(row, subject, problems);
    if (read) join(groups, { read, row: row.row }, problems);
  }
  problems.raise();
  return { positions: withIds([...groups.values()], subject), unread };
}

/** Rows of one position: what they have in common, and their options. */
interface Group {
  readonly row: number;
  readonly common: Omit<PositionRow, "option">;
  readonly options: string[];
}

function join(
  groups: Map<string, Group>,
  { read, row }: { readonly read: PositionRow; readonly row: number },
  problems: TableProblems,
): void {
  const { option, ...common } = read;
  const key = common.id ?? ` ${canonicalJson(common)}`;
  const known = groups.get(key);
  if (!known) groups.set(key, { row, common, options: option === undefined ? [] : [option] });
  else if (option === undefined) problems.add({ row, column: "require" }, `row ${known.row} is this position already`);
  else if (canonicalJson(known.common) !== canonicalJson(common))
    problems.add({ row, column: "id" }, `row ${known.row} says otherwise of the position ${common.id ?? "without id"}`);
  else known.options.push(option);
}

/** A position without an id takes the one that a position of the case has that says the same, else a free one. */
function withIds(groups: readonly Group[], subject: Case): Position[] {
  const taken = new Set([...subject.positions.map(({ id }) => id), ...groups.flatMap(({ common }) => common.id ?? [])]);
  const known = new Map(subject.positions.map(({ id, ...position }) => [canonicalJson(position), id]));
  return groups.map(({ common, options }): Position => {
    const position = options.length === 0 ? common : { ...common, options };
    if (common.id !== undefined) return { ...position, id: common.id };
    const { party, issue, stance } = common;
    const name = [party, issue, stance].filter((part) => part !== undefined).join(".");
    const id = known.get(canonicalJson(position)) ?? freeId(name, taken);
    taken.add(id);
    return { ...position, id };
  });
}
