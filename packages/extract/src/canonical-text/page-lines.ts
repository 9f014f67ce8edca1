/** A stretch of letters on a page, in points from the lower left corner. */
export interface PageRun {
  readonly text: string;
  readonly x: number;
  /** Of the line on which the letters stand. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** The text layer of one page: its runs in the order in which the file has them. */
export interface PageText {
  readonly height: number;
  readonly runs: readonly PageRun[];
}

/** A line of a page. */
export interface PageLine {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/**
 * The lines of pages, and apart from them what stands in their margins on page after page.
 * @example pageLines([{ height: 800, runs: [{ text: "Talks", x: 72, y: 700, width: 30, size: 11 }] }]).lines[0]?.text; // => "Talks"
 */
export function pageLines(pages: readonly PageText[]): { lines: PageLine[]; leftOut: string[] } {
  const all = pages.map((page, i) => linesOf(page, i));
  const margins = all.map((lines, i) => marginLines(lines, pages[i]?.height ?? 0));
  const counts = new Map<string, number>();
  for (const lines of margins) for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const fewest = Math.max(3, 0.3 * pages.length);
  const isFurniture = (line: PageLine) => (counts.get(keyOf(line)) ?? 0) >= fewest || isPageNumber(line);
  const furniture = new Set(margins.flatMap((lines) => lines.filter(isFurniture)));
  const leftOut = new Map([...furniture].reverse().map((line) => [keyOf(line), line.text]));
  return { lines: all.flat().filter((line) => !furniture.has(line)), leftOut: [...leftOut.values()].reverse() };
}

function linesOf(page: PageText, at: number): PageLine[] {
  const lines: { -readonly [Key in keyof PageLine]: PageLine[Key] }[] = [];
  for (const run of page.runs) {
    const line = lines.at(-1);
    if (line && isBeside(line, run)) {
      line.text += needsSpace(line, run) ? ` ${run.text}` : run.text;
      line.end = Math.max(line.end, run.x + run.width);
      line.x = Math.min(line.x, run.x);
      line.size = Math.max(line.size, run.size);
    } else if (run.text.trim() !== "")
      lines.push({ text: run.text, page: at, x: run.x, end: run.x + run.width, y: run.y, size: run.size });
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, " ").trim() }));
}

/** On the same line: also a raised or lowered letter, and what is written from right to left. */
function isBeside(line: PageLine, run: PageRun): boolean {
  return Math.abs(run.y - line.y) < 0.45 * Math.max(line.size, run.size);
}

/** A gap between runs is a space even if the file has none there, as between the cells of a table. */
function needsSpace(line: PageLine, run: PageRun): boolean {
  if (/\s$/.test(line.text) || /^\s/.test(run.text)) return false;
  return Math.max(run.x - line.end, line.x - run.x - run.width) > 0.2 * Math.max(line.size, run.size);
}

/** The two lines nearest to the upper and to the lower edge, as far as they stand in the margin. */
function marginLines(lines: readonly PageLine[], height: number): PageLine[] {
  const down = lines.toSorted((a, b) => b.y - a.y);
  const upper = down.slice(0, 2).filter(({ y }) => y > 0.88 * height);
  return [...upper, ...down.slice(-2).filter(({ y }) => y < 0.12 * height)];
}

/** Heads that differ in their numbers only are the same. */
function keyOf({ text }: PageLine): string {
  return text.toLowerCase().replace(/\d+/g, "#");
}

function isPageNumber({ text, page }: PageLine): boolean {
  const [, number] = /^(?:page\s+)?[-–—|]?\s*(\d{1,4})\s*[-–—|]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i.exec(text) ?? [];
  return number !== undefined && (Number(number) === page + 1 || /page|of|\/|[-–—|]/i.test(text));
}
