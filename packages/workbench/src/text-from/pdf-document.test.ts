import { ParleyError } from "@parley/model";
import { expect, test } from "vitest";
import { deflateSync } from "node:zlib";
import { examplePdf, pdfOf, type PdfLine } from "./example-files.ts";
import { pdfDocument } from "./pdf-document.ts";

const read = async (bytes: Uint8Array) => {
  const { documents, warnings } = await pdfDocument({ path: "a.pdf", bytes });
  const [doc] = documents;
  if (!doc) throw new Error("no document");
  return { doc, warnings, blocks: doc.blocks.map(({ start, end, kind }) => `${kind}: ${doc.text.slice(start, end)}`) };
};

const refusal = async (bytes: Uint8Array): Promise<string> =>
  pdfDocument({ path: "a.pdf", bytes }).then(
    () => "read",
    (error: unknown) => (error instanceof ParleyError ? `${error.code}: ${error.message}` : "another error"),
  );

const statement: PdfLine[] = [
  { text: "Statement on the talks", y: 720, size: 18 },
  { text: "The union rejected the revised offer on Monday and demanded that the port", y: 690 },
  { text: "raise pay by six per cent.", y: 676 },
  { text: "The port called this impossible.", y: 648 },
  { text: "- shorter shifts", y: 620 },
];

test("headings, paragraphs and list items of a page are told apart, and its title is its own", async () => {
  const { blocks, doc } = await read(examplePdf([statement], { Title: "Statement on the talks" }));
  expect(blocks).toEqual([
    "heading: Statement on the talks",
    "paragraph: The union rejected the revised offer on Monday and demanded that the port raise pay by six per cent.",
    "paragraph: The port called this impossible.",
    "list-item: - shorter shifts",
  ]);
  expect(doc.title).toBe("Statement on the talks");
});

test("a paragraph goes on over the page; heads and page numbers are left out, and that is said", async () => {
  const page = (i: number): PdfLine[] => [
    { text: "Harbour Union, annual report", y: 770, size: 9 },
    { text: `The port offered ${i} per cent and the union`, y: 600 },
    { text: `Page ${i} of 4`, y: 20, size: 9 },
  ];
  const { doc, warnings } = await read(examplePdf([page(1), page(2), page(3), ["refused it."]]));
  expect(doc.text).not.toMatch(/annual report|Page/);
  expect(doc.text).toContain("The port offered 3 per cent and the union refused it.");
  expect(warnings).toEqual([
    {
      code: "left-out",
      message: "left out of a.pdf as page numbers and running heads: “Harbour Union, annual report”, “Page 1 of 4”",
    },
  ]);
});

test("the day on which the file was made is a suggestion, never the date", async () => {
  const { doc, warnings } = await read(examplePdf([statement], { CreationDate: "D:20260302101500Z" }));
  expect(doc.published).toBeUndefined();
  expect(warnings).toEqual([
    {
      code: "date-suggested",
      message: "a.pdf was made on 2026-03-02; if it was published then, say --date 2026-03-02",
    },
  ]);
});

test("a page without a text layer among others is named", async () => {
  const { warnings } = await read(examplePdf([statement, [], statement]));
  expect(warnings.map(({ code, message }) => `${code} ${message}`)).toEqual([
    "no-text-layer page 2 of a.pdf has no text layer and is not read: run text recognition (OCR) for them",
  ]);
});

test("what has no readable text layer is refused in one line", async () => {
  expect(await refusal(examplePdf([[], []]))).toMatch(/^empty-input: this PDF has no text layer.*OCR/);
  const whole = examplePdf([statement, statement, statement]);
  expect(await refusal(whole.subarray(0, 300))).toMatch(/^(?:invalid-input: this PDF is broken|empty-input)/);
  expect(await refusal(Buffer.from("%PDF-1.7\nnothing of the kind"))).toMatch(
    /^invalid-input: this PDF is broken or was cut off/,
  );
  const locked = `<< /Filter /Standard /V 1 /R 2 /P -60 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >>`;
  const under = pdfOf(
    ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>", locked, "<< >>"],
    "/Encrypt 3 0 R /ID [<00><00>]",
  );
  expect(await refusal(under)).toMatch(/^forbidden: this PDF is under a password/);
});

test("a file cut anywhere is read in part or refused in one line, never with a fault", async () => {
  const whole = examplePdf([statement, statement]);
  for (let i = 1; i < 8; i++)
    expect(await refusal(whole.subarray(0, (whole.length * i) / 8))).not.toBe("another error");
});

test("a small file that unpacks without end is stopped", async () => {
  const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024, "(a) Tj "), { level: 9 });
  const content = `<< /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n${bomb.toString("latin1")}\nendstream`;
  const bytes = pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [6 0 R] /Count 1 >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< >>",
    content,
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>",
  ]);
  const within = (seconds: number) => pdfDocument({ path: "a.pdf", bytes }, { seconds, megabytes: 1500 });
  await expect(within(1)).rejects.toMatchObject({ code: "too-large" });
});
