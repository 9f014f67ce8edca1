import { extname } from "node:path";
import { timeline, timelineRows, whenOfEntry } from "@parley/analysis";
import { markdownTable, tableFile } from "@parley/formats";
import { ParleyError, type TimelineEntry } from "@parley/model";
import { calendarOf, type EntryAddress } from "./calendar-of.ts";
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
  readonly address?: EntryAddress;
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
      const { text, leftOut } = calendarOf(opened, result.entries, address);
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
