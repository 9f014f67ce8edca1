import { extname } from "node:path";
import { timeline, timelineRows, whenOfEntry } from "@parley/analysis";
import { calendarFile, markdownTable, tableFile, type CalendarSource } from "@parley/formats";
import { ParleyError, type CaseEvent, type TimelineEntry } from "@parley/model";
import { touchedRecords } from "./desk/touched-records.ts";
import { writeWhole } from "./files/write-whole.ts";
import type { OpenedCase } from "./open-case.ts";

/** A timeline as the content of a file. */
export interface TimelineFile {
  readonly content: string | Uint8Array;
  /** What a calendar could not hold, because no day of it is known. */
  readonly leftOut: readonly TimelineEntry[];
}

/** How a timeline is put into a file. */
export interface TimelineFileOptions {
  /** The day from which it is told. */
  readonly day?: string | undefined;
  /** Where an entry can be looked at; a calendar keeps it. */
  readonly address?: CalendarSource["address"];
}

/**
 * The timeline of a case in the format that a file name asks for: a calendar (.ics), a table (.csv, .xlsx) or a list
 * (.md). A calendar's stamp is the latest moment that the case knows, so that the same case gives the same bytes; its
 * entries count how often what they rest on was changed.
 * @throws {ParleyError} `unsupported-format` for another ending, `empty-input` for a calendar without a day.
 * @example (await formatTimeline(await openCase("case.yaml"), "talks.ics")).leftOut.length;
 */
export async function formatTimeline(
  opened: OpenedCase,
  file: string,
  { day, address }: TimelineFileOptions = {},
): Promise<TimelineFile> {
  const { case: subject } = opened;
  const result = timeline(subject, { day });
  const { head, rows } = timelineRows(subject, result);
  const ending = extname(file).toLowerCase();
  switch (ending) {
    case ".ics": {
      const names = new Map(subject.parties.map(({ id, name }) => [id, name]));
      const { text, leftOut } = calendarFile({
        case: subject.id,
        title: subject.title,
        entries: result.entries,
        nameOf: (id) => names.get(id) ?? id,
        stamp: stampOf(opened),
        revision: revisions(opened),
        ...(address ? { address } : {}),
      });
      return { content: text, leftOut };
    }
    case ".csv":
    case ".xlsx":
      return {
        content: await tableFile([{ name: "timeline", rows: [head, ...rows] }], ending === ".csv" ? "csv" : "xlsx"),
        leftOut: [],
      };
    case ".md": {
      const lines = result.entries.map((entry, i) => [
        whenOfEntry(entry),
        entry.tentative ? "tentative" : entry.status,
        entry.text,
        rows[i]?.[10] ?? "",
        rows[i]?.[16] ?? "",
      ]);
      const table = [["When", "Status", "What", "Who", "Claims"], ...lines];
      return {
        content: markdownTable({ name: `${subject.title}: dates`, lead: result.sentence, rows: table }),
        leftOut: [],
      };
    }
    default:
      throw new ParleyError(
        "unsupported-format",
        "a timeline can be written as .ics, .csv, .xlsx or .md; nothing was written",
        { place: { file } },
      );
  }
}

/**
 * Writes the timeline of a case to a file, whole or not at all.
 * @throws {ParleyError} as {@link formatTimeline} and {@link writeWhole}; nothing is then written.
 * @example (await exportTimeline(await openCase("case.yaml"), "talks.ics")).leftOut;
 */
export async function exportTimeline(
  opened: OpenedCase,
  file: string,
  options: TimelineFileOptions = {},
): Promise<TimelineFile> {
  const written = await formatTimeline(opened, file, options);
  await writeWhole(file, written.content);
  return written;
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
