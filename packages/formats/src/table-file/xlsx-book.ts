import { counted, ParleyError } from "@parley/model";

/** What a cell holds; a number only where spreadsheets should count with it. */
export type Cell = string | number;

/** A named table. */
export interface Sheet {
  readonly name: string;
  /** The first row is the head. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Noon, and no zone: a zip file keeps the wall clock, so this is the same bytes in every time zone. */
const stamp = "1980-01-01T12:00:00";

const longestCell = 32_767;
const mostRows = 1_048_576;
const widest = 40;

/** Long words go on below, so that nothing is hidden by the next cell; head and body in one type. */
const look = { wrap: true, alignVertical: "top", fontFamily: "Calibri", fontSize: 11 } as const;

/**
 * Sheets as an Excel workbook. No cell is run as a formula: words are text; the head stays in sight. The same
 * sheets give the same bytes.
 * @throws {ParleyError} `too-large` for what Excel cannot hold: a longer cell, or more rows.
 * @see ECMA-376, Office Open XML, part 1 (SpreadsheetML), 22.9.2.19 for escaped characters.
 * @example (await xlsxBook([{ name: "positions", rows: [["party"]] }])).slice(0, 2); // => new Uint8Array([0x50, 0x4b])
 */
export async function xlsxBook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  // Only who writes such a file loads the libraries.
  const [{ default: writeBook }, { unzipSync, zipSync }] = await Promise.all([
    import("write-excel-file/universal"),
    import("fflate"),
  ]);
  const data = sheets.map(({ name, rows }) => {
    if (rows.length > mostRows)
      throw new ParleyError("too-large", `Excel takes ${mostRows} rows, and ${name} has ${rows.length}: write CSV`);
    const widths = (rows[0] ?? []).map((_, column) => columnWidth(rows, column));
    return {
      sheet: name,
      stickyRowsCount: 1,
      columns: widths.map((width) => ({ width })),
      data: rows.map((cells, row) => {
        const height = rowHeight(cells, widths);
        return cells.map((cell) => bookCell(cell, { name, row, height }));
      }),
    };
  });
  const blob = await writeBook(data).toBlob();
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return zipSync(printable(files, sheets), { mtime: stamp });
}

type Files = Readonly<Record<string, Uint8Array>>;

/** The files of a workbook with pages laid across, as wide as the table, and the head on each of them. */
function printable(files: Files, sheets: readonly Sheet[]): Record<string, Uint8Array> {
  const titles = sheets.map(
    ({ name }, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${name.replaceAll("'", "''")}'!$1:$1</definedName>`,
  );
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => {
      if (path === "xl/workbook.xml")
        return [path, edited(bytes, "<definedNames/>", `<definedNames>${titles.join("")}</definedNames>`)];
      if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) return [path, bytes];
      const fitted = edited(bytes, "<sheetViews>", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
      const setup = '</sheetData><pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
      return [path, edited(fitted, "</sheetData>", setup)];
    }),
  );
}

function edited(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(bytes).replace(from, () => to));
}

interface Place {
  readonly name: string;
  readonly row: number;
  /** In points; left out for a row of one line. */
  readonly height: number | undefined;
}

function bookCell(cell: Cell, { name, row, height }: Place) {
  const tall = height === undefined ? {} : { height };
  if (typeof cell === "number") return { value: cell, type: Number, ...look, ...tall, align: "center" as const };
  if (cell.length > longestCell)
    throw new ParleyError(
      "too-large",
      `Excel takes ${counted(longestCell, "character")} in a cell, and one in row ${row + 1} of ${name} has ${cell.length}: write CSV`,
    );
  const value = escaped(cell);
  if (value === "") return null;
  return { value, type: String, ...look, ...tall, ...(row === 0 ? { fontWeight: "bold" as const } : {}) };
}

/** What a workbook would lose (control characters, halves of pairs, U+FFFD, what is no character) as `_xHHHH_`. */
function escaped(text: string): string {
  return text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/gu, (sign) => {
      if (sign === "\n" || sign === "\t") return sign;
      const units = Array.from({ length: sign.length }, (_, i) => sign.charCodeAt(i));
      return units.map((unit) => `_x${unit.toString(16).toUpperCase().padStart(4, "0")}_`).join("");
    });
}

function columnWidth(rows: Sheet["rows"], column: number): number {
  const longest = rows.slice(0, 200).reduce((most, cells) => Math.max(most, `${cells[column] ?? ""}`.length), 8);
  return Math.min(widest, longest + 2);
}

/** One line, and the most that Excel takes for a row. */
const [lineHeight, tallest] = [15, 409];

/** How tall a row must be for the words of its cells to go on below; words break early, so lines hold a little less. */
function rowHeight(cells: readonly Cell[], widths: readonly number[]): number | undefined {
  const lines = cells.map((cell, column) =>
    `${cell}`.split("\n").reduce((all, line) => all + Math.max(1, Math.ceil((line.length * 1.1) / widths[column]!)), 0),
  );
  const most = Math.max(1, ...lines);
  return most === 1 ? undefined : Math.min(tallest, most * lineHeight);
}

/** What a workbook may hold when unpacked: a small file can be made to fill a computer. */
const largestUnpacked = 300 * 1024 * 1024;

/**
 * The sheets of an Excel workbook, every cell as text: numbers in their shortest form, dates as days in ISO 8601.
 * @throws {ParleyError} `unsupported-format` for bytes that are no workbook; `too-large` when unpacked it is.
 * @example (await readBook(await xlsxBook([{ name: "a", rows: [["=1"]] }])))[0]?.rows; // => [["=1"]]
 */
export async function readBook(bytes: Uint8Array): Promise<Sheet[]> {
  const [{ default: readXlsx }, { unzipSync }] = await Promise.all([
    import("read-excel-file/universal"),
    import("fflate"),
  ]);
  try {
    let size = 0;
    unzipSync(bytes, { filter: ({ originalSize }) => (size += originalSize) < 0 });
    if (size > largestUnpacked) throw new ParleyError("too-large", "unpacked, this workbook is too large: split it");
    const sheets = await readXlsx(bytes.slice().buffer, { trim: false });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((cells) => cells.map(cellText)) }));
  } catch (cause) {
    if (cause instanceof ParleyError) throw cause;
    throw new ParleyError("unsupported-format", "this is no Excel workbook (.xlsx): save it as one, or as CSV", {
      cause,
    });
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "object" && "toISOString" in value)
    return (value as { toISOString(): string }).toISOString().slice(0, 10);
  return String(value as string | number | boolean);
}
