import { canonicalPieces, decodeEntities, documentBlocks } from "@parley/extract";
import { ParleyError } from "@parley/model";
import { madeOn, statedTitle } from "./document-facts.ts";
import type { SourceDocuments, SourceFile } from "./source-document.ts";
import { zipParts, type ZipParts } from "./zip-parts.ts";

/** A novel has 2 MB of such text, a thousand pages of it with all their marks some 12 MB. */
const largestUnpacked = 16 * 1024 * 1024;

/** Opening and closing marks of all parts: each is a node of a tree, whose memory they multiply. */
const mostMarks = 400_000;

/** Styles that Word has and the conversion does not know by itself. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

/**
 * Reads a Word document (.docx): its paragraphs, lists, tables cell by cell, and notes at the end. Pictures, comments
 * and deleted words are left out.
 * @throws {ParleyError} `invalid-input` for a broken file, `too-large` for one that unpacks to more than any report.
 * @example (await wordDocument({ path: "offer.docx", bytes })).documents[0]?.blocks.length; // 12
 */
export async function wordDocument({ path, bytes }: SourceFile): Promise<SourceDocuments> {
  const parts = zipParts(bytes, largestUnpacked);
  const html = await asHtml(parts);
  const { title, made } = factsOf(parts);
  const facts = title === undefined ? {} : { title };
  return {
    documents: [canonicalPieces({ pieces: documentBlocks(withoutNoteMarks(html)), facts })],
    warnings: madeOn(path, made),
  };
}

async function asHtml(parts: ZipParts): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  try {
    const { value } = await mammoth.convertToHtml(opened(parts), {
      styleMap: styles,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    });
    return value;
  } catch (error) {
    if (error instanceof ParleyError) throw error;
    const why = error instanceof RangeError ? "it is nested too deeply" : (error as Error).message.split("\n")[0];
    throw new ParleyError("invalid-input", `this Word document is broken (${why}): open it in Word and save it again`, {
      cause: error,
    });
  }
}

/** Mammoth takes the parts themselves in place of a file, so that nothing is unpacked but by us, within limits. */
function opened(parts: ZipParts): { buffer: Buffer } {
  let marks = 0;
  const file = {
    exists: parts.has,
    read: async (name: string, encoding?: string) => {
      const bytes = parts.open(name);
      for (const byte of bytes) if (byte === 0x3c) marks++;
      if (marks > mostMarks)
        throw new ParleyError("too-large", "more marks than any report has: save its text as .txt");
      return encoding === undefined ? bytes : Buffer.from(bytes).toString(encoding === "base64" ? "base64" : "utf8");
    },
  };
  return { file } as unknown as { buffer: Buffer };
}

/** The number of a note would stand glued to the word before it; each note begins with its number instead. */
function withoutNoteMarks(html: string): string {
  return html
    .replace(/<sup><a href="#(?:foot|end)note-[^"]{1,40}" id="[^"]{1,60}">\[\d+\]<\/a><\/sup>/g, "")
    .replace(/\s*<a href="#(?:foot|end)note-ref-[^"]{1,40}">↑<\/a>/g, "");
}

function factsOf(parts: ZipParts): { title: string | undefined; made: string | undefined } {
  const core = parts.has("docProps/core.xml") ? new TextDecoder().decode(parts.open("docProps/core.xml")) : "";
  const title = /<dc:title>([^<]{1,400})<\/dc:title>/.exec(core)?.[1];
  const made = /<dcterms:created[^>]{0,100}>(\d{4}-\d\d-\d\d)/.exec(core)?.[1];
  return { title: statedTitle(title && decodeEntities(title)), made };
}
