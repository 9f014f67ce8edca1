import { readWordComments } from "@parley/formats";
import { draftClauses, ParleyError, type Draft, type Remark } from "@parley/model";
import { readBytes } from "./files/read-bytes.ts";
import { zipParts } from "./text-from/zip-parts.ts";

/** A text of a thousand pages with all its comments has some 20 MB of such marks. */
const largestUnpacked = 32 * 1024 * 1024;

/**
 * The comments of a Word file as remarks on the clauses of a draft, without the marginal notes that Parley wrote.
 * @throws {ParleyError} `invalid-input` for a file that is no Word document, `too-large` for one that unpacks to more
 * than any text.
 * @example (await wordRemarks("text.docx", draft)).length; // 3
 */
export async function wordRemarks(file: string, draft: Draft): Promise<Remark[]> {
  try {
    return remarksIn(await readBytes(file), draft);
  } catch (error) {
    if (!(error instanceof ParleyError) || error.place.file !== undefined) throw error;
    throw new ParleyError(error.code, error.message, { cause: error, place: { file } });
  }
}

/**
 * As {@link wordRemarks}, from the bytes of the file.
 * @example remarksIn(bytes, draft)[0]?.author; // "A. Reader"
 */
export function remarksIn(bytes: Uint8Array, draft: Draft): Remark[] {
  const parts = zipParts(bytes, largestUnpacked);
  const open = (name: string): string => new TextDecoder().decode(parts.open(name));
  const comments = parts.has("word/comments.xml") ? { comments: open("word/comments.xml") } : {};
  return readWordComments(
    { document: open("word/document.xml"), ...comments },
    draftClauses(draft).map(({ id }) => id),
  );
}

/**
 * A draft with remarks added to those that it has; one that it has already, by the same author on the same words, is
 * not added again.
 * @example withRemarks({ id: "d", title: "Text", articles: [], definitions: [], seenBy: [], remarks: [] }, []).remarks; // => []
 */
export function withRemarks(draft: Draft, remarks: readonly Remark[]): Draft {
  const key = ({ clause = "", author, date = "", text }: Remark): string =>
    JSON.stringify([clause, author, date, text]);
  const known = new Set(draft.remarks.map(key));
  const fresh = remarks.filter((remark) => !known.has(key(remark)));
  return { ...draft, remarks: [...draft.remarks, ...fresh] };
}
