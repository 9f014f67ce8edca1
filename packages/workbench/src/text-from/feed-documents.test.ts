import { expect, test } from "vitest";
import { sourceDocuments } from "./source-documents.ts";

const read = (text: string, path = "talks.xml") => sourceDocuments({ path, bytes: new TextEncoder().encode(text) });
const item = (title: string, more = "") => `<item><title>${title}</title>${more}</item>`;
const rss = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Ledger</title>${items.join("")}</channel></rss>`;

test("each entry of RSS is a text with its own facts", async () => {
  const one = item(
    "Talks &amp; tolls",
    "<link>https://ledger.example/1</link><pubDate>Mon, 02 Mar 2026 23:30:00 -0500</pubDate><description>Short.</description><content:encoded><![CDATA[<p>The port <b>refused</b>.</p><p>The union left.</p>]]></content:encoded>",
  );
  const { documents, warnings } = await read(rss(one, item("No deal", "<description>They parted.</description>")));
  expect(documents[0]).toMatchObject({
    title: "Talks & tolls",
    publisher: "The Ledger",
    published: "2026-03-02",
    url: "https://ledger.example/1",
    text: "Talks & tolls\nThe port refused.\nThe union left.",
  });
  expect(documents.map(({ text }) => text)).toContain("No deal\nThey parted.");
  expect(warnings.map(({ message }) => message)).toEqual([
    "talks.xml is a feed, and each entry is a report of its own, with the words that the feed has of it: 2 read",
  ]);
});

test.each([
  [
    "Atom",
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Ledger</title><id>f</id><updated>2026-03-03T00:00:00Z</updated><entry><id>1</id><title>No deal</title><link href="https://ledger.example/1"/><published>2026-03-02T23:30:00-05:00</published><updated>2026-03-03T00:00:00Z</updated><content type="html">&lt;p&gt;They parted.&lt;/p&gt;</content></entry></feed>`,
  ],
  [
    "RDF",
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Ledger</title><link>https://ledger.example</link></channel><item><title>No deal</title><link>https://ledger.example/1</link><description>They parted.</description><dc:date>2026-03-02T23:30:00-05:00</dc:date></item></rdf:RDF>`,
  ],
  [
    "JSON Feed",
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "The Ledger",
      items: [
        {
          id: "1",
          url: "https://ledger.example/1",
          title: "No deal",
          content_text: "They parted.",
          date_published: "2026-03-02T23:30:00-05:00",
        },
      ],
    }),
  ],
])("%s says the same", async (_, text) => {
  const { documents } = await read(text, "-");
  expect(documents).toHaveLength(1);
  expect(documents[0]).toMatchObject({
    title: "No deal",
    publisher: "The Ledger",
    published: "2026-03-02",
    url: "https://ledger.example/1",
    text: "No deal\nThey parted.",
  });
});

test("an entry that stands there twice is read once, and no more than 200 are", async () => {
  const same = item("No deal", "<link>https://ledger.example/1</link>");
  const { documents, warnings } = await read(rss(same, same, same));
  expect(documents).toHaveLength(1);
  expect(warnings[0]?.message).toContain("1 of 3 read, the others have no words, stand there twice or are older");
  const many = Array.from({ length: 500 }, (_, i) => item(`Day ${i}`));
  expect((await read(rss(...many))).documents).toHaveLength(200);
});

test("entities that multiply are not expanded", async () => {
  const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
  const bomb = `<!DOCTYPE rss [<!ENTITY l0 "lol">${levels.join("")}]>${rss(item("&l9;", "<description>Words.</description>"))}`;
  const text = await read(bomb).then(
    ({ documents }) => documents.map((doc) => doc.text).join(""),
    (error: { code: string }) => error.code,
  );
  expect(text.length).toBeLessThan(1000);
});

test("a feed that is cut off or empty is refused in one line", async () => {
  await expect(read(rss())).rejects.toMatchObject({ code: "empty-input" });
  const codes = await Promise.all(
    [60, 120, 200].map((length) =>
      read(rss(item("No deal", "<description>They parted.</description>")).slice(0, length)).then(
        () => "read",
        (error: { code?: string }) => error.code,
      ),
    ),
  );
  for (const code of codes) expect(["read", "invalid-input", "empty-input"]).toContain(code);
});
