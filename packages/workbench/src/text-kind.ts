import { extname } from "node:path";

/**
 * What a text is, by its name and, failing that, by how it begins.
 * @example textKind("article.htm", ""); // => "html"
 */
export function textKind(path: string, source: string): "html" | "markdown" | "text" {
  const extension = extname(path).toLowerCase();
  if (extension === ".html" || extension === ".htm" || extension === ".xhtml") return "html";
  if (extension === ".md" || extension === ".markdown") return "markdown";
  return /^\s*(?:<!doctype html|<html[\s>])/i.test(source.slice(0, 500)) ? "html" : "text";
}
