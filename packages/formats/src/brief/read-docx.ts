import type { Brief } from "@parley/model";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { briefDocx } from "./brief-docx.ts";

/** An element of XML, read for tests. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** Reads XML strictly, for tests: what is not well-formed throws. @example parseXml("<a/>").children.length; // => 1 */
export function parseXml(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const values = Object.values(attributes).map((attribute) => [attribute.name, attribute.value]);
    const element = { name, attributes: Object.fromEntries(values) as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => open.at(-1)?.children.push(text));
  parser.write(xml).close();
  return top;
}

/** The elements of a name within another, at any depth, in their order. @example all(parseXml("<a><b/></a>"), "b").length; // => 1 */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

/** The text of the runs in an element of a Word document. @example words(parseXml("<a/>")); // => "" */
export function words(element: Element): string {
  return all(element, "w:t")
    .map(({ children }) => children.join(""))
    .join("");
}

/** A brief as Word document, unpacked for tests: its parts as text and as XML. @example await readDocx(brief); */
export async function readDocx(subject: Brief) {
  const files = Object.entries(unzipSync(await briefDocx(subject))).map(([path, bytes]) => [path, strFromU8(bytes)]);
  const texts = Object.fromEntries(files) as Record<string, string>;
  const part = (path: string) => parseXml(texts[path] ?? "");
  return { texts, part, document: part("word/document.xml"), footnotes: part("word/footnotes.xml") };
}
