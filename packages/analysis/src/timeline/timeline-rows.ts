import type { Case, TimelineEntry, TimelineResult } from "@parley/model";
import { dateWords } from "../wording/date-words.ts";

/** The columns of a timeline as a table. */
const head = [
  "order",
  "when",
  "earliest",
  "latest",
  "placed by",
  "lane",
  "kind",
  "status",
  "tentative",
  "what",
  "who",
  "place",
  "outcome",
  "said",
  "after",
  "record",
  "claims",
] as const;

/**
 * A timeline as rows of text under a head, one for each entry: `when` as the data has it, people by name, records and
 * claims by id.
 * @example timelineRows(subject, timeline(subject)).head.length; // => 17
 */
export function timelineRows(subject: Case, { entries }: TimelineResult): { head: string[]; rows: string[][] } {
  const names = new Map(subject.parties.map(({ id, name }) => [id, name]));
  const labels = new Map(entries.flatMap(({ event, text }) => (event === undefined ? [] : [[event, text]])));
  return {
    head: [...head],
    rows: entries.map((entry) => [
      `${entry.order}`,
      entry.when ?? "",
      entry.earliest ?? entry.notBefore ?? "",
      entry.latest ?? entry.notAfter ?? "",
      entry.placed,
      entry.lane,
      entry.proposed ? "proposed event" : (entry.talksKind ?? (entry.kind === "event" ? "claim" : entry.kind)),
      entry.status,
      entry.tentative ? "yes" : "",
      entry.text,
      entry.parties.map((id) => names.get(id) ?? id).join(", "),
      entry.place ?? "",
      entry.outcome ?? "",
      entry.said ?? "",
      (entry.after ?? []).map((id) => labels.get(id) ?? id).join("; "),
      recordOf(entry),
      [...new Set([...(entry.claim === undefined ? [] : [entry.claim]), ...(entry.claims ?? [])])].join(" "),
    ]),
  };
}

/**
 * When something is, in words: its date, else the words of the report, else what the order says.
 * @example whenOfEntry({ when: "XXXX-03-04", parties: [] }); // => "4 March"
 * @example whenOfEntry({ notAfter: "2026-03-04", parties: [] }); // => "no date; by the order not after 4 March 2026"
 */
export function whenOfEntry({ when, said, notBefore, notAfter, after = [] }: TimelineEntry): string {
  if (when !== undefined) return dateWords(when);
  const bounds = [
    ...(notBefore === undefined ? [] : [`not before ${dateWords(notBefore)}`]),
    ...(notAfter === undefined ? [] : [`not after ${dateWords(notAfter)}`]),
  ].join(", ");
  if (bounds !== "") return `no date; by the order ${bounds}`;
  if (said !== undefined) return `“${said}”`;
  return after.length > 0 ? "no date, order known" : "no date";
}

function recordOf({ kind, event, step, position, threat, forecast, report }: TimelineEntry): string {
  return { event, "talks-event": event, step, position, threat, forecast, report }[kind] ?? "";
}
