import { calendarFile, type CalendarFile } from "@parley/formats";
import type { CaseEvent, TimelineEntry } from "@parley/model";
import { touchedRecords } from "./desk/touched-records.ts";
import type { OpenedCase } from "./open-case.ts";

/** Where an entry can be looked at. */
export type EntryAddress = (entry: TimelineEntry) => string;

/**
 * Entries of a case as a calendar. Its stamp is the latest moment that the case knows, so that the same case gives the
 * same bytes; its entries count how often what they rest on was changed.
 * @param address - A calendar keeps it.
 * @throws {ParleyError} `empty-input` when no entry has a day.
 * @example calendarOf(await openCase("case.yaml"), entries).leftOut.length;
 */
export function calendarOf(
  opened: OpenedCase,
  entries: readonly TimelineEntry[],
  address?: EntryAddress,
): CalendarFile {
  const { case: subject } = opened;
  const names = new Map(subject.parties.map(({ id, name }) => [id, name]));
  return calendarFile({
    case: subject.id,
    title: subject.title,
    entries,
    nameOf: (id) => names.get(id) ?? id,
    stamp: stampOf(opened),
    revision: revisions(opened),
    ...(address ? { address } : {}),
  });
}

/** The latest moment that the case knows of itself: when it was recorded last, else the latest date of its reports. */
function stampOf({ events = [], asOf, case: subject }: OpenedCase): string {
  const known = [...events.map(({ at }) => at), ...subject.reports.flatMap(({ date }) => date ?? [])];
  const days = known.filter((at) => /^\d{4}-\d{2}-\d{2}/.test(at));
  return events.at(-1)?.at ?? asOf ?? days.sort().at(-1) ?? "1970-01-01";
}

/** How often the history touched an entry's record, its claims and their reports: it never falls. */
function revisions({ events = [], case: subject }: OpenedCase): (entry: TimelineEntry) => number {
  const known = new Map(events.map((event) => [event.id, event]));
  const counts = new Map<string, number>();
  for (const event of events)
    for (const record of touchedRecords(meant(event, known))) counts.set(record, (counts.get(record) ?? 0) + 1);
  const reports = new Map(subject.claims.map(({ id, report }) => [id, report]));
  return ({ event, claim, claims = [], step, threat, forecast }) => {
    const rests = [...new Set([...(claim === undefined ? [] : [claim]), ...claims])];
    const records = [
      event && `events ${event}`,
      step && `steps ${step}`,
      threat && `threats ${threat}`,
      forecast && `forecasts ${forecast}`,
      ...rests.map((id) => `claims ${id}`),
      ...new Set(rests.flatMap((id) => reports.get(id) ?? []).map((id) => `reports ${id}`)),
    ];
    return records.reduce((sum, record) => sum + (counts.get(record ?? "") ?? 0), 0);
  };
}

/** Undoing an event touches what that had touched. */
function meant(event: CaseEvent, known: ReadonlyMap<string, CaseEvent>): CaseEvent {
  const undone = event.type === "undone" ? known.get(event.event) : undefined;
  return undone ? meant(undone, known) : event;
}
