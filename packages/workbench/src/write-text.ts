import { extname } from "node:path";
import { textBrief } from "@parley/analysis";
import { briefHtml, briefMarkdown, briefText, textDocx } from "@parley/formats";
import { ParleyError, type TextResult } from "@parley/model";

type TextWriter = (text: TextResult) => string | Promise<Uint8Array>;

const writers: Readonly<Record<string, TextWriter>> = {
  ".docx": textDocx,
  ".html": (text) => briefHtml(textBrief(text)),
  ".md": (text) => briefMarkdown(textBrief(text)),
  ".txt": (text) => briefText(textBrief(text)),
};

/**
 * A text in the format that a file name asks for: a Word document with marginal notes as bytes, the others as text.
 * @throws {ParleyError} `unsupported-format` for another ending than .docx, .html, .md or .txt.
 * @example String(await formatText(textReadout(subject, generateDraft(subject)).value, "text.md")).startsWith("# "); // => true
 */
export async function formatText(text: TextResult, file: string): Promise<string | Uint8Array> {
  const write = writers[extname(file).toLowerCase()];
  if (write) return write(text);
  throw new ParleyError(
    "unsupported-format",
    "a text can be written as .docx, .html, .md or .txt; nothing was written",
    { place: { file } },
  );
}
