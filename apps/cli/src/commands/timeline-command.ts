import { timeline, whenOfEntry } from "@parley/analysis";
import { counted, quoted, type Case, type TimelineEntry, type TimelineResult } from "@parley/model";
import { exportTimeline } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { openNamedCase, partyName, withAsOf, withCase } from "./case-argument.ts";
import { dayOption } from "./day-argument.ts";

interface TimelineOptions {
  readonly case?: string;
  readonly asOf?: string;
  readonly day?: string;
  readonly output?: string;
  readonly json?: boolean;
}

/** `parley timeline CASE`. */
export const command = withAsOf(withCase(new Command("timeline")))
  .option("--day <date>", "the day from which to look for what is next, such as 2026-03-01, or today")
  .option("-o, --output <file>", "write it: a calendar (.ics), a table (.csv, .xlsx) or a list (.md)")
  .option("--json", "print one JSON envelope")
  .action(async (file: string | undefined, options: TimelineOptions) => {
    const opened = await openNamedCase(file, options.case, options);
    const day = dayOption(options.day, opened);
    const result = timeline(opened.case, { day });
    const envelope = { command: "timeline", opened, warnings: opened.warnings };
    const { output } = options;
    if (output === undefined)
      return answer({ ...envelope, result }, options.json, () => timelineWords(opened.case, result));
    const { leftOut } = await exportTimeline(opened, output, { day });
    const written = { ...result, file: output, leftOut: leftOut.map(({ order }) => order) };
    await answer({ ...envelope, result: written }, options.json, () => fileWords(output, result, leftOut));
  });

function timelineWords(subject: Case, { sentence, next, entries, contradictions, proposed }: TimelineResult): string {
  if (entries.length === 0) return `${sentence}\n`;
  const rows = entries.map((entry) => [
    whenOfEntry(entry),
    entry.tentative ? "tentative" : entry.status,
    entry.parties.map((id) => partyName(subject, id)).join(", "),
    entry.text,
    entry.event ?? entry.claim ?? entry.step ?? entry.threat ?? entry.forecast ?? entry.position ?? entry.report ?? "",
  ]);
  const coming = entries.find(({ order }) => order === next);
  return [
    `${sentence}\n`,
    coming ? `Next: ${whenOfEntry(coming)}, ${coming.text}${coming.tentative ? " (tentative)" : ""}.\n` : "",
    table(["WHEN", "STATUS", "WHO", "WHAT", "FROM"], rows, terminalWidth()),
    ...contradictions.map(({ message }) => `! ${message}\n`),
    proposed.length === 0
      ? ""
      : `${counted(proposed.length, "event")} that claims tell of and nobody recorded: parley set event ID LABEL --claims … records one.\n`,
  ].join("");
}

function fileWords(file: string, { entries }: TimelineResult, leftOut: readonly TimelineEntry[]): string {
  if (leftOut.length === 0) return `${file}: ${counted(entries.length, "entry", "entries")}\n`;
  const list = leftOut.map((entry) => `  ${quoted(entry.text)} (${whenOfEntry(entry)})\n`).join("");
  return `${file}: written; left out, because no day is known:\n${list}`;
}
