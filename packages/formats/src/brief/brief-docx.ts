import type { Brief } from "@parley/model";
import { body } from "./brief-docx-body.ts";
import { footnotes } from "./brief-docx-notes.ts";
import { wordPackage } from "./word-package.ts";

/**
 * Writes a brief as a Word document: Word's own headings, bullets, table with a header row that repeats, footnotes and
 * page numbers. It points to nothing outside itself, and words of a report are only ever text. The same brief gives the
 * same bytes. A note that is cited again is a cross-reference to its first mark, as Word makes them.
 * @see ECMA-376, Office Open XML, part 1 (WordprocessingML) and part 2 (packages).
 * @example (await briefDocx({ title: "Talks", status: "reviewed", sections: [], notes: [] })).slice(0, 2); // => new Uint8Array([0x50, 0x4b])
 */
export async function briefDocx(brief: Brief): Promise<Uint8Array> {
  return wordPackage({
    title: brief.title,
    footer: brief.status === "unreviewed" ? "Unreviewed suggestions" : "",
    body: body(brief),
    footnotes: footnotes(brief.notes),
  });
}
