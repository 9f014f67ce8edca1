import { counted, dayOf, dayText, entryKey, ParleyError, type TimelineEntry } from "@parley/model";
import { contentLine, textValue } from "./content-line.ts";

/** What a calendar is made of. */
export interface CalendarSource {
  /** The id of the case: it keeps events of two cases apart. */
  readonly case: string;
  readonly title: string;
  readonly entries: readonly TimelineEntry[];
  /** The name of a party by its id. */
  readonly nameOf: (party: string) => string;
  /** The moment of the case's state in UTC, in ISO 8601: the same state gives the same bytes. */
  readonly stamp: string;
  /** How often an entry's record and what it rests on were changed; left out: never. */
  readonly revision?: (entry: TimelineEntry) => number;
  /** Where an entry can be looked at. */
  readonly address?: (entry: TimelineEntry) => string;
}

/** A calendar, and what it could not hold. */
export interface CalendarFile {
  readonly text: string;
  /** Entries of the talks and of what is due that have no day: without a year, or known only by their order. */
  readonly leftOut: readonly TimelineEntry[];
}

/**
 * The talks and what is due as an iCalendar file: days without hours, tentative and cancelled dates marked as such, an
 * id that stays when the date moves. A month or a season is a stretch of days that is tentative, for its day is not
 * known; a bound ("by 31 March") is its day. Positions and publications are no dates to keep and are not in it.
 * @throws {ParleyError} `empty-input` when no entry has a day: a calendar may not be empty.
 * @see RFC 5545 (2009).
 * @example calendarFile({ case: "talks", title: "Talks", entries, nameOf, stamp: "2026-03-01T00:00:00Z" }).leftOut;
 */
export function calendarFile(source: CalendarSource): CalendarFile {
  const kept = source.entries.filter(({ lane }) => lane === "talks" || lane === "deadlines");
  const leftOut = kept.filter((entry) => !daysOf(entry));
  if (leftOut.length === kept.length)
    throw new ParleyError(
      "empty-input",
      `no event has a day that a calendar could hold (${counted(leftOut.length, "entry", "entries")} without one): set a date, or the publication date of the report`,
    );
  const missing = leftOut.map(({ text }) => text).join("; ");
  const lines = [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    contentLine("PRODID", "-//Parley//Timeline//EN"),
    contentLine("CALSCALE", "GREGORIAN"),
    contentLine("METHOD", "PUBLISH"),
    contentLine("X-WR-CALNAME", textValue(source.title)),
    ...(missing === "" ? [] : [contentLine("X-WR-CALDESC", textValue(`Left out, as no day is known: ${missing}`))]),
    ...kept.flatMap((entry) => eventLines(entry, source)),
    contentLine("END", "VCALENDAR"),
  ];
  return { text: lines.join(""), leftOut };
}

function eventLines(entry: TimelineEntry, source: CalendarSource): string[] {
  const days = daysOf(entry);
  if (!days) return [];
  const { address } = source;
  return [
    contentLine("BEGIN", "VEVENT"),
    contentLine("UID", textValue(`${entryKey(entry)}@${source.case}.parley`)),
    contentLine("DTSTAMP", stampValue(source.stamp)),
    contentLine("SEQUENCE", `${source.revision?.(entry) ?? 0}`),
    contentLine("DTSTART;VALUE=DATE", dateValue(days.from)),
    contentLine("DTEND;VALUE=DATE", dateValue(days.to + 1)),
    contentLine("SUMMARY", textValue(entry.text)),
    contentLine("STATUS", statusOf(entry, days.isExact)),
    contentLine("TRANSP", "TRANSPARENT"),
    contentLine("CATEGORIES", entry.lane === "talks" ? "TALKS" : "DEADLINE"),
    ...(entry.place === undefined ? [] : [contentLine("LOCATION", textValue(entry.place))]),
    ...description(entry, source, days.isExact),
    ...(address ? [contentLine("URL;VALUE=URI", address(entry).replace(/[\s\p{Cc}]/gu, ""))] : []),
    contentLine("END", "VEVENT"),
  ];
}

interface Days {
  readonly from: number;
  readonly to: number;
  /** Whether each of the days is meant, and not one of them that is not known. */
  readonly isExact: boolean;
}

function daysOf({ earliest, latest, when = "" }: TimelineEntry): Days | undefined {
  const [from, to] = [dayOf(earliest ?? latest ?? ""), dayOf(latest ?? earliest ?? "")];
  if (from === undefined || to === undefined) return undefined;
  return { from, to, isExact: /^[\d/.-]+$/.test(when) && (from === to || /\d-\d\d-\d\d\/\d{4}-/.test(when)) };
}

function statusOf({ status, tentative, kind }: TimelineEntry, isExact: boolean): string {
  if (status === "cancelled") return "CANCELLED";
  const isOpen = status === "conditional" && kind !== "threat";
  return tentative || isOpen || !isExact ? "TENTATIVE" : "CONFIRMED";
}

function description(entry: TimelineEntry, { nameOf }: CalendarSource, isExact: boolean): string[] {
  const { said, when, parties, outcome, claim, claims = [], tentative } = entry;
  const from = [...new Set([...(claim === undefined ? [] : [claim]), ...claims])];
  const parts = [
    tentative ? "Tentative." : "",
    isExact ? "" : `The day is not known: ${when}.`,
    said === undefined ? "" : `In the words of the report: “${said}”.`,
    parties.length === 0 ? "" : `Who: ${parties.map(nameOf).join(", ")}.`,
    outcome === undefined ? "" : `Outcome: ${outcome}.`,
    from.length === 0 ? "" : `Rests on claims ${from.join(", ")}.`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? [] : [contentLine("DESCRIPTION", textValue(parts.join("\n")))];
}

function dateValue(day: number): string {
  return dayText(day).replaceAll("-", "");
}

/** A moment with an offset is told by its day alone. */
function stampValue(stamp: string): string {
  const [, date = "19700101", time = "000000"] =
    /^(\d{8})(?:T(\d{6})(?:\.\d+)?Z)?/.exec(stamp.replaceAll(/[-:]/g, "")) ?? [];
  return `${date}T${time}Z`;
}
