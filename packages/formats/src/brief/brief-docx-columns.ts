/** Twentieths of a point that a letter of a table takes on average, and the space left and right of a cell's text. */
const letter = 105;
const padding = 230;

/**
 * Divides a width among the columns of a table: each gets room for its longest word, up to an equal share, and of the
 * rest the more the more text it holds, by the square root, so that one long column does not starve the others.
 * @param rows - the texts of the cells, row by row; a short row leaves its last cells empty.
 * @returns whole numbers that add up to `width`; none for a table without columns.
 * @example columnWidths([["Pay", "six"]], 900); // => [450, 450]
 */
export function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, i) => rows.map((row) => row[i] ?? ""));
  const share = Math.floor(width / count);
  const least = columns.map((texts) => Math.min(share, longestWord(texts) * letter + padding));
  const weights = columns.map((texts) => Math.sqrt(1 + sum(texts.map((text) => text.length))));
  const free = width - sum(least);
  const all = sum(weights);
  const widths = columns.map((_, i) => (least[i] ?? 0) + Math.floor((free * (weights[i] ?? 0)) / all));
  const left = width - sum(widths);
  return widths.map((value, i) => (i === count - 1 ? value + left : value));
}

function longestWord(texts: readonly string[]): number {
  return texts.reduce((longest, text) => text.split(/[\s-]/).reduce((n, word) => Math.max(n, word.length), longest), 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
