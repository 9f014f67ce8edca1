import { ParleyError, sha256Text } from "@parley/model";
import { htmlBlocks } from "./html-blocks.ts";
import { markdownBlocks } from "./markdown-blocks.ts";
import { plainText } from "./plain-text.ts";
import { statedDate } from "./stated-date.ts";
import { statedPublisher } from "./stated-publisher.ts";

/** What a block of text is; claims never cross from one block to the next. */
export type BlockKind = "heading" | "paragraph" | "list-item" | "quote";

/** A paragraph or the like: UTF-16 offsets into the canonical text, `end` exclusive. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
}

/** The form of a source text. */
export type TextKind = "text" | "markdown" | "html";

/** The frozen text that every offset of a reading points into, with what the source says about itself. */
export interface CanonicalText {
  readonly text: string;
  readonly textHash: string;
  readonly title?: string;
  /** Publication date in EDTF, only when the source states it. */
  readonly published?: string;
  readonly publisher?: string;
  /** Where the text can be found, only when the source states it. */
  readonly url?: string;
  readonly blocks: readonly Block[];
}

/** A piece of a source before it is laid out: its words and what it is. */
export interface Piece {
  readonly text: string;
  readonly kind: BlockKind;
}

/** What a source says about itself, outside its text. */
export interface SourceFacts {
  readonly title?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
}

/** Pieces of a source with the facts about it. */
export interface SourcePieces {
  readonly pieces: readonly Piece[];
  readonly facts: SourceFacts;
}

/**
 * Turns a source into the text that a reading points into: Unicode NFC, blocks separated by newlines, no other edits.
 * Plain text is kept as it came; markup is left out, and so are scripts, menus and front matter.
 * @throws {ParleyError} `empty-input` when no words are left.
 * @example canonicalText("Talks resume.\nMoscow refused.", "text").blocks.length; // => 2
 */
export function canonicalText(source: string, kind: TextKind): CanonicalText {
  return kind === "text" ? frozen(plainText(source.normalize("NFC"))) : canonicalPieces(pieces(source, kind));
}

/**
 * The pieces of a source as the text that a reading points into: Unicode NFC, a piece after the other, newlines between.
 * @throws {ParleyError} `empty-input` when no words are left.
 * @example canonicalPieces({ facts: {}, pieces: [{ kind: "heading", text: "Talks" }] }).text; // => "Talks"
 */
export function canonicalPieces(source: SourcePieces): CanonicalText {
  return frozen(laidOut(source));
}

function frozen(read: Omit<CanonicalText, "textHash">): CanonicalText {
  if (read.text.trim() === "") throw new ParleyError("empty-input", "expected words to read, found none");
  const published = read.published ?? statedDate(read.text, read.blocks);
  const publisher = read.publisher ?? statedPublisher(read.text, read.blocks);
  return {
    ...read,
    ...(published === undefined ? {} : { published }),
    ...(publisher === undefined ? {} : { publisher }),
    textHash: sha256Text(read.text),
  };
}

function pieces(source: string, kind: "markdown" | "html"): SourcePieces {
  return kind === "html" ? htmlBlocks(source) : markdownBlocks(source);
}

function laidOut({ pieces, facts }: SourcePieces): Omit<CanonicalText, "textHash"> {
  const blocks: Block[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const piece of pieces) {
    const text = piece.text.normalize("NFC").trim();
    if (text === "") continue;
    blocks.push({ start, end: start + text.length, kind: piece.kind });
    texts.push(text);
    start += text.length + 1;
  }
  return { text: texts.join("\n"), ...facts, blocks };
}
