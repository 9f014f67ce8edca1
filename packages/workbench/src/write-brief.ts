import { extname } from "node:path";
import { blocks, composeBrief, findAll, origins, type BriefStamp } from "@parley/analysis";
import { briefDocx, briefHtml, briefMarkdown, briefText, briefTypst } from "@parley/formats";
import { ParleyError, type Brief, type Case } from "@parley/model";
import { writeWhole } from "./files/write-whole.ts";
import { typstPdf } from "./typst-pdf.ts";

/**
 * The brief of a case under the case's own reading.
 * @param stamp - The state of the case, for a brief that leaves the building; left out: the brief does not name it.
 * @example briefOf(subject).status; // => "reviewed"
 */
export function briefOf(subject: Case, stamp?: BriefStamp): Brief {
  return composeBrief({
    subject,
    blocks: blocks(subject, { reading: subject.reading }),
    findings: findAll(subject),
    origins: origins(subject),
    ...(stamp ? { stamp } : {}),
  });
}

type BriefWriter = (brief: Brief) => string | Promise<Uint8Array>;

const writers: Readonly<Record<string, BriefWriter>> = {
  ".docx": briefDocx,
  ".html": briefHtml,
  ".md": briefMarkdown,
  ".pdf": (brief) => typstPdf(briefTypst(brief)),
  ".txt": briefText,
};

/**
 * Refuses a file name whose ending no brief has, so that a long run does not end in a surprise.
 * @throws {ParleyError} `unsupported-format` for another ending than .docx, .html, .md, .pdf or .txt.
 * @example checkBriefFormat("brief.docx"); // => undefined
 */
export function checkBriefFormat(file: string): void {
  writerFor(file);
}

/**
 * A brief in the format that a file name asks for: Word and PDF as bytes, the others as text.
 * @throws {ParleyError} `unsupported-format`, as {@link checkBriefFormat} does, and for letters that a PDF cannot show.
 * @example String(await formatBrief(briefOf(subject), "brief.md")).startsWith("# "); // => true
 */
export async function formatBrief(brief: Brief, file: string): Promise<string | Uint8Array> {
  return writerFor(file)(brief);
}

function writerFor(file: string): BriefWriter {
  const write = writers[extname(file).toLowerCase()];
  if (write) return write;
  throw new ParleyError(
    "unsupported-format",
    "a brief can be written as .docx, .html, .md, .pdf or .txt; nothing was written",
    { place: { file } },
  );
}

/**
 * Writes the brief of a case to a file, whole or not at all.
 * @param stamp - The state of the case that its last line names.
 * @example await writeBrief(subject, "brief.docx");
 */
export async function writeBrief(subject: Case, file: string, stamp?: BriefStamp): Promise<Brief> {
  const brief = briefOf(subject, stamp);
  await writeWhole(file, await formatBrief(brief, file));
  return brief;
}
