import { extname } from "node:path";
import { blocks, composeBrief, findAll, origins } from "@parley/analysis";
import { briefHtml, briefMarkdown, briefText } from "@parley/formats";
import { ParleyError, type Brief, type Case } from "@parley/model";
import { writeWhole } from "./files/write-whole.ts";

/**
 * The brief of a case under the case's own reading.
 * @example briefOf(subject).status; // => "reviewed"
 */
export function briefOf(subject: Case): Brief {
  return composeBrief({
    subject,
    blocks: blocks(subject, { reading: subject.reading }),
    findings: findAll(subject),
    origins: origins(subject),
  });
}

const writers: Readonly<Record<string, (brief: Brief) => string>> = {
  ".md": briefMarkdown,
  ".html": briefHtml,
  ".txt": briefText,
};

/**
 * A brief in the format that a file name asks for.
 * @throws {ParleyError} `unsupported-format` for another ending than .md, .html or .txt.
 * @example formatBrief(briefOf(subject), "brief.md").startsWith("# "); // => true
 */
export function formatBrief(brief: Brief, file: string): string {
  const write = writers[extname(file).toLowerCase()];
  if (write) return write(brief);
  throw new ParleyError("unsupported-format", "a brief can be written as .md, .html or .txt; nothing was written", {
    place: { file },
  });
}

/**
 * Writes the brief of a case to a file, whole or not at all.
 * @example await writeBrief(subject, "brief.html");
 */
export async function writeBrief(subject: Case, file: string): Promise<Brief> {
  const brief = briefOf(subject);
  await writeWhole(file, formatBrief(brief, file));
  return brief;
}
