import { extname } from "node:path";

/**
 * What a text is, by its name and, failing that, by how it begins; a text with facts on top reads as Markdown.
 * @example textKind("article.htm", ""); // => "html"
 */
export function textKind(path: string, source: string): "html" | "markdown" | "text" {
  const extension = extname(path).toLowerCase();
  if (extension === ".html" || extension === ".htm" || extension === ".xhtml") return "html";
  if (extension === ".md" || extension === ".markdown") return "markdown";
  if (/^\uFEFF?---\r?\n(?:publisher|date|title|relays)\s*:/.test(source)) return "markdown";
  return /^\s*(?:<!doctype html|<html[\s>])/i.test(source.slice(0, 500)) ? "html" : "text";
}
