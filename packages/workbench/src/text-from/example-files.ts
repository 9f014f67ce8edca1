import { crc32, deflateRawSync } from "node:zlib";

/** A line of an {@link examplePdf}: its words, or with its place in points and its size. */
export type PdfLine =
  | string
  | { readonly text: string; readonly x?: number; readonly y: number; readonly size?: number };

/**
 * A real PDF with a text layer, for tests: a list of lines for each page, eleven points high, fourteen apart.
 * @param info - Entries of its information dictionary.
 * @example examplePdf([["Talks resume."]]).subarray(0, 5).toString(); // => "%PDF-"
 */
export function examplePdf(
  pages: readonly (readonly PdfLine[])[],
  info: Readonly<Record<string, string>> = {},
): Buffer {
  const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
  const made = Object.entries(info).map(([key, value]) => `/${key} (${escaped(value)})`);
  const objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", font, `<< ${made.join(" ")} >>`];
  const kids = pages.map((lines) => {
    const content = lines.map((line, i) => drawn(line, 720 - 14 * i)).join("\n");
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    const fonts = "<< /Font << /F1 3 0 R >> >>";
    const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources ${fonts} /Contents ${objects.length} 0 R >>`;
    return `${objects.push(page)} 0 R`;
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${pages.length} >>`;
  return pdfOf(objects);
}

/**
 * A PDF of objects as written, numbered from 1, the first being the catalogue and the fourth the information.
 * @example pdfOf(["<< /Type /Catalog >>"], "/Size 2").includes("trailer"); // => true
 */
export function pdfOf(objects: readonly string[], trailer = ""): Buffer {
  let out = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const place = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${trailer} >>`;
  return Buffer.from(`${out}${table}${end}\nstartxref\n${out.length}\n%%EOF`, "latin1");
}

function drawn(line: PdfLine, next: number): string {
  const { text, x = 72, y, size = 11 } = typeof line === "string" ? { text: line, y: next } : line;
  return `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`;
}

function escaped(text: string): string {
  return text.replace(/[()\\]/g, "\\$&");
}

/**
 * A real ZIP file, for tests.
 * @example exampleZip({ "a.txt": "Hi" }).subarray(0, 2).toString(); // => "PK"
 */
export function exampleZip(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    bodies.push(Buffer.from("PK\x03\x04"), common, Buffer.from(name), packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    list.push(Buffer.from("PK\x01\x02\x14\0"), common, rest, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(Buffer.concat(list).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, ...list, Buffer.from("PK\x05\x06"), end]);
}

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * A real Word document, for tests.
 * @param body - The content of its `w:body`.
 * @param more - Further parts.
 * @example exampleDocx("<w:p><w:r><w:t>Hi</w:t></w:r></w:p>").subarray(0, 2).toString(); // => "PK"
 */
export function exampleDocx(body: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Buffer {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  return exampleZip({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": relations(relation("r1", "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relations(
      relation("r1", "styles", "styles.xml") + relation("r2", "footnotes", "footnotes.xml"),
    ),
    "word/styles.xml": `<w:styles ${space}>${style("Heading1", "heading 1")}${style("Quote", "Quote")}</w:styles>`,
    "word/document.xml": `<w:document ${space}><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}

/**
 * A paragraph of a Word document, for tests.
 * @example wordParagraph("Hi"); // => "<w:p><w:r><w:t>Hi</w:t></w:r></w:p>"
 */
export function wordParagraph(text: string, style?: string): string {
  const set = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${set}<w:r><w:t>${text}</w:t></w:r></w:p>`;
}
