import { expect, test } from "vitest";
import { examplePdf } from "./example-files.ts";
import { sourceDocuments } from "./source-documents.ts";

const mail = (head: readonly string[], body: string, encoding: BufferEncoding = "utf8") =>
  Buffer.from(
    `${["From: Press Office <press@union.example>", "Subject: No deal", ...head].join("\r\n")}\r\n\r\n${body}`,
    encoding,
  );
const read = async (bytes: Uint8Array, path = "a.eml") => {
  const { documents, warnings } = await sourceDocuments({ path, bytes });
  const [doc] = documents;
  if (!doc) throw new Error("no document");
  return { doc, warnings, blocks: doc.blocks.map(({ start, end, kind }) => `${kind}: ${doc.text.slice(start, end)}`) };
};

test("subject, sender and the day where it was sent are the facts, whatever the file is called", async () => {
  const date = "Date: Mon, 2 Mar 2026 23:30:00 -0500";
  for (const path of ["a.eml", "-", "a.txt"]) {
    const { doc, warnings } = await read(mail([date], "We reject the offer."), path);
    expect(doc).toMatchObject({
      title: "No deal",
      publisher: "Press Office",
      published: "2026-03-02",
      text: "We reject the offer.\n",
    });
    expect(warnings).toEqual([]);
  }
});

test("what it quotes of other mails stays, as a quote", async () => {
  const { blocks } = await read(mail([], "We reject it.\r\n\r\n> We offer four per cent.\r\n"));
  expect(blocks).toEqual(["paragraph: We reject it.", "quote: > We offer four per cent."]);
  const html = "<p>We reject it.</p><blockquote><p>We offer four per cent.</p></blockquote>";
  const { blocks: marked } = await read(mail(["Content-Type: text/html; charset=utf-8"], html));
  expect(marked).toEqual(["paragraph: We reject it.", "quote: We offer four per cent."]);
});

test("its words arrive whole from any encoding that it states", async () => {
  const inLatin = mail(["Content-Type: text/plain; charset=windows-1252"], "\x93No\x94 \x96 said Pe\xf1a.", "latin1");
  expect((await read(inLatin)).doc.text).toContain("“No” – said Peña.");
  const inCyrillic = mail(["Content-Type: text/plain; charset=windows-1251"], "\xc4\xe0, \xed\xe5\xf2.", "latin1");
  expect((await read(inCyrillic)).doc.text).toContain("Да, нет.");
  const quoted = mail(
    ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable"],
    "caf=C3=A9 =\r\ntalks",
  );
  expect((await read(quoted)).doc.text).toContain("café talks");
  const broken = await read(mail(["Content-Type: text/plain; charset=utf-8"], "caf\xe9 talks", "latin1"));
  expect(broken.warnings.map(({ code }) => code)).toEqual(["invalid-bytes"]);
});

const part = (head: string, body: string) => `--edge\r\n${head}\r\n\r\n${body}\r\n`;
const mixed = ["MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="edge"'];

test("an attachment that could be read is named, a picture is not", async () => {
  const pdf = examplePdf([["Offer"]]).toString("base64");
  const body = [
    part("Content-Type: text/plain", "See the offer."),
    part('Content-Type: application/pdf; name="offer.pdf"\r\nContent-Transfer-Encoding: base64', pdf),
    part('Content-Type: image/png; name="logo.png"\r\nContent-Transfer-Encoding: base64', "iVBORw0KGgo="),
    "--edge--",
  ].join("");
  const { doc, warnings } = await read(mail(mixed, body));
  expect(doc.text.trim()).toBe("See the offer.");
  expect(warnings).toEqual([
    {
      code: "attachment-not-read",
      message: "a.eml has an attachment that was not read: offer.pdf; save it and add it too",
    },
  ]);
});

test("a mail of nothing but an attachment says which", async () => {
  const body = part('Content-Type: application/pdf; name="offer.pdf"', examplePdf([["Offer"]]).toString("latin1"));
  await expect(read(mail(mixed, `${body}--edge--`))).rejects.toMatchObject({
    code: "empty-input",
    message: "no words in this mail, only attachments: save and add offer.pdf",
  });
});

test("a page that a browser saved has its own facts, and nobody sent it", async () => {
  const head = [
    "Snapshot-Content-Location: https://ledger.example/talks",
    "Date: Mon, 2 Mar 2026 23:30:00 -0500",
    "MIME-Version: 1.0",
    'Content-Type: multipart/related; type="text/html"; boundary="edge"',
  ];
  const html = `<html><head><meta property="og:site_name" content="The Ledger"></head><body><article><p>${"The port refused the offer. ".repeat(9)}</p></article></body></html>`;
  const { doc } = await read(mail(head, `${part("Content-Type: text/html; charset=utf-8", html)}--edge--`), "a.mhtml");
  expect(doc).toMatchObject({ publisher: "The Ledger", url: "https://ledger.example/talks" });
  expect(doc.published).toBeUndefined();
});

test("a bomb of nested parts is refused in one line", async () => {
  const nested = Array.from(
    { length: 400 },
    (_, i) => `Content-Type: multipart/mixed; boundary="e${i}"\r\n\r\n--e${i}\r\n`,
  );
  const head = "From: a@b.example\r\nSubject: Talks\r\n";
  await expect(read(Buffer.from(head + nested.join("")))).rejects.toMatchObject({ code: "invalid-input" });
});
