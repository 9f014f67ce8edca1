import { isEdtf } from "@parley/model";
import { lexer, type Token } from "marked";
import { plainText } from "./plain-text.ts";
import type { BlockKind, Piece, SourceFacts, SourcePieces } from "./canonical-text.ts";
import { decodeEntities } from "./decode-entities.ts";

/** A longer line makes the parser's patterns slow; such a text is read line by line. */
const longestLine = 8_000;
const frontMatter = /^---[ \t]*\r?\n([\s\S]{0,4000}?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * The blocks of a Markdown text. A front matter between `---` lines gives title, date and publisher and is not text.
 * @example markdownBlocks("# Talks\n\nKyiv *agreed*.").pieces[1]?.text; // => "Kyiv agreed."
 */
export function markdownBlocks(source: string): SourcePieces {
  const matter = frontMatter.exec(source);
  const body = matter ? source.slice(matter[0].length) : source;
  const facts = matter ? factsOf(matter[1] ?? "") : {};
  return { facts, pieces: isParsable(body) ? parsed(body) : linewise(body) };
}

function factsOf(matter: string): SourceFacts {
  const fields = new Map<string, string>();
  for (const line of matter.split(/\r?\n/)) {
    const [, key, value] = /^([A-Za-z_]+)\s*:\s*(.*)$/.exec(line) ?? [];
    if (key && value) fields.set(key.toLowerCase(), value.trim().replace(/^(["'])(.*)\1$/, "$2"));
  }
  const title = fields.get("title");
  const publisher = fields.get("publisher") ?? fields.get("source") ?? fields.get("outlet");
  const published = (fields.get("date") ?? fields.get("published"))?.replace(/T.*$/, "");
  return {
    ...(title ? { title } : {}),
    ...(publisher ? { publisher } : {}),
    ...(published && isEdtf(published) ? { published } : {}),
  };
}

function isParsable(body: string): boolean {
  if (body.length > 1_000_000) return false;
  for (let from = 0; from < body.length;) {
    const next = body.indexOf("\n", from);
    const to = next < 0 ? body.length : next;
    if (to - from > longestLine) return false;
    from = to + 1;
  }
  return !/[[\](*_`<>~]{200}/.test(body) && !/(?:^|\n)(?:[ \t]*>){50}/.test(body);
}

function linewise(body: string): Piece[] {
  return plainText(body).blocks.map(({ start, end, kind }) => ({ kind, text: body.slice(start, end) }));
}

function parsed(body: string): Piece[] {
  try {
    const out: Piece[] = [];
    collect(lexer(body), "paragraph", out);
    return out;
  } catch {
    return linewise(body);
  }
}

function collect(tokens: readonly Token[], kind: BlockKind, out: Piece[]): void {
  for (const token of tokens) {
    if (token.type === "heading") out.push({ kind: "heading", text: inline(token) });
    else if (token.type === "list") for (const item of token.items ?? []) collect(item.tokens ?? [], "list-item", out);
    else if (token.type === "blockquote") collect(token.tokens ?? [], "quote", out);
    else if (token.type === "table") {
      for (const row of [token.header, ...token.rows]) for (const cell of row) out.push({ kind, text: inline(cell) });
    } else if (token.type === "html")
      out.push({ kind, text: decodeEntities(token.text.replace(/<[^>]{0,500}>/g, "")) });
    else if (token.type === "paragraph" || token.type === "text" || token.type === "code") {
      out.push({ kind, text: inline(token) });
    }
  }
}

function inline(token: { text?: string; tokens?: Token[]; type?: string }): string {
  if (token.tokens && token.tokens.length > 0) return token.tokens.map(inline).join("");
  if (token.type === "br") return " ";
  if (token.type === "html") return "";
  return decodeEntities(token.text ?? "");
}
