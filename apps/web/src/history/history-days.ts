import type { LogEntry } from "@parley/api";

/** What happened on one day, in UTC, newest first. */
export interface HistoryDay {
  /** In ISO 8601. */
  readonly date: string;
  readonly entries: readonly LogEntry[];
}

/**
 * A history by days, the newest first.
 * @param entries - Oldest first.
 * @example daysOf([]); // => []
 */
export function daysOf(entries: readonly LogEntry[]): HistoryDay[] {
  const days = new Map<string, LogEntry[]>();
  for (const entry of entries.toReversed()) {
    const date = entry.at.slice(0, 10);
    const day = days.get(date);
    if (day) day.push(entry);
    else days.set(date, [entry]);
  }
  return [...days].map(([date, entries]) => ({ date, entries }));
}

/** The time of day of a moment, in UTC. @example timeOf("2026-03-01T10:05:33Z"); // => "10:05" */
export function timeOf(at: string): string {
  return at.slice(11, 16);
}
