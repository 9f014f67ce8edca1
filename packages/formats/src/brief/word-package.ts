import { field } from "./brief-docx-notes.ts";
import { fonts, numbering, settings, styles } from "./brief-docx-styles.ts";
import { paragraph, textRuns, xmlText } from "./brief-docx-text.ts";

const office = "http://schemas.openxmlformats.org";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const packageType = "application/vnd.openxmlformats-package";

/** Noon, and no zone: a zip file keeps the wall clock, so this is the same bytes in every time zone. */
const stamp = "1980-01-01T12:00:00";

/** What differs between the Word documents that Parley writes; each field is the content of a part. */
export interface WordFile {
  readonly title: string;
  /** What stands at the left of every page's foot. */
  readonly footer: string;
  readonly body: string;
  readonly footnotes: string;
  /** Left out: the document has no comments. */
  readonly comments?: string;
}

/**
 * Puts the parts of a Word document together. It points to nothing outside itself, and the same parts give the same bytes.
 * @see ECMA-376, Office Open XML, part 2 (packages).
 * @example (await wordPackage({ title: "Talks", footer: "", body: "", footnotes: "" })).slice(0, 2); // => new Uint8Array([0x50, 0x4b])
 */
export async function wordPackage(file: WordFile): Promise<Uint8Array> {
  // Only who writes such a file loads the compressor.
  const { strToU8, zipSync } = await import("fflate");
  const files = Object.entries(parts(file)).map(([path, xml]) => [
    path,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}\n`),
  ]);
  return zipSync(Object.fromEntries(files), { mtime: stamp });
}

/** The files of the package; a reader expects the list of types first. */
function parts(file: WordFile): Record<string, string> {
  const beside = [...neighbours, ...(file.comments === undefined ? [] : (["comments"] as const))];
  return {
    "[Content_Types].xml": contentTypes(beside),
    "_rels/.rels": relationships([
      ["document", `${office}/officeDocument/2006/relationships/officeDocument`, "word/document.xml"],
      ["properties", `${office}/package/2006/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": properties(file),
    "word/document.xml": part("document", `<w:body>\n${file.body}\n</w:body>`),
    "word/footnotes.xml": part("footnotes", file.footnotes),
    ...(file.comments === undefined ? {} : { "word/comments.xml": part("comments", file.comments) }),
    "word/footer.xml": part("ftr", footer(file)),
    "word/styles.xml": part("styles", styles),
    "word/numbering.xml": part("numbering", numbering),
    "word/settings.xml": part("settings", settings),
    "word/fontTable.xml": part("fonts", fonts),
    "word/_rels/document.xml.rels": relationships(
      [...beside, "footer"].map((name) => [name, `${office}/officeDocument/2006/relationships/${name}`, `${name}.xml`]),
    ),
  };
}

/** The parts beside the document whose name is also that of their type. */
const neighbours = ["styles", "numbering", "settings", "fontTable", "footnotes"] as const;

function contentTypes(beside: readonly string[]): string {
  return `<Types xmlns="${office}/package/2006/content-types">
<Default Extension="rels" ContentType="${packageType}.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/docProps/core.xml" ContentType="${packageType}.core-properties+xml"/>
<Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>
${[...beside, "footer"].map((name) => `<Override PartName="/word/${name}.xml" ContentType="${wordType}.${name}+xml"/>`).join("\n")}
</Types>`;
}

function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${office}/package/2006/relationships">\n${lines.join("\n")}\n</Relationships>`;
}

function part(root: string, content: string): string {
  return `<w:${root} xmlns:w="${office}/wordprocessingml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships">\n${content}\n</w:${root}>`;
}

/** No dates: they would make two documents of one brief differ. */
function properties({ title }: WordFile): string {
  return `<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>${xmlText(title)}</dc:title>
<dc:creator>Parley</dc:creator>
<dc:language>en</dc:language>
</cp:coreProperties>`;
}

function footer({ footer: left }: WordFile): string {
  return paragraph(
    "Footer",
    `${textRuns(left)}<w:r><w:tab/></w:r>${field("PAGE", "1")}${textRuns(" of ")}${field("NUMPAGES", "1")}`,
  );
}
