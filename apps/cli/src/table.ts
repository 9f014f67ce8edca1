/**
 * Lays out rows under a head: aligned columns on a terminal, tab-separated in a pipe; the same cells in both.
 * @param width - Columns of the terminal; `undefined` in a pipe, where nothing is cut.
 * @example table(["a", "b"], [["1", "2"]], undefined); // => "a\tb\n1\t2\n"
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number | undefined,
): string {
  const lines = [head, ...rows];
  if (width === undefined) return lines.map((cells) => `${cells.map(flat).join("\t")}\n`).join("");
  const widths = fit(
    head.map((_, i) => Math.max(...lines.map((cells) => length(cells[i] ?? "")))),
    width,
  );
  return lines.map((cells) => wrapped(cells, widths)).join("");
}

/** The width of the terminal, or `undefined` in a pipe. */
export function terminalWidth(): number | undefined {
  return process.stdout.isTTY ? Math.max(60, process.stdout.columns || 80) : undefined;
}

function flat(cell: string): string {
  return cell.replace(/\s+/g, " ");
}

function length(text: string): number {
  return [...text].length;
}

/** Shrinks the widest columns until the row fits. */
function fit(widths: readonly number[], width: number): number[] {
  const fitted = [...widths];
  const room = () => fitted.reduce((sum, column) => sum + column + 2, 0);
  while (room() > width) {
    const widest = fitted.indexOf(Math.max(...fitted));
    const column = fitted[widest] ?? 0;
    if (column <= 12) break;
    fitted[widest] = column - 1;
  }
  return fitted;
}

/** One row over as many lines as its longest cell needs: nothing is cut. */
function wrapped(cells: readonly string[], widths: readonly number[]): string {
  const columns = cells.map((cell, i) => fold(cell, widths[i] ?? 12));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) => {
    const line = columns.map((lines, i) => pad(lines[row] ?? "", widths[i] ?? 0)).join("  ");
    return `${line.trimEnd()}\n`;
  }).join("");
}

function fold(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of flat(text).split(" ")) {
    if (line !== "" && length(line) + 1 + length(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - length(text)));
}
