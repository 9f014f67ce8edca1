import type { Brief, BriefBlock, BriefSentence } from "@parley/model";
import { graded, noteNumbers } from "./note-numbers.ts";

/**
 * Writes a brief as plain text for an e-mail, with numbered notes.
 * @example briefText({ title: "Talks", status: "reviewed", sections: [], notes: [] }); // => "TALKS\n"
 */
export function briefText(brief: Brief): string {
  const numbers = noteNumbers(brief);
  const sections = brief.sections.map((section) =>
    [section.heading.toUpperCase(), ...section.blocks.map((block) => blockText(block, numbers))].join("\n\n"),
  );
  const notes = brief.notes.map(
    (note, i) =>
      `[${i + 1}] ${note.source}: “${note.quote.replace(/\s+/g, " ")}” Said by: ${note.said}. Claim ${note.claim}${graded(note)}.`,
  );
  return `${[brief.title.toUpperCase(), brief.lead ?? "", ...sections, notes.join("\n")].filter((part) => part !== "").join("\n\n")}\n`;
}

function blockText(block: BriefBlock, numbers: ReadonlyMap<string, number>): string {
  switch (block.kind) {
    case "paragraph":
      return sentencesText(block.sentences, numbers);
    case "list":
      return block.items.map((item) => `- ${sentencesText(item, numbers)}`).join("\n");
    case "table":
      return block.rows
        .map((cells) =>
          [
            cells[0]?.text ?? "",
            ...cells.slice(1).map((cell, i) => `  ${block.head[i + 1]}: ${cell.text}${marks(cell.claims, numbers)}`),
          ].join("\n"),
        )
        .join("\n");
  }
}

function sentencesText(sentences: readonly BriefSentence[], numbers: ReadonlyMap<string, number>): string {
  return sentences.map((sentence) => `${sentence.text}${marks(sentence.claims, numbers)}`).join(" ");
}

function marks(claims: readonly string[], numbers: ReadonlyMap<string, number>): string {
  const found = claims.flatMap((id) => numbers.get(id) ?? []);
  return found.length === 0 ? "" : ` [${found.join(", ")}]`;
}
