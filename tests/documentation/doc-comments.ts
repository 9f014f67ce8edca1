import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "../cli/parley.ts";

/** One exported name of a source file with the comment above it. */
export interface DocumentedExport {
  readonly file: string;
  readonly name: string;
  readonly comment: string | undefined;
}

/** One example of a comment: an expression and the value that it says it has. */
export interface DocExample {
  readonly file: string;
  readonly name: string;
  readonly expression: string;
  readonly value: string;
}

/** Every source file of the packages, tests and declarations left out. */
export function sourceFiles(): string[] {
  const folders = ["model", "extract", "analysis", "formats", "store", "workbench"].map((name) =>
    join(root, "packages", name, "src"),
  );
  return folders.flatMap(filesIn).filter((file) => file.endsWith(".ts") && !/\.(?:test|d)\.ts$|oracle/.test(file));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

const declaration =
  /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?^export (?:abstract )?(?:async )?(?:function\*?|const|class|interface|type) ([A-Za-z_$][\w$]*)/gm;

/** What a source file exports by declaring it. */
export function exportsOf(path: string): DocumentedExport[] {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(declaration)].map(([, comment, name = ""]) => ({
    file: relative(root, path),
    name,
    comment: comment?.trim(),
  }));
}

/** The examples in a comment that say what they give: `@example expression; // => value`. */
export function examplesOf({ file, name, comment }: DocumentedExport): DocExample[] {
  const text = (comment ?? "").replace(/^\/\*\*|\*\/$/g, "").replace(/^\s*\* ?/gm, "");
  return [...text.matchAll(/@example\s+([\s\S]*?);\s*\/\/ => (.*)/g)].map(([, expression = "", value = ""]) => ({
    file,
    name,
    expression: expression.trim(),
    value: value.trim(),
  }));
}
