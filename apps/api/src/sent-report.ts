import { z } from "zod";
import { reportSchema, type Warning } from "@parley/model";
import type { AddedReport, SourceFile } from "@parley/workbench";

/** A report as the page sends it: pasted text or HTML, or the bytes of a file. */
export const sentReportSchema = z.union([
  z.object({ name: z.string().min(1), text: z.string().min(1) }),
  z.object({ name: z.string().min(1), base64: z.base64() }),
]);

/** Reports with what their texts do not say of themselves; it holds for all of them. */
export const sentReportsSchema = z.object({
  reports: z.array(sentReportSchema).min(1),
  title: reportSchema.shape.title,
  publisher: reportSchema.shape.publisher,
  date: reportSchema.shape.date,
  relays: z.array(z.string().min(1)).optional(),
  kind: z.enum(["article", "notes", "transcript", "statement"]).optional(),
  language: z.string().optional(),
  url: reportSchema.shape.url,
});

/** What the page sends to add reports. */
export type SentReports = z.input<typeof sentReportsSchema>;

/** What it is answered. */
export interface AddedReports {
  readonly version: number;
  /** A feed is several reports. */
  readonly added: readonly AddedReport[];
  /** What to know of how the texts were made: what was left out, assumed or not read. */
  readonly warnings: readonly Warning[];
}

/**
 * Sent reports as files in memory. Of a name only the last part counts: it is shown and told apart by its ending, and
 * nothing is ever opened by it.
 * @example reportFiles([{ name: "../a.txt", text: "Talks resume." }])[0]?.path; // => "a.txt"
 */
export function reportFiles(reports: readonly z.infer<typeof sentReportSchema>[]): SourceFile[] {
  return reports.map((report) => ({
    path: report.name.split(/[\\/]/).at(-1) || "report",
    bytes: "text" in report ? new TextEncoder().encode(report.text) : Buffer.from(report.base64, "base64"),
  }));
}
