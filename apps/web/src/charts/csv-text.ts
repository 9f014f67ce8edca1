/**
 * A table as CSV after RFC 4180, with the mark that tells spreadsheets it is UTF-8. A text that a spreadsheet would
 * take for a formula gets an apostrophe before it.
 * @param rows - the first one is the heading.
 * @example csvText([["a", "b"], ["1", "x, y"]]).slice(1); // => 'a,b\r\n1,"x, y"\r\n'
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(text: string): string {
  const isFormula = /^[=+@\t\r]|^-(?![\d.]+$)/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
