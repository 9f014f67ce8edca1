import { ParleyError } from "@parley/model";
import type { Cell, Sheet } from "./xlsx-book.ts";

/** A cell that a spreadsheet would take for a formula, and one that this file guards against it already. */
const formulaLike = /^'*[=+\-@\t\r]/;

/**
 * Rows as CSV by RFC 4180, with a byte order mark so that spreadsheets read UTF-8. A cell that a spreadsheet would run
 * as a formula (beginning with `=`, `+`, `-`, `@`) is guarded by an apostrophe, which {@link csvRows} takes off again.
 * @example csvText([["a", "=1"]]); // => "\uFEFFa,'=1\r\n"
 */
export function csvText(rows: Sheet["rows"]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("")}`;
}

function csvCell(value: Cell): string {
  if (typeof value === "number") return `${value}`;
  const guarded = formulaLike.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * The rows of a CSV text, whether its cells are parted by commas, semicolons or tabs: the sign that its first line has
 * most of. Blank lines stay, so that the place in the list is the row.
 * @throws {ParleyError} `invalid-input` when a quote is not closed.
 * @example csvRows("a;b\n'=1;\"x\ny\"\n"); // => [["a", "b"], ["=1", "x\ny"]]
 */
export function csvRows(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, "");
  const separator = separatorOf(source);
  const cell = new RegExp(`"((?:[^"]|"")*)("?)([^${separator}\\r\\n]*)|([^${separator}\\r\\n]*)`, "y");
  const rows: string[][] = [];
  let cells: string[] = [];
  for (let at = 0; at < source.length;) {
    cell.lastIndex = at;
    const [whole = "", quoted, closing, rest = "", plain = ""] = cell.exec(source) ?? [];
    if (quoted !== undefined && closing === "")
      throw new ParleyError("invalid-input", `row ${rows.length + 1}: a quote is not closed`);
    cells.push(unguarded(quoted === undefined ? plain : quoted.replaceAll('""', '"') + rest));
    at += whole.length;
    const isEnd = source[at] !== separator;
    if (!isEnd && at + 1 === source.length) cells.push("");
    at += source.startsWith("\r\n", at) ? 2 : 1;
    if (!isEnd && at < source.length) continue;
    rows.push(cells);
    cells = [];
  }
  return rows;
}

function unguarded(cell: string): string {
  return cell.startsWith("'") && formulaLike.test(cell) ? cell.slice(1) : cell;
}

function separatorOf(source: string): string {
  const head = (/^[^\r\n]*/.exec(source)?.[0] ?? "").replaceAll(/"[^"]*"/g, "");
  const counts = [",", ";", "\t"].map((sign) => [head.split(sign).length, sign] as const);
  return counts.reduce((most, one) => (one[0] > most[0] ? one : most))[1];
}
