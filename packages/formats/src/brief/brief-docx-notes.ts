import type { BriefNote } from "@parley/model";
import { paragraph, textRuns } from "./brief-docx-text.ts";
import type { MarkLook } from "./note-marks.ts";
import { graded } from "./note-numbers.ts";

const markLook = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>';

/**
 * The first mark of a note is the footnote itself. Word gives each footnote one mark, so a later one is what Word's own
 * "cross-reference to a footnote" inserts: a NOTEREF field to a bookmark around the first mark, which shows the same
 * number, leads there, and follows when footnotes are renumbered.
 */
export const wordMarks: MarkLook = {
  first: firstMark,
  later: laterMark,
  between: `<w:r>${markLook}<w:t xml:space="preserve">, </w:t></w:r>`,
};

function firstMark(id: number): string {
  return `<w:bookmarkStart w:id="${id}" w:name="${bookmark(id)}"/><w:r>${markLook}<w:footnoteReference w:id="${id}"/></w:r><w:bookmarkEnd w:id="${id}"/>`;
}

function laterMark(id: number, number: number): string {
  return field(`NOTEREF ${bookmark(id)} \\f \\h`, `${number}`, markLook);
}

/** The leading line hides a bookmark in Word's list, as Word does with its own. */
function bookmark(id: number): string {
  return `_RefNote${id}`;
}

/**
 * A field with the value that it shows until Word updates it. The code is ours, never text of a report.
 * @example field("PAGE", "1").includes(" PAGE "); // => true
 */
export function field(code: string, value: string, look = ""): string {
  const part = (content: string) => `<w:r>${look}${content}</w:r>`;
  return [
    '<w:fldChar w:fldCharType="begin"/>',
    `<w:instrText xml:space="preserve"> ${code} </w:instrText>`,
    '<w:fldChar w:fldCharType="separate"/>',
    `<w:t>${value}</w:t>`,
    '<w:fldChar w:fldCharType="end"/>',
  ]
    .map(part)
    .join("");
}

/** The content of the part `footnotes.xml`: the two separators that Word wants, then each note once. */
export function footnotes(notes: readonly BriefNote[]): string {
  const separator = (id: number, kind: string) =>
    `<w:footnote w:type="${kind}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${kind}/></w:r></w:p></w:footnote>`;
  return [
    separator(-1, "separator"),
    separator(0, "continuationSeparator"),
    ...notes.map((note, i) => `<w:footnote w:id="${i + 1}">${noteParagraph(note)}</w:footnote>`),
  ].join("\n");
}

function noteParagraph(note: BriefNote): string {
  const words = `${note.source}: “${note.quote.replace(/\s+/g, " ")}” Said by: ${note.said}. Claim ${note.claim}${graded(note)}.`;
  return paragraph("FootnoteText", `<w:r>${markLook}<w:footnoteRef/></w:r>${textRuns(` ${words}`)}`);
}
