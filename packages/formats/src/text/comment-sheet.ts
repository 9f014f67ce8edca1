import { textRuns, xmlText } from "../brief/brief-docx-text.ts";

/** A comment before it is written. */
export interface WordComment {
  readonly author: string;
  readonly text: string;
  readonly date?: string;
}

/** A comment on a stretch of a paragraph. */
export interface MarkedRange {
  readonly start: number;
  readonly end: number;
  readonly comment: WordComment;
}

/**
 * The comments of a Word document that is written from top to bottom.
 * @example new CommentSheet().xml(); // => ""
 */
export class CommentSheet {
  private readonly written: string[] = [];

  /** The runs of a paragraph with the marks of its comments; they may lie within each other or overlap. */
  marked(words: string, ranges: readonly MarkedRange[]): string {
    const numbered = ranges.map((range) => ({ ...range, id: this.add(range.comment) }));
    const edges = [...new Set([0, words.length, ...ranges.flatMap(({ start, end }) => [start, end])])].sort(
      (a, b) => a - b,
    );
    return edges
      .map((at, i) => {
        const closed = numbered.filter(({ start, end }) => end === at && start < end).map(closing);
        const opened = numbered.filter(({ start }) => start === at).map(opening);
        const empty = numbered.filter(({ start, end }) => start === at && end === at).map(closing);
        return [...closed, ...opened, ...empty, textRuns(words.slice(at, edges[i + 1] ?? at))].join("");
      })
      .join("");
  }

  /** The content of the part `comments.xml`. */
  xml(): string {
    return this.written.join("\n");
  }

  private add({ author, text, date }: WordComment): number {
    const id = this.written.length;
    const when = date === undefined ? "" : ` w:date="${xmlText(date)}"`;
    const initials = author.match(/\p{L}/u)?.[0] ?? "?";
    const paragraphs = text
      .split(/\r\n|\r|\n/)
      .map((line) => `<w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>${lineRun(line)}</w:p>`);
    this.written.push(
      `<w:comment w:id="${id}" w:author="${xmlText(author)}"${when} w:initials="${xmlText(initials)}">${paragraphs.join("")}</w:comment>`,
    );
    return id;
  }
}

interface Numbered {
  readonly id: number;
}

function opening({ id }: Numbered): string {
  return `<w:commentRangeStart w:id="${id}"/>`;
}

function closing({ id }: Numbered): string {
  return `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
}

/** A line of a comment as it is: Word keeps tabs as marks, and spaces where it is told to. */
function lineRun(line: string): string {
  if (line === "") return "";
  const parts = line
    .split("\t")
    .map((part) => (part === "" ? "" : `<w:t xml:space="preserve">${exactText(part)}</w:t>`));
  return `<w:r>${parts.join("<w:tab/>")}</w:r>`;
}

/** As `xmlText`, but every space stays. */
function exactText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
