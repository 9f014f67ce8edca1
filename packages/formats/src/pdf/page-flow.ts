import { glyphString } from "./shown-font.ts";
import { wrappedLines, type PlacedRun, type Run } from "./wrapped-lines.ts";

/** A4, in points, upright. */
export const paper = { width: 595, height: 842, margin: 64 } as const;

/** How wide a line of text can be. */
export const lineWidth = paper.width - 2 * paper.margin;

/** How a paragraph is set, in points. */
export interface Setting {
  /** From one line to the next. */
  readonly leading: number;
  /** Free before it. */
  readonly before?: number;
  readonly indent?: number;
  /** What stands in the indent of the first line. */
  readonly bullet?: Run;
  /** Room that must be left under it, so that a heading stays with what follows. */
  readonly keep?: number;
}

/** A column of a row: where it begins, how wide it is, and its words. */
export interface Cell {
  readonly x: number;
  readonly width: number;
  readonly runs: readonly Run[];
}

/** Pages that fill from the top; what finds no room goes on the next one. */
export interface PageFlow {
  paragraph(runs: readonly Run[], setting: Setting): void;
  /** A row of cells with a rule under it; `onNewPage` draws what is repeated above it when it breaks. */
  row(cells: readonly Cell[], leading: number, onNewPage?: () => void): void;
  /** What to draw on each page. */
  readonly pages: readonly string[][];
}

/** Empty pages. @example pageFlow().pages.length; // => 1 */
export function pageFlow(): PageFlow {
  const pages: string[][] = [[]];
  const top = paper.height - paper.margin;
  let y = top;
  const breakPage = (): void => {
    pages.push([]);
    y = top;
  };
  const room = (): number => y - paper.margin;
  const draw = (line: readonly PlacedRun[], x: number): void => {
    for (const run of line) pages.at(-1)?.push(shownRun(run, x + run.x, y));
  };
  return {
    pages,
    paragraph: (runs, { leading, before = 0, indent = 0, bullet, keep = 0 }) => {
      if (y < top) y -= before;
      if (room() < leading + keep) breakPage();
      wrappedLines(runs, lineWidth - indent).forEach((line, i) => {
        if (room() < leading) breakPage();
        y -= leading;
        if (bullet && i === 0) draw([{ ...bullet, x: 0 }], paper.margin);
        draw(line, paper.margin + indent);
      });
    },
    row: (cells, leading, onNewPage) => {
      const columns = cells.map(({ x, width, runs }) => ({ x, lines: wrappedLines(runs, width) }));
      const most = Math.max(...columns.map(({ lines }) => lines.length));
      for (let i = 0; i < most; i += 1) {
        // A row that is cut says its first lines here; one that can be whole on the next page goes there.
        if (room() < leading * (i === 0 ? Math.min(most, 4) : 1) + leading) {
          breakPage();
          onNewPage?.();
        }
        y -= leading;
        for (const { x, lines } of columns) draw(lines[i] ?? [], paper.margin + x);
      }
      y -= leading / 2;
      pages.at(-1)?.push(`0.75 G 0.5 w ${paper.margin} ${round(y)} m ${paper.width - paper.margin} ${round(y)} l S`);
    },
  };
}

/** Writes words at a place of a page. @example shownRun({ text: "six", font, size: 10 }, 64, 700).startsWith("BT"); // true */
export function shownRun({ font, size, text, rise = 0 }: Run, x: number, y: number): string {
  return `BT /${font.name} ${size} Tf 1 0 0 1 ${round(x)} ${round(y + rise)} Tm ${glyphString(font, text)} Tj ET`;
}

function round(points: number): number {
  return Math.round(100 * points) / 100;
}
