import { ParleyError } from "@parley/model";
import { csvRows, csvText } from "./csv-text.ts";
import { readBook, xlsxBook, type Sheet } from "./xlsx-book.ts";

/** How tables are kept: a CSV holds one sheet, an Excel workbook several. */
export type TableFormat = "csv" | "xlsx";

/**
 * The format of a table by the ending of its file's name.
 * @returns Nothing for other files.
 * @example tableFormat("positions.CSV"); // => "csv"
 */
export function tableFormat(file: string): TableFormat | undefined {
  const [, ending] = /\.(csv|xlsx)$/i.exec(file) ?? [];
  return ending === undefined ? undefined : (ending.toLowerCase() as TableFormat);
}

/**
 * A table as the content of a file: as CSV the first sheet, as a workbook all of them.
 * @throws {ParleyError} `too-large` for what Excel cannot hold.
 * @example await tableFile([{ name: "a", rows: [["b"]] }], "csv"); // => "\uFEFFb\r\n"
 */
export async function tableFile(
  sheets: readonly [Sheet, ...Sheet[]],
  format: TableFormat,
): Promise<string | Uint8Array> {
  return format === "csv" ? csvText(sheets[0].rows) : xlsxBook(sheets);
}

/**
 * The sheet of a file that has this name; else the first one.
 * @param content - Text for CSV, bytes for a workbook.
 * @throws {ParleyError} `unsupported-format` for bytes that are no workbook, `empty-input` for one without sheets.
 * @example (await readTableFile("a,b\n", "positions")).rows; // => [["a", "b"]]
 */
export async function readTableFile(content: string | Uint8Array, name: string): Promise<Sheet> {
  if (typeof content === "string") return { name, rows: csvRows(content) };
  const sheets = await readBook(content);
  const sheet = sheets.find((one) => one.name.toLowerCase() === name) ?? sheets[0];
  if (sheet) return sheet;
  throw new ParleyError("empty-input", "the workbook has no sheet");
}
