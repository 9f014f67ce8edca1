import { canonicalText, decodeText, type DecodedText, type TextKind } from "@parley/extract";
import { counted, type Warning } from "@parley/model";
import type { SourceDocuments, SourceFile } from "./source-document.ts";

/**
 * Reads a file of words: plain text, Markdown or HTML.
 * @throws {ParleyError} As `decodeText` and `canonicalText` do.
 * @example (await textDocument("text")({ path: "a", bytes: Uint8Array.of(72, 105) })).documents[0]?.text; // => "Hi"
 */
export function textDocument(kind: TextKind): (file: SourceFile) => Promise<SourceDocuments> {
  return async ({ path, bytes, encoding }) => {
    const decoded = decodeText(bytes, encoding);
    return { documents: [canonicalText(decoded.text, kind)], warnings: decodingWarnings(path, decoded) };
  };
}

/**
 * What to look at because the letters of a file may not be what was meant.
 * @example decodingWarnings("a.txt", { text: "Hi", encoding: "utf-8", basis: "stated", damaged: 0 }); // => []
 */
export function decodingWarnings(path: string, { encoding, basis, damaged }: DecodedText): Warning[] {
  if (damaged > 0) {
    const message = `${path} has ${counted(damaged, "place")} that ${damaged === 1 ? "is" : "are"} no valid UTF-8, shown as \ufffd: look for a better copy if words are lost`;
    return [{ code: "invalid-bytes", message }];
  }
  if (basis === "stated") return [];
  const message = `${path} does not say its encoding and was read as ${encoding}: if letters look wrong, save it as UTF-8`;
  return [{ code: "encoding-assumed", message }];
}
