import type { Brief, BriefBlock, BriefNote, BriefSentence } from "@parley/model";
import { columnWidths } from "./brief-docx-columns.ts";
import { noteMarks, type MarkLook, type NoteMarks } from "./note-marks.ts";
import { graded } from "./note-numbers.ts";
import { plainWords } from "./plain-words.ts";
import { typstLook } from "./typst-look.ts";

type Table = Extract<BriefBlock, { kind: "table" }>;

/** Twentieths of a point between the margins of a page. */
const textWidth = 9072;

/**
 * Writes a brief as a Typst document on A4: headings, lists, tables with a header row that repeats, footnotes, page
 * numbers. Words of a report are only ever strings, never markup, and it reads no file; without a date the same brief
 * gives the same PDF.
 * @example briefTypst({ title: "#read(x)", status: "reviewed", sections: [], notes: [] }).includes('#heading(level: 1, "#read(x)")'); // => true
 */
export function briefTypst(brief: Brief): string {
  const marks = noteMarks(brief, typstMarks(brief.notes));
  const sections = brief.sections.flatMap((section) => [
    `#heading(level: 2, ${literal(section.heading)})`,
    ...section.blocks.map((block) => blockTypst(block, marks)),
  ]);
  const uncited = marks.uncited();
  return [
    `#set document(title: ${literal(brief.title)}, author: "Parley", date: none)`,
    typstLook,
    `#set page(footer: foot(${literal(brief.status === "unreviewed" ? "Unreviewed suggestions" : "")}))`,
    `#heading(level: 1, ${literal(brief.title)})`,
    ...(brief.lead === undefined ? [] : [`#lead(${literal(brief.lead)})`]),
    ...sections,
    ...(uncited.length === 0 ? [] : [`${words("Notes not cited above:")}${marks.of(uncited)}`]),
  ].join("\n\n");
}

function typstMarks(notes: readonly BriefNote[]): MarkLook {
  return {
    first: (id) => {
      const note = notes[id - 1];
      return note ? `#footnote[#h(2.5pt)${words(noteText(note))}]<note-${id}>` : "";
    },
    later: (id) => `#footnote(<note-${id}>)`,
    between: "#super[, ]",
  };
}

function noteText(note: BriefNote): string {
  return `${note.source}: “${note.quote}” Said by: ${note.said}. Claim ${note.claim}${graded(note)}.`;
}

function blockTypst(block: BriefBlock, marks: NoteMarks): string {
  switch (block.kind) {
    case "paragraph":
      return sentencesTypst(block.sentences, marks);
    case "list":
      return `#list(\n${block.items.map((item) => `  [${sentencesTypst(item, marks)}],`).join("\n")}\n)`;
    case "table":
      return tableTypst(block, marks);
  }
}

function sentencesTypst(sentences: readonly BriefSentence[], marks: NoteMarks): string {
  return sentences.map(({ text, claims }) => `${words(text)}${marks.of(claims)}`).join(words(" "));
}

function tableTypst({ head, rows }: Table, marks: NoteMarks): string {
  const texts = [head, ...rows.map((row) => row.map(({ text }) => text))];
  const widths = columnWidths(texts, textWidth);
  if (widths.length === 0) return "";
  const line = (cells: readonly string[]): string => widths.map((_, i) => `[${cells[i] ?? ""}]`).join(", ");
  const lines = rows.map((row) => line(row.map(({ text, claims }) => `${words(text)}${marks.of(claims)}`)));
  return [
    // Many columns are narrower than many words; where they need not be, breaks inside words only disturb.
    `#text(hyphenate: ${widths.length > 5}, table(columns: (${widths.map((width) => `${width}fr`).join(", ")},),`,
    `  table.header(${line(head.map(words))}),`,
    ...lines.map((cells) => `  table.hline(), ${cells},`),
    "))",
  ].join("\n");
}

/** A text in the middle of markup; the semicolon ends it, so that what follows is not taken for a part of it. */
function words(text: string): string {
  return `#${literal(text)};`;
}

const longWord = /[^\s\u200B]{25,}/gu;

/** A string of Typst, closed whatever the text is. A word too long for a line may break after every twelve letters. */
function literal(text: string): string {
  const breakable = plainWords(text).replace(longWord, (word) => word.replace(/.{12}/gsu, "$&\u200B"));
  return `"${breakable.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
