import { ParleyError } from "@parley/model";
import { expect, test } from "vitest";
import { exampleDocx, exampleZip, wordParagraph } from "./example-files.ts";
import { sourceDocuments } from "./source-documents.ts";

const read = async (bytes: Uint8Array) => {
  const { documents, warnings } = await sourceDocuments({ path: "a.docx", bytes });
  const [doc] = documents;
  if (!doc) throw new Error("no document");
  return { doc, warnings, blocks: doc.blocks.map(({ start, end, kind }) => `${kind}: ${doc.text.slice(start, end)}`) };
};

const refusal = async (bytes: Uint8Array): Promise<string> =>
  sourceDocuments({ path: "a.docx", bytes }).then(
    () => "read",
    (error: unknown) => (error instanceof ParleyError ? `${error.code}: ${error.message}` : "another error"),
  );

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const row = (...cells: string[]) =>
  `<w:tr>${cells.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join("")}</w:tr>`;

test("headings, paragraphs, quotes and the cells of tables stand apart", async () => {
  const body = [
    wordParagraph("Offer", "Heading1"),
    wordParagraph("The port offered four per cent."),
    wordParagraph("We wait.", "Quote"),
    `<w:tbl>${row("Pay", "4%")}${row("Hours", "as now")}</w:tbl>`,
  ];
  expect((await read(exampleDocx(body.join("")))).blocks).toEqual([
    "heading: Offer",
    "paragraph: The port offered four per cent.",
    "quote: We wait.",
    "paragraph: Pay",
    "paragraph: 4%",
    "paragraph: Hours",
    "paragraph: as now",
  ]);
});

test("notes stand at the end, and no mark of them in the sentence", async () => {
  const body = `<w:p><w:r><w:t>The port refused.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
  const footnotes = `<w:footnotes ${space}><w:footnote w:id="2">${wordParagraph("So the union.")}</w:footnote></w:footnotes>`;
  const { blocks } = await read(exampleDocx(body, { "word/footnotes.xml": footnotes }));
  expect(blocks).toEqual(["paragraph: The port refused.", "list-item: So the union."]);
});

test("title and day of the file are its own words and a suggestion", async () => {
  const core = `<c xmlns:dc="d" xmlns:dcterms="t"><dc:title>Offer &amp; reply</dc:title><dcterms:created>2026-03-02T10:00:00Z</dcterms:created></c>`;
  const { doc, warnings } = await read(exampleDocx(wordParagraph("No."), { "docProps/core.xml": core }));
  expect([doc.title, doc.published]).toEqual(["Offer & reply", undefined]);
  expect(warnings.map(({ code }) => code)).toEqual(["date-suggested"]);
});

test("what is broken, locked or no Word document is refused in one line", async () => {
  const whole = exampleDocx(wordParagraph("No."));
  expect(await refusal(whole.subarray(0, whole.length - 40))).toMatch(
    /^invalid-input: this document is broken or was cut off/,
  );
  expect(await refusal(exampleZip({ "word/other.xml": "x" }))).toMatch(/^invalid-input: this Word document is broken/);
  expect(await refusal(exampleDocx("<w:p><w:r>"))).toMatch(/^invalid-input: this Word document is broken/);
  expect(await refusal(Buffer.from("\xd0\xcf\x11\xe0 old", "latin1"))).toMatch(/^unsupported-format: .*password/);
  await expect(sourceDocuments({ path: "a.zip", bytes: exampleZip({ "a.txt": "Hi" }) })).rejects.toMatchObject({
    code: "unsupported-format",
  });
});

test("a file cut anywhere, or with any byte changed, is read or refused, never a fault", async () => {
  const whole = exampleDocx(wordParagraph("The port refused."));
  for (let i = 0; i < 60; i++) {
    const at = Math.floor((whole.length * i) / 60);
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 0xff;
    expect([at, await refusal(whole.subarray(0, at + 4)), await refusal(changed)]).not.toContain("another error");
  }
});

test("a bomb is not unpacked, whatever it says of its size, and one of nested marks is refused", async () => {
  const huge = exampleDocx(wordParagraph("a".repeat(40 * 1024 * 1024)));
  expect(huge.length).toBeLessThan(100_000);
  expect(await refusal(huge)).toMatch(/^too-large: unpacked/);
  expect(await refusal(exampleDocx("<w:p/>".repeat(1_000_000)))).toMatch(/^too-large: more marks/);
  const deep = `${"<w:sdt><w:sdtContent>".repeat(30_000)}${"</w:sdtContent></w:sdt>".repeat(30_000)}`;
  expect(await refusal(exampleDocx(deep))).toMatch(/^(?:invalid-input|empty-input)/);
});
