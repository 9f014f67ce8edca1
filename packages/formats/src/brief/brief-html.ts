import type { Brief, BriefBlock, BriefNote, BriefSentence } from "@parley/model";
import { briefStyle } from "./brief-style.ts";
import { graded, noteNumbers } from "./note-numbers.ts";

/**
 * Writes a brief as one HTML file that loads nothing: no script, no remote font, a policy that forbids both.
 * @example briefHtml({ title: "A & B", status: "reviewed", sections: [], notes: [] }).includes("A &amp; B"); // => true
 */
export function briefHtml(brief: Brief): string {
  const numbers = noteNumbers(brief);
  const sections = brief.sections
    .map(
      (section) =>
        `<section>\n<h2>${escape(section.heading)}</h2>\n${section.blocks.map((block) => blockHtml(block, numbers)).join("\n")}\n</section>`,
    )
    .join("\n");
  const notes =
    brief.notes.length === 0
      ? ""
      : `<section class="notes">\n<h2>Notes</h2>\n<ol>\n${brief.notes.map(noteHtml).join("\n")}\n</ol>\n</section>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Parley">
<title>${escape(brief.title)}</title>
<style>
${briefStyle}
</style>
</head>
<body>
<main>
<h1>${escape(brief.title)}</h1>
${brief.lead === undefined ? "" : `<p class="lead">${escape(brief.lead)}</p>`}
${sections}
${notes}
</main>
</body>
</html>
`;
}

function blockHtml(block: BriefBlock, numbers: ReadonlyMap<string, number>): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${sentencesHtml(block.sentences, numbers)}</p>`;
    case "list":
      return `<ul>\n${block.items.map((item) => `<li>${sentencesHtml(item, numbers)}</li>`).join("\n")}\n</ul>`;
    case "table": {
      const head = block.head.map((text) => `<th scope="col">${escape(text)}</th>`).join("");
      const rows = block.rows
        .map((cells) => `<tr>${cells.map((cell, i) => cellHtml(cell, i, numbers)).join("")}</tr>`)
        .join("\n");
      return `<div class="wide"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows}\n</tbody>\n</table></div>`;
    }
  }
}

function cellHtml(
  cell: { text: string; claims: readonly string[] },
  column: number,
  numbers: ReadonlyMap<string, number>,
): string {
  const content = `${escape(cell.text)}${marks(cell.claims, numbers)}`;
  return column === 0 ? `<th scope="row">${content}</th>` : `<td>${content}</td>`;
}

function sentencesHtml(sentences: readonly BriefSentence[], numbers: ReadonlyMap<string, number>): string {
  return sentences.map((sentence) => `${escape(sentence.text)}${marks(sentence.claims, numbers)}`).join(" ");
}

function marks(claims: readonly string[], numbers: ReadonlyMap<string, number>): string {
  const links = claims
    .flatMap((id) => numbers.get(id) ?? [])
    .map((number) => `<a href="#note-${number}">${number}</a>`);
  return links.length === 0 ? "" : `<sup>${links.join(", ")}</sup>`;
}

function noteHtml(note: BriefNote, i: number): string {
  return `<li id="note-${i + 1}">${escape(note.source)}: <q>${escape(note.quote)}</q> Said by: ${escape(note.said)}. Claim ${escape(note.claim)}${escape(graded(note))}.</li>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
