import type { Brief, BriefBlock, BriefSentence } from "@parley/model";
import { escapeMarkdown } from "./escape-markdown.ts";
import { graded, noteNumbers } from "./note-numbers.ts";

/**
 * Writes a brief as Markdown with footnotes (`[^1]`), as Pandoc and most editors read them.
 * @example briefMarkdown({ title: "Talks", status: "reviewed", sections: [], notes: [] }).split("\n")[0]; // => "# Talks"
 */
export function briefMarkdown(brief: Brief): string {
  const numbers = noteNumbers(brief);
  const lead = brief.lead === undefined ? [] : [`> **${escapeMarkdown(brief.lead)}**`];
  const sections = brief.sections.flatMap((section) => [
    `## ${escapeMarkdown(section.heading)}`,
    ...section.blocks.map((block) => blockText(block, numbers)),
  ]);
  const notes = brief.notes.map(
    (note, i) =>
      `[^${i + 1}]: ${escapeMarkdown(note.source)}: “${escapeMarkdown(note.quote.replace(/\s+/g, " "))}” Said by: ${escapeMarkdown(note.said)}. Claim ${note.claim}${graded(note)}.`,
  );
  return `${[`# ${escapeMarkdown(brief.title)}`, ...lead, ...sections, notes.join("\n")].filter((part) => part !== "").join("\n\n")}\n`;
}

function blockText(block: BriefBlock, numbers: ReadonlyMap<string, number>): string {
  switch (block.kind) {
    case "paragraph":
      return sentencesText(block.sentences, numbers);
    case "list":
      return block.items.map((item) => `- ${sentencesText(item, numbers)}`).join("\n");
    case "table":
      return [
        row(block.head.map(escapeMarkdown)),
        row(block.head.map(() => "---")),
        ...block.rows.map((cells) =>
          row(cells.map((cell) => `${escapeMarkdown(cell.text)}${marks(cell.claims, numbers)}`)),
        ),
      ].join("\n");
  }
}

function sentencesText(sentences: readonly BriefSentence[], numbers: ReadonlyMap<string, number>): string {
  return sentences.map((sentence) => `${escapeMarkdown(sentence.text)}${marks(sentence.claims, numbers)}`).join(" ");
}

function marks(claims: readonly string[], numbers: ReadonlyMap<string, number>): string {
  return claims
    .flatMap((id) => numbers.get(id) ?? [])
    .map((number) => `[^${number}]`)
    .join("");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
