import { dateWords } from "@parley/analysis";
import type { Case } from "@parley/model";

/** An end that a stretch of time can have: what the address keeps, and its words. */
export interface PointChoice {
  readonly value: string;
  readonly label: string;
}

/**
 * The ends that moves can be looked at between: the events of the talks that are placed in time or in order, then the
 * days of reports and positions, the earliest first.
 * @example timePoints({ events: [], reports: [], positions: [] }); // => []
 */
export function timePoints({
  events,
  reports,
  positions,
}: Pick<Case, "events" | "reports" | "positions">): PointChoice[] {
  const named = events.filter(({ when, after }) => when !== undefined || after.length > 0);
  const dates = [...reports.map(({ date }) => date), ...positions.map(({ since }) => since)];
  const days = [...new Set(dates.filter((date) => date !== undefined && /^\d{4}/.test(date)))] as string[];
  return [
    ...named.map(({ id, label }) => ({ value: id, label })),
    ...days.sort().map((day) => ({ value: day, label: dateWords(day) })),
  ];
}
