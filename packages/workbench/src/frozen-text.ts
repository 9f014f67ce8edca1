import { canonicalText, decodeText, type CanonicalText } from "@parley/extract";
import { inFile } from "./files/in-file.ts";
import { textKind } from "./text-kind.ts";

/**
 * The canonical text of a report file, whatever its form and encoding.
 * @throws {ParleyError} `empty-input`, `binary-input`, `unknown-encoding`, naming the file.
 * @example frozenText("a.txt", new TextEncoder().encode("Talks resume.")).text; // => "Talks resume."
 */
export function frozenText(path: string, bytes: Uint8Array): CanonicalText {
  return inFile(path, () => {
    const source = decodeText(bytes);
    return canonicalText(source, textKind(path, source));
  });
}
