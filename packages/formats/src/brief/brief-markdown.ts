import type { Brief, BriefBlock, BriefSentence } from "@parley/model";
import { graded, noteNumbers } from "./note-numbers.ts";

/**
 * Writes a brief as Markdown with footnotes (`[^1]`), as Pandoc and most editors read them.
 * @example briefMarkdown({ title: "Talks", status: "reviewed", sections: [], notes: [] }).split("\n")[0]; // => "# Talks"
 */
export function briefMarkdown(brief: Brief): string {
  const numbers = noteNumbers(brief);
  const lead = brief.lead === undefined ? [] : [`> **${escape(brief.lead)}**`];
  const sections = brief.sections.flatMap((section) => [
    `## ${escape(section.heading)}`,
    ...section.blocks.map((block) => blockText(block, numbers)),
  ]);
  const notes = brief.notes.map(
    (note, i) =>
      `[^${i + 1}]: ${escape(note.source)}: “${escape(note.quote.replace(/\s+/g, " "))}” Said by: ${escape(note.said)}. Claim ${note.claim}${graded(note)}.`,
  );
  return `${[`# ${escape(brief.title)}`, ...lead, ...sections, notes.join("\n")].filter((part) => part !== "").join("\n\n")}\n`;
}

function blockText(block: BriefBlock, numbers: ReadonlyMap<string, number>): string {
  switch (block.kind) {
    case "paragraph":
      return sentencesText(block.sentences, numbers);
    case "list":
      return block.items.map((item) => `- ${sentencesText(item, numbers)}`).join("\n");
    case "table":
      return [
        row(block.head.map(escape)),
        row(block.head.map(() => "---")),
        ...block.rows.map((cells) => row(cells.map((cell) => `${escape(cell.text)}${marks(cell.claims, numbers)}`))),
      ].join("\n");
  }
}

function sentencesText(sentences: readonly BriefSentence[], numbers: ReadonlyMap<string, number>): string {
  return sentences.map((sentence) => `${escape(sentence.text)}${marks(sentence.claims, numbers)}`).join(" ");
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

/** Reports are untrusted: nothing in them may become markup. */
function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~$]/g, "\\$&")
    .replace(/\n+/g, " ")
    .replace(/^(\d+)\./, "$1\\.");
}
