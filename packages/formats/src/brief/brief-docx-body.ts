import type { Brief, BriefBlock, BriefSentence } from "@parley/model";
import { columnWidths } from "./brief-docx-columns.ts";
import { wordMarks } from "./brief-docx-notes.ts";
import { paragraph, textRuns, type ParagraphStyle } from "./brief-docx-text.ts";
import { noteMarks, type NoteMarks } from "./note-marks.ts";

type Table = Extract<BriefBlock, { kind: "table" }>;
type Cell = Table["rows"][number][number];

/** Twentieths of a point: A4, with margins of 25 mm. */
const page = { width: 11906, height: 16838, margin: 1417 } as const;
const textWidth = page.width - 2 * page.margin;

/** The content of the part `document.xml`: title, lead, sections, and where the pages end. */
export function body(brief: Brief): string {
  const marks = noteMarks(brief, wordMarks);
  const lead = brief.lead === undefined ? [] : [paragraph("Lead", textRuns(brief.lead))];
  const sections = brief.sections.flatMap((section) => [
    paragraph("Heading1", textRuns(section.heading)),
    ...section.blocks.map((block) => blockXml(block, marks)),
  ]);
  return [paragraph("Title", textRuns(brief.title)), ...lead, ...sections, uncitedXml(marks), pageXml()].join("\n");
}

function blockXml(block: BriefBlock, marks: NoteMarks): string {
  switch (block.kind) {
    case "paragraph":
      return paragraph("BodyText", sentencesXml(block.sentences, marks));
    case "list":
      return block.items.map((item) => paragraph("ListBullet", sentencesXml(item, marks))).join("\n");
    case "table":
      return tableXml(block, marks);
  }
}

function sentencesXml(sentences: readonly BriefSentence[], marks: NoteMarks): string {
  return sentences.map(({ text, claims }) => `${textRuns(text)}${marks.of(claims)}`).join(textRuns(" "));
}

/** A footnote exists only where something cites it; a brief whose sentences cite every note needs no such line. */
function uncitedXml(marks: NoteMarks): string {
  const claims = marks.uncited();
  return claims.length === 0 ? "" : paragraph("BodyText", `${textRuns("Notes not cited above:")}${marks.of(claims)}`);
}

function tableXml({ head, rows }: Table, marks: NoteMarks): string {
  const columns = Math.max(head.length, ...rows.map((row) => row.length));
  if (columns === 0) return "";
  const texts = [head, ...rows.map((row) => row.map((cell) => cell.text))];
  const widths = columnWidths(texts, textWidth);
  const line = (cells: readonly Cell[], styleOf: (column: number) => ParagraphStyle) =>
    widths
      .map((width, i) => {
        const cell = cells[i] ?? { text: "", claims: [] };
        const content = paragraph(styleOf(i), `${textRuns(cell.text)}${marks.of(cell.claims)}`);
        return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
      })
      .join("");
  const header = line(
    head.map((text) => ({ text, claims: [] })),
    () => "TableHead",
  );
  const lines = rows.map((row) => line(row, (i) => (i === 0 ? "TableLabel" : "TableText")));
  return [
    `<w:tbl><w:tblPr><w:tblStyle w:val="BriefTable"/><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${header}</w:tr>`,
    ...lines.map((cells) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`),
    // Without a paragraph between them Word joins two tables into one.
    `</w:tbl>${paragraph("TableEnd", "")}`,
  ].join("\n");
}

/** Where the pages end: A4 with margins of 25 mm and a foot. @example pageXml().startsWith("<w:sectPr>"); // => true */
export function pageXml(): string {
  const { width, height, margin } = page;
  return `<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>`;
}
