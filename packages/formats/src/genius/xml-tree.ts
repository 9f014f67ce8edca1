import { ParleyError } from "@parley/model";
import { SaxesParser } from "saxes";

/** An element of an XML file, without its text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The line on which its tag ends. */
  readonly line: number;
}

/** What is more than any negotiation file needs. */
const [mostElements, deepest] = [500_000, 60];

/**
 * Reads XML into elements. Entities that a file declares itself are not expanded: naming one is an error.
 * @param file - the name shown in errors.
 * @throws {ParleyError} `invalid-input` with the line where the XML is not well-formed; `too-large` for more than
 * half a million elements, or sixty inside one another.
 * @example xmlTree('<a><b c="1"/></a>', "a.xml").children[0]?.attributes.c; // => "1"
 */
export function xmlTree(text: string, file: string): XmlElement {
  const parser = new SaxesParser();
  const open: { name: string; attributes: Record<string, string>; children: XmlElement[]; line: number }[] = [];
  let [root, elements] = [undefined as XmlElement | undefined, 0];
  parser.on("error", (error) => {
    const message = `not well-formed XML: ${error.message.replace(/^\d+:\d+:\s*/, "").replace(/\.$/, "")}`;
    throw new ParleyError("invalid-input", message, { cause: error, place: { file, line: parser.line } });
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (++elements > mostElements || open.length >= deepest)
      throw new ParleyError("too-large", "more elements than a negotiation file needs", {
        place: { file, line: parser.line },
      });
    const element = { name, attributes, children: [], line: parser.line };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    root = open.pop();
  });
  parser.write(text.replace(/^\ufeff?\s+(?=<\?xml)/, "")).close();
  if (!root) throw new ParleyError("invalid-input", "expected an XML element", { place: { file } });
  return root;
}

/**
 * All elements of a name below an element, in the order of the file.
 * @example elementsNamed(xmlTree("<a><b/><c><b/></c></a>", "a.xml"), "b").length; // => 2
 */
export function elementsNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsNamed(child, name)]);
}
