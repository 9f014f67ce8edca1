import type { BriefBlock, BriefSentence } from "@parley/model";
import { escapedText } from "./passage-marks.ts";
import { splitSentences } from "./split-sentences.ts";

/**
 * A composed section as text to edit: what `passageBlocks` reads back with the same words, claims and bases. A sentence
 * that has others within it comes back as several, each with its claims. A sentence without claims that Parley computed,
 * or that tells its method, is marked so: `[computed]`, `[method]`.
 * @example passageText([{ kind: "list", items: [[{ text: "Six.", claims: ["c1"], basis: "claims" }]] }]); // => "- Six. [c1]"
 */
export function passageText(blocks: readonly BriefBlock[]): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== "")
    .join("\n\n");
}

function blockText(block: BriefBlock): string {
  switch (block.kind) {
    case "paragraph":
      return sentencesText(block.sentences).replace(/^(?=-(?:\s|$)|\|)/, "\\");
    case "list":
      return block.items
        .map(sentencesText)
        .filter((text) => text !== "")
        .map((text) => `- ${text}`)
        .join("\n");
    case "table": {
      const rows = block.rows.map((row) => row.map((cell) => marked(cellText(cell.text), cell.claims)));
      return [block.head.map(cellText), block.head.map(() => "---"), ...rows].map(rowText).join("\n");
    }
  }
}

function sentencesText(sentences: readonly BriefSentence[]): string {
  return sentences
    .flatMap(({ text, claims, basis }) =>
      splitSentences(text).map((part) =>
        marked(escapedText(part), [...claims, ...(basis === "claims" ? [] : [basis])]),
      ),
    )
    .join(" ");
}

function cellText(text: string): string {
  return escapedText(text).replaceAll("|", "\\|");
}

function rowText(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function marked(text: string, names: readonly string[]): string {
  return names.length === 0 ? text : `${text} [${names.join(", ")}]`;
}
