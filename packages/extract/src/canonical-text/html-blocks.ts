import { Readability } from "@mozilla/readability";
import { ParleyError } from "@parley/model";
import { parseHTML } from "linkedom/worker";
import { decodeEntities } from "./decode-entities.ts";
import { htmlFacts } from "./html-facts.ts";
import type { BlockKind, Piece, SourcePieces } from "./canonical-text.ts";

const dropped = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE NAV ASIDE FOOTER FORM BUTTON SVG IFRAME OBJECT FIGCAPTION HEAD SELECT TEXTAREA MENU".split(
    " ",
  ),
);
const blockTags = new Set(
  "P LI H1 H2 H3 H4 H5 H6 BLOCKQUOTE TD TH DT DD PRE DIV SECTION ARTICLE MAIN HEADER FIGURE TABLE TR UL OL DL BODY HR".split(
    " ",
  ),
);
const largestTree = { characters: 3_000_000, depth: 200, tags: 40_000, references: 20_000 };

/**
 * The blocks of a web page's main text, headings apart from paragraphs, without scripts, menus and captions.
 * A page too large or too deep for a tree is read tag by tag instead, in linear time.
 * @throws {ParleyError} `empty-input` for a page of nothing but menus and links.
 * @example htmlBlocks("<h2>Offer</h2><p>Kyiv agreed.</p>").pieces.map((piece) => piece.text); // => ["Offer", "Kyiv agreed."]
 */
export function htmlBlocks(page: string): SourcePieces {
  const tree = treeOf(page);
  if (tree === undefined) return { facts: {}, pieces: tagByTag(escaped(page)) };
  const pieces = mainPieces(tree);
  if (pieces.length === 0 || isNavigation(tree, pieces))
    throw new ParleyError(
      "empty-input",
      "only menus and links here, no article: open the article itself and save that",
    );
  return { facts: htmlFacts(tree), pieces };
}

/**
 * All blocks of a document that is nothing but text, such as a converted Word file or an e-mail: nothing is taken for a
 * menu.
 * @example documentBlocks("<h1>Offer</h1><table><tr><td>gas</td><td>2%</td></tr></table>").map(({ text }) => text); // => ["Offer", "gas", "2%"]
 */
export function documentBlocks(html: string): readonly Piece[] {
  const tree = treeOf(html);
  return tree === undefined ? tagByTag(escaped(html)) : walk(tree.body ?? tree.documentElement);
}

function escaped(page: string): string {
  return page.replace(/<(?![a-zA-Z/!?])/g, "&lt;");
}

/** `undefined` for a page that no tree is made of. */
function treeOf(page: string): Document | undefined {
  const source = escaped(page);
  if (!fitsTree(source)) return undefined;
  try {
    return parseHTML(/<html[\s>]/i.test(source) ? source : `<html><body>${source}</body></html>`).document;
  } catch {
    return undefined;
  }
}

function mainPieces(document: Document): readonly Piece[] {
  const all = walk(document.body ?? document.documentElement);
  try {
    const main = mainContent(document);
    return main && words(main) * 2 >= words(all) ? main : fullest(document, all);
  } catch {
    return all;
  }
}

/** Nothing is a sentence, and most words lead elsewhere. */
function isNavigation(document: Document, pieces: readonly Piece[]): boolean {
  if (pieces.some(({ text }) => text.length > 60 || /[.!?…]["”’)]*$/u.test(text))) return false;
  const links = [...document.querySelectorAll("a[href]")];
  const linked = links.reduce((sum, link) => sum + (link.textContent ?? "").trim().length, 0);
  return links.length >= 5 && linked * 2 >= pieces.reduce((sum, { text }) => sum + text.length, 0);
}

function words(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + (piece.text.length > 60 ? piece.text.length : 0), 0);
}

function fullest(document: Document, all: readonly Piece[]): readonly Piece[] {
  for (const selector of ["article", "main", "[role=main]"]) {
    const element = document.querySelector(selector);
    const pieces = element ? walk(element) : [];
    if (words(pieces) * 2 >= words(all) && pieces.length > 0) return pieces;
  }
  return all;
}

function mainContent(document: Document): Piece[] | undefined {
  const content = new Readability(document, { charThreshold: 200 }).parse()?.content;
  return content ? walk(parseHTML(`<html><body>${content}</body></html>`).document.body) : undefined;
}

function fitsTree(source: string): boolean {
  if (source.length > largestTree.characters) return false;
  if ((source.match(/&/g)?.length ?? 0) > largestTree.references) return false;
  let depth = 0;
  let tags = 0;
  for (const [, close, name, rest] of source.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})([^<>]{0,2000})/g)) {
    if (++tags > largestTree.tags) return false;
    if (close) depth = Math.max(0, depth - 1);
    else if (!/^(?:br|img|hr|meta|link|input|p|li|td|tr|source|wbr)$/i.test(name ?? "") && !rest?.endsWith("/"))
      depth++;
    if (depth > largestTree.depth) return false;
  }
  return true;
}

function walk(root: Element): Piece[] {
  const out: Piece[] = [];
  const state = { text: "", kind: "paragraph" as BlockKind };
  const flush = (): void => {
    const text = state.text.replace(/[ \t\r\n\f\u00a0]+/g, " ").trim();
    if (text !== "") out.push({ text, kind: state.kind });
    state.text = "";
  };
  visit(root, "paragraph", { state, flush });
  flush();
  return out;
}

interface Walker {
  readonly state: { text: string; kind: BlockKind };
  readonly flush: () => void;
}

function visit(node: Node, kind: BlockKind, walker: Walker): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) {
      if (walker.state.text === "") walker.state.kind = kind;
      walker.state.text += child.nodeValue ?? "";
    } else if (child.nodeType === 1) visitElement(child as Element, kind, walker);
  }
}

function visitElement(element: Element, kind: BlockKind, walker: Walker): void {
  const tag = element.tagName.toUpperCase();
  if (dropped.has(tag) || element.getAttribute("aria-hidden") === "true") return;
  if (tag === "BR") {
    if (/\n\s*$/.test(walker.state.text)) walker.flush();
    else walker.state.text += "\n";
    return;
  }
  if (!blockTags.has(tag)) return visit(element, kind, walker);
  walker.flush();
  visit(element, kindOf(tag, kind), walker);
  walker.flush();
}

function kindOf(tag: string, outer: BlockKind): BlockKind {
  if (/^H[1-6]$/.test(tag)) return "heading";
  if (tag === "LI") return "list-item";
  return tag === "BLOCKQUOTE" ? "quote" : outer;
}

function tagByTag(source: string): Piece[] {
  const bare = withoutScripts(source);
  const out: Piece[] = [];
  let text = "";
  for (const part of bare.split(/(<[^<>]{0,2000}>)/)) {
    if (!part.startsWith("<")) text += part;
    else if (blockTags.has(part.replace(/^<\/?([a-zA-Z0-9]*)[^]*$/, "$1").toUpperCase())) {
      out.push({ kind: "paragraph", text: decodeEntities(text).replace(/\s+/g, " ").trim() });
      text = "";
    }
  }
  out.push({ kind: "paragraph", text: decodeEntities(text).replace(/\s+/g, " ").trim() });
  return out.filter((piece) => piece.text !== "");
}

const rawMarks = /<!--|-->|<\/?(?:script|style)\b(?:[^<>]{0,2000}>)?/gi;

/** What is opened and never closed is kept: it may be all that there is. */
function withoutScripts(source: string): string {
  const marks = [...source.matchAll(rawMarks)].map(({ 0: mark, index }) => ({ mark, index, kind: rawKind(mark) }));
  const closings = new Map(marks.filter(({ mark }) => isClosing(mark)).map(({ kind, index }) => [kind, index]));
  const kept: string[] = [];
  let from = 0;
  let open: string | undefined;
  for (const { mark, index, kind } of marks) {
    if (open === undefined && !isClosing(mark) && (closings.get(kind) ?? -1) > index) {
      kept.push(source.slice(from, index), " ");
      open = kind;
    } else if (open === kind && isClosing(mark)) {
      open = undefined;
      from = index + mark.length;
    }
  }
  return kept.join("") + source.slice(from);
}

function isClosing(mark: string): boolean {
  return mark === "-->" || mark.startsWith("</");
}

function rawKind(mark: string): string {
  return /script|style/i.exec(mark)?.[0].toLowerCase() ?? "comment";
}
