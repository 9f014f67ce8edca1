import { listed, ParleyError } from "@parley/model";
import type { Sheet } from "./xlsx-book.ts";

/** A row of a table: its number as spreadsheets count, and its cells by column, empty where there are none. */
export interface SheetRow<Column extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/**
 * The rows of a table by the names in its head, in whatever order and case these stand; blank rows are left out.
 * @returns Also the names of columns that nobody reads.
 * @throws {ParleyError} `invalid-input` for a head without a needed column, or with one twice.
 * @example sheetRows({ name: "a", rows: [["B", "A"], ["1", "2"]] }, { columns: ["a", "b"], needed: ["a"] }).rows[0]; // => { row: 2, cells: { a: "2", b: "1" } }
 */
export function sheetRows<Column extends string>(
  { rows }: Sheet,
  { columns, needed }: { readonly columns: readonly Column[]; readonly needed: readonly Column[] },
): { rows: SheetRow<Column>[]; unread: string[] } {
  const head = (rows[0] ?? []).map((name) => `${name}`.trim().toLowerCase());
  const missing = needed.filter((column) => !head.includes(column));
  const twice = columns.find((column) => head.indexOf(column) !== head.lastIndexOf(column));
  if (missing.length > 0)
    throw new ParleyError(
      "invalid-input",
      `row 1: no column ${listed(missing)}: the first row names the columns, ${columns.join(", ")}`,
    );
  if (twice !== undefined) throw new ParleyError("invalid-input", `row 1: two columns are called ${twice}`);
  const places = columns.map((column) => [column, head.indexOf(column)] as const);
  const read = rows.slice(1).flatMap((cells, i): SheetRow<Column>[] => {
    if (cells.every((cell) => `${cell}`.trim() === "")) return [];
    const byColumn = Object.fromEntries(places.map(([column, place]) => [column, `${cells[place] ?? ""}`]));
    return [{ row: i + 2, cells: byColumn as Record<Column, string> }];
  });
  return { rows: read, unread: head.filter((name) => name !== "" && !(columns as readonly string[]).includes(name)) };
}
