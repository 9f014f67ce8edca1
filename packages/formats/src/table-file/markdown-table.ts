import { escapeMarkdown } from "../brief/escape-markdown.ts";
import type { Sheet } from "./xlsx-book.ts";

/**
 * A table as Markdown, under a heading and one sentence; the first row is its head.
 * @example markdownTable({ name: "Dates", lead: "One.", rows: [["When"], ["4 March"]] }); // => "# Dates\n\nOne.\n\n| When |\n| --- |\n| 4 March |\n"
 */
export function markdownTable({ name, lead, rows }: Sheet & { readonly lead: string }): string {
  const [head = [], ...rest] = rows.map((cells) => cells.map((cell) => escapeMarkdown(`${cell}`)));
  const table = [head, head.map(() => "---"), ...rest].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
  return `# ${escapeMarkdown(name)}\n\n${escapeMarkdown(lead)}\n\n${table}`;
}
