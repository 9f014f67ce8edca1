import { extname } from "node:path";
import { ParleyError } from "@parley/model";

/** The kinds of files that reports come in. */
export type FileKind = "text" | "markdown" | "html" | "pdf" | "word" | "mail" | "feed";

/** The endings of report files; a folder is searched for these. */
export const reportEndings: ReadonlySet<string> = new Set(
  ".txt .text .md .markdown .html .htm .xhtml .pdf .docx .eml .mht .mhtml .xml .rss .atom .rdf".split(" "),
);

/**
 * What kind of file bytes are: by how they begin, and where that says nothing, by the name.
 * @param path - A name or an address; `-` says nothing.
 * @param type - The media type that whoever sent the bytes names, for words that say nothing of it themselves.
 * @throws {ParleyError} `unsupported-format` for a format that is known and not read, with what to do instead.
 * @example fileKind("mail", new TextEncoder().encode("From: a@b.example\nSubject: Talks\n\nHi")); // => "mail"
 */
export function fileKind(path: string, bytes: Uint8Array, type?: string): FileKind {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const ending = extname(path.replace(/[?#].*$/, "")).toLowerCase();
  if (/^\s*%PDF-/.test(head) || (ending === ".pdf" && head.includes("%PDF-"))) return "pdf";
  if (head.startsWith("PK\x03\x04")) return zipKind(bytes, ending);
  const unread = unreadFormat(head, ending);
  if (unread !== undefined) throw new ParleyError("unsupported-format", unread);
  const text = head.replaceAll("\0", "").replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "");
  if (isMail(text) || [".eml", ".mht", ".mhtml"].includes(ending)) return "mail";
  if (isFeed(text)) return "feed";
  const kind = textKind(ending, text);
  return kind === "text" ? (ofType(type) ?? kind) : kind;
}

function zipKind(bytes: Uint8Array, ending: string): FileKind {
  // The names of a ZIP file stand in it as they are, also in its list at the end.
  if (ending === ".docx" || Buffer.from(bytes).includes("word/document.xml")) return "word";
  throw new ParleyError(
    "unsupported-format",
    "a ZIP file that is no Word document, or another office format: save its text as .docx, .pdf or .txt",
  );
}

function unreadFormat(head: string, ending: string): string | undefined {
  if (head.startsWith("\xd0\xcf\x11\xe0"))
    return ending === ".docx"
      ? "this Word document is under a password, or an old .doc: open it in Word and save it as .docx without one"
      : "an old Office file (.doc, .msg): open it and save it as .docx, .pdf or .txt";
  if (head.startsWith("{\\rtf")) return "an RTF file: open it and save it as .docx or .txt";
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*)/.test(head))
    return "a picture: run text recognition (OCR) on it first, and add the text";
  if (/^From \S+@\S+ +\w{3} \w{3} /.test(head))
    return "a mailbox with many messages: save those that matter one by one, as .eml";
  return undefined;
}

const mailHeader =
  /^(?:from|to|cc|subject|date|received|return-path|mime-version|message-id|delivered-to|content-type|reply-to|x-[\w-]+|dkim-signature|authentication-results):/i;

/** Two lines of a mail's head at least, before anything else. */
function isMail(head: string): boolean {
  const [first = "", ...rest] = head.split(/\r?\n/);
  const lines = rest.slice(0, rest.indexOf("") < 0 ? 40 : rest.indexOf(""));
  if (!mailHeader.test(first) || !lines.every((line) => /^(?:[\w-]+:|[ \t])/.test(line))) return false;
  const all = [first, ...lines].join("\n");
  return /^from:.*@/im.test(all) && /^(?:date|message-id|mime-version|subject|received):/im.test(all);
}

function isFeed(head: string): boolean {
  const xml = head.replace(/^\s*(?:<\?[^>]*\?>\s*|<!--[^]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?>\s*)*/i, "");
  if (/^<(?:rss|feed|(?:\w+:)?rdf)[\s>]/i.test(xml)) return true;
  return /^\s*\{/.test(head) && /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/.test(head);
}

function ofType(type: string | undefined): FileKind | undefined {
  if (type === "text/html" || type === "application/xhtml+xml") return "html";
  return type === "text/markdown" ? "markdown" : undefined;
}

/** A text with facts on top reads as Markdown. */
function textKind(ending: string, head: string): FileKind {
  if (ending === ".html" || ending === ".htm" || ending === ".xhtml") return "html";
  if (ending === ".md" || ending === ".markdown") return "markdown";
  if (/^---\r?\n(?:publisher|date|title|relays)\s*:/.test(head)) return "markdown";
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html[\s>])/i.test(head.slice(0, 700)) ? "html" : "text";
}
