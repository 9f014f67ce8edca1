import { dayOf, entryKey, type TimelineEntry } from "@parley/model";

/** How a mark is drawn: what is known of its date, and how firm it is. */
export type MarkShape = "day" | "range" | "uncertain" | "undated";

/** An entry in its place on the picture. */
export interface PlacedMark {
  readonly key: string;
  readonly entry: TimelineEntry;
  readonly row: number;
  readonly column: number;
  readonly shape: MarkShape;
}

/** One strip of the picture; a strip of positions is one party's. */
export interface Lane {
  readonly id: string;
  readonly label: string;
  readonly party?: string;
}

/** Columns next to each other of which only the order is known. */
export interface OrderBand {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** What the picture draws. */
export interface TimelineLayout {
  readonly lanes: readonly Lane[];
  readonly columns: number;
  readonly marks: readonly PlacedMark[];
  readonly bands: readonly OrderBand[];
  /** For each column the days that its date can mean; neither where it has none. */
  readonly days: readonly { readonly from?: string; readonly to?: string }[];
  /** Before which column the day from which one looks lies; none where nothing has a date. */
  readonly today?: number;
}

const fixed = { talks: "Talks", deadlines: "Deadlines and steps", reports: "Published" } as const;

interface LayoutOptions {
  /** In the order of the page. */
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  /** The day from which one looks. */
  readonly day: string;
  /** By which date the entries stand; left out: when they happen. */
  readonly by?: "event" | "report";
}

/**
 * Places the entries of a timeline on strips and columns. Columns are in order, and the distance between them is not
 * time: entries of one date share a column where they lie on different strips. Strips without an entry are left out.
 * @example timelineLayout([], { parties: [], day: "2026-03-01" }).columns; // => 0
 */
export function timelineLayout(
  entries: readonly TimelineEntry[],
  { parties, day, by = "event" }: LayoutOptions,
): TimelineLayout {
  const named = new Set(entries.flatMap(({ lane, parties: own }) => (lane === "positions" ? own : [])));
  const all: Lane[] = [
    { id: "talks", label: fixed.talks },
    ...parties.filter(({ id }) => named.has(id)).map(({ id, name }) => ({ id: `party ${id}`, label: name, party: id })),
    { id: "deadlines", label: fixed.deadlines },
    { id: "reports", label: fixed.reports },
  ];
  const used = new Set(entries.flatMap(lanesOf));
  const lanes = all.filter(({ id }) => used.has(id));
  const rows = new Map(lanes.map(({ id }, i) => [id, i]));
  const columns: Column[] = [];
  const marks = entries.flatMap((entry) => {
    const own = lanesOf(entry).flatMap((id) => rows.get(id) ?? []);
    const column = columnOf(entry, own, columns);
    return own.map((row): PlacedMark => ({ key: entryKey(entry), entry, row, column, shape: shapeOf(entry) }));
  });
  const today = columns.findIndex(({ date, last }) => date && last > day);
  const hasDates = columns.some(({ date }) => date);
  return {
    lanes,
    columns: columns.length,
    marks,
    bands: bandsOf(columns, by === "event" ? "no date and no order" : "date of publication unknown"),
    days: columns.map(({ date, first, last }) => (date === "" ? {} : { from: first, to: last })),
    ...(hasDates ? { today: today < 0 ? columns.findLastIndex(({ date }) => date) + 1 : today } : {}),
  };
}

interface Column {
  readonly placed: TimelineEntry["placed"];
  readonly date: string;
  readonly first: string;
  readonly last: string;
  readonly rows: Set<number>;
}

function columnOf(entry: TimelineEntry, rows: readonly number[], columns: Column[]): number {
  const { placed, earliest = "", latest = "" } = entry;
  const date = placed === "date" ? `${earliest}/${latest}` : "";
  const top = columns.at(-1);
  if (top && date !== "" && top.date === date && rows.every((row) => !top.rows.has(row)))
    for (const row of rows) top.rows.add(row);
  else columns.push({ placed, date, first: earliest || latest, last: latest || earliest, rows: new Set(rows) });
  return columns.length - 1;
}

function bandsOf(columns: readonly Column[], without: string): OrderBand[] {
  const bands: { from: number; to: number; label: string }[] = [];
  for (const [i, { placed }] of columns.entries()) {
    if (placed === "date") continue;
    const label = placed === "order" ? "order known, date unknown" : without;
    const last = bands.at(-1);
    if (last?.to === i - 1 && last.label === label) last.to = i;
    else bands.push({ from: i, to: i, label });
  }
  return bands;
}

/** A position of several parties stands on the strip of each. */
function lanesOf({ lane, parties }: TimelineEntry): string[] {
  if (lane !== "positions") return [lane];
  return parties.length === 0 ? ["talks"] : parties.map((id) => `party ${id}`);
}

function shapeOf({ placed, earliest, latest, when = "" }: TimelineEntry): MarkShape {
  if (placed !== "date") return "undated";
  const [from, to] = [dayOf(earliest ?? ""), dayOf(latest ?? "")];
  if (from === undefined || to === undefined) return "uncertain";
  if (from === to) return /[?~%]$/.test(when) ? "uncertain" : "day";
  return /\d-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(when) ? "range" : "uncertain";
}

/**
 * The days over which some columns reach.
 * @returns `undefined` where none of the columns has a date.
 * @example daysOfColumns([{ from: "2026-01-01", to: "2026-01-02" }, {}], 0, 1); // => { from: "2026-01-01", to: "2026-01-02" }
 */
export function daysOfColumns(
  days: TimelineLayout["days"],
  first: number,
  last: number,
): { from: string; to: string } | undefined {
  const dated = days.slice(Math.min(first, last), Math.max(first, last) + 1);
  const [from] = dated.flatMap((one) => one.from ?? []).toSorted();
  const to = dated
    .flatMap((one) => one.to ?? [])
    .toSorted()
    .at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/**
 * The first and the last column that a stretch of days touches; `undefined` where none does.
 * @example columnsWithin([{ from: "2026-01-01", to: "2026-01-02" }, {}], { to: "2026-01-01" }); // => { first: 0, last: 0 }
 */
export function columnsWithin(
  days: TimelineLayout["days"],
  { from = "", to = "~" }: { readonly from?: string | undefined; readonly to?: string | undefined },
): { first: number; last: number } | undefined {
  const inside = days.flatMap((one, i) => ((one.from ?? "~") <= to && (one.to ?? "") >= from && one.to ? [i] : []));
  const [first, last] = [inside[0], inside.at(-1)];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/**
 * The mark to which an arrow key leads: along the strip, or to the nearest column of the strip above or below.
 * @returns `undefined` where there is none.
 * @example nextMark([], undefined, "ArrowRight"); // => undefined
 */
export function nextMark(
  marks: readonly PlacedMark[],
  from: PlacedMark | undefined,
  key: string,
): PlacedMark | undefined {
  if (!from) return marks[0];
  if (key === "ArrowLeft") return marks.findLast(({ row, column }) => row === from.row && column < from.column);
  if (key === "ArrowRight") return marks.find(({ row, column }) => row === from.row && column > from.column);
  const rows = marks.map(({ row }) => row).filter((row) => (key === "ArrowUp" ? row < from.row : row > from.row));
  if (rows.length === 0) return undefined;
  const row = key === "ArrowUp" ? Math.max(...rows) : Math.min(...rows);
  const distance = ({ column }: PlacedMark): number => Math.abs(column - from.column);
  return marks
    .filter((mark) => mark.row === row)
    .reduce<PlacedMark | undefined>(
      (best, mark) => (best && distance(best) <= distance(mark) ? best : mark),
      undefined,
    );
}

/**
 * Words broken into lines of at most so many letters; what does not fit ends in an ellipsis.
 * @example brokenLines("First round of talks", { letters: 12, most: 2 }); // => ["First round", "of talks"]
 */
export function brokenLines(
  text: string,
  { letters, most }: { readonly letters: number; readonly most: number },
): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > letters ? `${word.slice(0, letters - 1)}…` : word);
  }
  if (lines.length <= most) return lines;
  const end = lines[most - 1] ?? "";
  return [...lines.slice(0, most - 1), `${end.slice(0, letters - 1)}…`];
}
