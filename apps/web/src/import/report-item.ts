/** Something that a person hands over to be read: pasted words, or a file that is opened only when it is sent. */
export type ReportItem =
  | { readonly kind: "pasted"; readonly name: string; readonly text: string; readonly title?: string }
  | { readonly kind: "file"; readonly name: string; readonly file: File };

const longestTitle = 120;

/**
 * Pasted words as a report. Markup is kept for the server, which reads its words; nothing of it is shown as markup.
 * @param html - The same words as HTML, when the clipboard holds that too.
 * @returns `undefined` for nothing but white space.
 * @example pastedReport("Talks resume\nBoth sides met."); // => { kind: "pasted", name: "talks-resume.txt", … }
 */
export function pastedReport(text: string, html = ""): ReportItem | undefined {
  if (text.trim() === "" && html.trim() === "") return undefined;
  const title = firstLine(text);
  const name = fileName(title);
  if (html.trim() !== "") return { kind: "pasted", name: `${name}.html`, text: html, ...(title ? { title } : {}) };
  const hasFacts = /^---\r?\n/.test(text);
  return { kind: "pasted", name: `${name}.txt`, text, ...(title && !hasFacts ? { title } : {}) };
}

/**
 * The first line that says something, cut at a word; empty when there is none.
 * @example firstLine("\n  Talks resume \nMore."); // => "Talks resume"
 */
export function firstLine(text: string): string {
  const line = /\S[^\n]*/.exec(text.slice(0, 4000))?.[0].replace(/\s+/g, " ").trim() ?? "";
  if (line.length <= longestTitle) return line;
  const cut = line.slice(0, longestTitle);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 40))}…`;
}

/** What is in a clipboard as a report. @returns `undefined` when it holds no words. */
export function clipboardReport(clipboard: DataTransfer): ReportItem | undefined {
  return pastedReport(clipboard.getData("text/plain"), clipboard.getData("text/html"));
}

function fileName(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return plain || "pasted";
}
