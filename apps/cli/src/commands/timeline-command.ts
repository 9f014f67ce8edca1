import { dateWords, timeline } from "@parley/analysis";
import { quoted, type Case, type TimelineResult } from "@parley/model";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { openNamedCase, partyName, withAsOf, withCase } from "./case-argument.ts";

/** `parley timeline CASE`. */
export const command = withAsOf(withCase(new Command("timeline")))
  .option("--json", "print one JSON envelope")
  .action(async (file: string | undefined, options: { case?: string; asOf?: string; json?: boolean }) => {
    const opened = await openNamedCase(file, options.case, options);
    const result = timeline(opened.case);
    await answer({ command: "timeline", opened, result, warnings: opened.warnings }, options.json, () =>
      timelineWords(opened.case, result),
    );
  });

function timelineWords(subject: Case, { sentence, entries }: TimelineResult): string {
  if (entries.length === 0) return `${sentence}\n`;
  const rows = entries.map((entry) => [
    entry.when === undefined ? quoted(entry.said ?? "") : dateWords(entry.when),
    entry.tentative ? "tentative" : entry.status,
    entry.parties.map((id) => partyName(subject, id)).join(", "),
    entry.text,
    entry.claim ?? entry.step ?? entry.report ?? "",
  ]);
  return `${sentence}\n${table(["WHEN", "STATUS", "WHO", "WHAT", "FROM"], rows, terminalWidth())}`;
}
