import { dateBounds, type DateBounds, type TimelineEntry } from "@parley/model";

/** A line of a timeline before it has its place. */
export interface TimelineItem {
  /** Unique among the items: `event ID`, `claim ID`, … */
  readonly key: string;
  readonly entry: Omit<TimelineEntry, "order" | "placed">;
  readonly bounds: DateBounds;
  /** The keys that it comes after. */
  readonly after: readonly string[];
  /** The keys that come after it. */
  readonly before: readonly string[];
  /** Where the text has it: the number of the report, then the offset in it. */
  readonly place: readonly [report: number, start: number];
}

/** A date as an entry shows it. @example dated("2026-03"); // => { when: "2026-03", earliest: "2026-03-01", latest: "2026-03-31" } */
export function dated(when: string | undefined): Pick<TimelineEntry, "when" | "earliest" | "latest"> {
  return when === undefined ? {} : { when, ...dateBounds(when) };
}

/** Whether a date has a day at either end, so that it can be placed. @example isPlaced({}); // => false */
export function isPlaced({ earliest, latest }: DateBounds): boolean {
  return earliest !== undefined || latest !== undefined;
}
