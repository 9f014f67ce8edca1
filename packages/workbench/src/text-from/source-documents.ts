import { ParleyError } from "@parley/model";
import { inFile } from "../files/in-file.ts";
import { fileKind, type FileKind } from "./file-kind.ts";
import type { SourceDocuments, SourceFile } from "./source-document.ts";

/** What reads a kind of file is loaded when the first such file comes. */
const readers: Readonly<Record<FileKind, () => Promise<(file: SourceFile) => Promise<SourceDocuments>>>> = {
  pdf: async () => (await import("./pdf-document.ts")).pdfDocument,
  word: async () => (await import("./word-document.ts")).wordDocument,
  mail: async () => (await import("./mail-document.ts")).mailDocument,
  feed: async () => (await import("./feed-documents.ts")).feedDocuments,
  html: async () => (await import("./text-document.ts")).textDocument("html"),
  markdown: async () => (await import("./text-document.ts")).textDocument("markdown"),
  text: async () => (await import("./text-document.ts")).textDocument("text"),
};

/**
 * The texts of a report file, whatever its kind and encoding.
 * @throws {ParleyError} Naming the file: `empty-input`, `binary-input`, `unknown-encoding`, `unsupported-format`,
 * `invalid-input` for a broken file, `forbidden` for one under a password, `too-large`.
 * @example (await sourceDocuments({ path: "a.txt", bytes: new TextEncoder().encode("Talks resume.") })).documents[0]?.text; // => "Talks resume."
 */
export async function sourceDocuments(file: SourceFile): Promise<SourceDocuments> {
  return inFile(file.path, async () => {
    if (file.bytes.length === 0) throw new ParleyError("empty-input", "expected words to read, found an empty file");
    const read = await readers[fileKind(file.path, file.bytes, file.type)]();
    return read(file);
  });
}
