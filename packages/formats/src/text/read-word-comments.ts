import { ParleyError, type Remark } from "@parley/model";
import { SaxesParser } from "saxes";
import { clauseAnchor } from "./clause-anchor.ts";
import { marginAuthor } from "./text-docx.ts";

/** The two parts of a Word document that comments are in. */
export interface CommentedParts {
  /** `word/document.xml`. */
  readonly document: string;
  /** `word/comments.xml`; left out: the document has no comments. */
  readonly comments?: string;
}

/**
 * Reads the comments of a Word document as remarks on the clauses of a text that Parley wrote, in the order of the
 * comments, without the marginal notes that Parley wrote itself. A comment belongs to the clause whose bookmark stands
 * before its beginning, up to the next heading; one that stands elsewhere, or on a clause that `clauses` does not name,
 * has no clause.
 * @param clauses - The ids of the clauses that the text has.
 * @throws {ParleyError} `invalid-input` for XML that is broken.
 * @example readWordComments({ document: "<w:document/>" }, []); // => []
 */
export function readWordComments({ document, comments }: CommentedParts, clauses: readonly string[]): Remark[] {
  if (comments === undefined) return [];
  const places = anchorsIn(document, new Map(clauses.map((id) => [clauseAnchor(id), id])));
  return commentsIn(comments)
    .filter(({ author }) => author !== marginAuthor)
    .map(({ id, author, date, text }): Remark => {
      const { clause, on = "" } = places.get(id) ?? {};
      return {
        ...(clause === undefined ? {} : { clause }),
        author,
        ...(date === undefined ? {} : { date }),
        text,
        ...(on === "" ? {} : { on }),
      };
    });
}

interface Comment {
  readonly id: string;
  readonly author: string;
  readonly date: string | undefined;
  text: string;
}

type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/** Walks through XML; names come as they are written, and every attribute by its name without a prefix too. */
function walk(
  xml: string,
  on: { open?: (tag: Tag) => void; close?: (name: string) => void; text?: (text: string) => void },
): void {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw new ParleyError(
      "invalid-input",
      `this Word document is broken (${error.message.split("\n")[0]}): save it again`,
    );
  });
  parser.on("opentag", ({ name, attributes }) => on.open?.({ name: local(name), attributes: localNames(attributes) }));
  parser.on("closetag", ({ name }) => on.close?.(local(name)));
  parser.on("text", (text) => on.text?.(text));
  parser.write(xml).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function localNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));
}

const signs: Readonly<Record<string, string>> = { tab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-" };

function commentsIn(xml: string): Comment[] {
  const found: Comment[] = [];
  let paragraphs = 0;
  let inWords = false;
  walk(xml, {
    open: ({ name, attributes }) => {
      if (name === "comment") {
        found.push({
          id: attributes["id"] ?? "",
          author: attributes["author"] || "unknown",
          date: attributes["date"],
          text: "",
        });
        paragraphs = 0;
      }
      const comment = found.at(-1);
      if (!comment) return;
      if (name === "p" && paragraphs++ > 0) comment.text += "\n";
      if (name === "t") inWords = true;
      comment.text += signs[name] ?? "";
    },
    close: (name) => {
      if (name === "t") inWords = false;
    },
    text: (text) => {
      const comment = found.at(-1);
      if (inWords && comment) comment.text += text;
    },
  });
  return found;
}

interface Place {
  readonly clause: string | undefined;
  on: string;
}

/** Where each comment stands: the clause that began last before it, and the words between its two ends. */
function anchorsIn(xml: string, clauses: ReadonlyMap<string, string>): Map<string, Place> {
  const places = new Map<string, Place>();
  const open = new Set<Place>();
  let clause: string | undefined;
  let inWords = false;
  const begin = (id: string): Place => {
    const place = places.get(id) ?? { clause, on: "" };
    places.set(id, place);
    return place;
  };
  walk(xml, {
    open: ({ name, attributes }) => {
      const id = attributes["id"] ?? "";
      if (name === "pStyle" && /^heading/i.test(attributes["val"] ?? "")) clause = undefined;
      if (name === "bookmarkStart" && attributes["name"]?.startsWith("clause_"))
        clause = clauses.get(attributes["name"]);
      if (name === "commentRangeStart") open.add(begin(id));
      if (name === "commentRangeEnd") open.delete(begin(id));
      if (name === "commentReference") begin(id);
      if (name === "t") inWords = true;
      for (const place of open) place.on += signs[name] ?? "";
    },
    close: (name) => {
      if (name === "t") inWords = false;
    },
    text: (text) => {
      if (inWords) for (const place of open) place.on += text;
    },
  });
  return places;
}
