import type { CanonicalText } from "@parley/extract";
import { ParleyError } from "@parley/model";
import { sourceDocuments } from "./text-from/source-documents.ts";

/**
 * The canonical text of a file that holds one report, whatever its form and encoding.
 * @throws {ParleyError} As {@link sourceDocuments}; `unsupported-format` for a feed, which holds several.
 * @example (await frozenText("a.txt", new TextEncoder().encode("Talks resume."))).text; // => "Talks resume."
 */
export async function frozenText(path: string, bytes: Uint8Array): Promise<CanonicalText> {
  const { documents } = await sourceDocuments({ path, bytes });
  const [only, another] = documents;
  if (only === undefined || another !== undefined)
    throw new ParleyError("unsupported-format", "a feed holds many reports, expected one", { place: { file: path } });
  return only;
}
