import type { Brief } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { briefDocx } from "./brief-docx.ts";
import { harbourBrief as brief } from "./brief-fixture.ts";
import { all, parseXml, readDocx as read, words, type Element } from "./read-docx.ts";

const idsOf = (elements: Element[]) => elements.map(({ attributes }) => Number(attributes["w:id"]));
const stylesOf = (element: Element) => all(element, "w:pStyle").map(({ attributes }) => attributes["w:val"]);

test("headings, bullets and the table are Word's own", async () => {
  const { document } = await read(brief);
  expect(stylesOf(document)).toEqual([
    "Title",
    "Lead",
    "Heading1",
    "BodyText",
    "TableHead",
    "TableHead",
    "TableLabel",
    "TableText",
    "TableEnd",
    "ListBullet",
    "ListBullet",
  ]);
  expect(all(document, "w:tblHeader")).toHaveLength(1);
  expect(all(document, "w:gridCol").map(({ attributes }) => attributes["w:w"])).toEqual(
    all(all(document, "w:tr")[0] ?? document, "w:tcW").map(({ attributes }) => attributes["w:w"]),
  );
});

test("every style that a paragraph or a run names is defined", async () => {
  const { texts, part, document, footnotes } = await read(brief);
  const defined = all(part("word/styles.xml"), "w:style").map(({ attributes }) => attributes["w:styleId"]);
  expect(new Set(defined).size).toBe(defined.length);
  const named = [document, footnotes, part("word/footer.xml"), part("word/styles.xml")].flatMap((tree) =>
    ["w:pStyle", "w:rStyle", "w:tblStyle", "w:next", "w:basedOn"].flatMap((name) =>
      all(tree, name).map(({ attributes }) => attributes["w:val"]),
    ),
  );
  for (const style of named) expect(defined).toContain(style);
  expect(texts["word/styles.xml"]).toContain('<w:lang w:val="en-GB"');
});

test("each note is a footnote once, and what cites it again refers to its first mark", async () => {
  const { document, footnotes } = await read(brief);
  const notes = all(footnotes, "w:footnote").filter(({ attributes }) => attributes["w:type"] === undefined);
  expect(idsOf(notes)).toEqual([1, 2]);
  expect(notes.map(words)).toEqual([
    " Post, 2026-03-01: “we want six” Said by: a speaker. Claim c2.",
    " Post, 2026-03-01: “talks began” Said by: the report itself. Claim c1, grade B2.",
  ]);
  expect(idsOf(all(document, "w:footnoteReference"))).toEqual([1, 2]);
  expect(all(document, "w:instrText").map(({ children }) => children.join("").trim())).toEqual([
    String.raw`NOTEREF _RefNote1 \f \h`,
    String.raw`NOTEREF _RefNote2 \f \h`,
  ]);
  expect(all(document, "w:bookmarkStart").map(({ attributes }) => attributes["w:name"])).toEqual([
    "_RefNote1",
    "_RefNote2",
  ]);
});

test("a sentence of the author's own has no footnote, and the claims that a written passage cites are real ones", async () => {
  const sentences: Extract<Brief["sections"][number]["blocks"][number], { kind: "paragraph" }>["sentences"] = [
    { text: "We doubt it.", claims: [], basis: "author" },
    { text: "Talks began,", claims: ["c1"], basis: "claims" },
    { text: "and the Union wants six.", claims: ["c2", "c1"], basis: "claims" },
  ];
  const written = {
    id: "our-view",
    heading: "Our view",
    written: true,
    blocks: [{ kind: "paragraph" as const, sentences }],
  };
  const { document, footnotes } = await read({ ...brief, sections: [written], notes: brief.notes.toReversed() });
  const paragraph = all(document, "w:p").find((p) => words(p).startsWith("We doubt")) ?? document;
  expect(words(paragraph)).toBe("We doubt it. Talks began, and the Union wants six., 1");
  expect(idsOf(all(paragraph, "w:footnoteReference"))).toEqual([1, 2]);
  expect(idsOf(all(footnotes, "w:footnote"))).toEqual([-1, 0, 1, 2]);
  expect(words(all(footnotes, "w:footnote")[2] ?? footnotes)).toContain("Claim c1");
});

test("a note that no sentence cites is cited at the end, so that it is not lost", async () => {
  const { document } = await read({ ...brief, sections: [] });
  expect(words(document)).toContain("Notes not cited above:");
  expect(idsOf(all(document, "w:footnoteReference"))).toEqual([1, 2]);
});

test("a cross-reference shows the number that Word will give the footnote, by its place in the text", async () => {
  const [first, second] = brief.notes;
  const { document } = await read({ ...brief, notes: [second, first].flatMap((note) => note ?? []) });
  expect(idsOf(all(document, "w:footnoteReference"))).toEqual([2, 1]);
  expect(words(document)).toContain("The Union demands six. No deal yet.");
  expect(words(document)).toContain("● six1, One.2");
});

test("the document says on every page when nobody has reviewed it, and counts its pages", async () => {
  for (const status of ["unreviewed", "reviewed"] as const) {
    const { part } = await read({ ...brief, status });
    const footer = part("word/footer.xml");
    expect(words(footer)).toBe(`${status === "unreviewed" ? "Unreviewed suggestions" : ""}1 of 1`);
    expect(all(footer, "w:instrText").map(({ children }) => children.join("").trim())).toEqual(["PAGE", "NUMPAGES"]);
  }
});

test("the same brief gives the same bytes, without a date of today in the file or in its properties", async () => {
  const bytes = await briefDocx(brief);
  expect(await briefDocx(brief)).toEqual(bytes);
  // MS-DOS time and date of the first entry: noon on 1 January 1980, in any time zone.
  expect(bytes.slice(10, 14)).toEqual(new Uint8Array([0, 0x60, 0x21, 0]));
  const { texts } = await read(brief);
  expect(texts["docProps/core.xml"]).toContain("<dc:title>Harbour talks</dc:title>\n<dc:creator>Parley</dc:creator>");
  expect(texts["docProps/core.xml"]).not.toContain("dcterms");
});

test("every part is named with its type, and nothing points outside the document", async () => {
  const { texts, part } = await read(brief);
  const named = all(part("[Content_Types].xml"), "Override").map(({ attributes }) => attributes["PartName"]?.slice(1));
  expect(Object.keys(texts)[0]).toBe("[Content_Types].xml");
  expect(Object.keys(texts).filter((path) => !/rels$|^\[/.test(path))).toEqual(expect.arrayContaining(named));
  for (const [path, folder] of [
    ["_rels/.rels", ""],
    ["word/_rels/document.xml.rels", "word/"],
  ] as const) {
    for (const { attributes } of all(part(path), "Relationship")) {
      expect(attributes["TargetMode"]).toBeUndefined();
      expect(texts).toHaveProperty([`${folder}${attributes["Target"]}`]);
    }
  }
});

test("text that runs right to left says so, and signs have a font that has them", async () => {
  const { document } = await read({ ...brief, title: "The שלום, עולם club ● met" });
  const runs = all(document, "w:r").slice(0, 5);
  expect(runs.map(words)).toEqual(["The ", "שלום, עולם", " club ", "●", " met"]);
  expect(runs.map((run) => all(run, "w:rtl").length)).toEqual([0, 1, 0, 0, 0]);
  expect(all(runs[3] ?? document, "w:rStyle")).toHaveLength(1);
});

test("a table without cells, a short row and an empty brief still give a document", async () => {
  const table = (head: string[], rows: { text: string; claims: string[] }[][]): Brief => ({
    ...brief,
    sections: [{ id: "own", heading: "", blocks: [{ kind: "table", head, rows }] }],
  });
  expect(all((await read(table([], []))).document, "w:tbl")).toEqual([]);
  const short = await read(table(["Issue"], [[], [1, 2, 3].map((n) => ({ text: `${n}`, claims: [] }))]));
  expect(all(short.document, "w:tr").map((row) => all(row, "w:tc").length)).toEqual([3, 3, 3]);
  const empty = await read({ title: "", status: "reviewed", sections: [], notes: [] });
  expect(stylesOf(empty.document)).toEqual(["Title"]);
});

const hostile = fc.oneof(
  fc.constantFrom(
    '<w:fldSimple w:instr="INCLUDETEXT c:/secret"/>',
    '</w:t></w:r><w:hyperlink r:id="x">',
    '{ HYPERLINK "http://a.b" }',
    "]]><!--&lt;&#0;",
    "\u0000\u0001\u000B\u001F\u007F\uFFFE\uFFFF\uD800",
    "\u202Ereversed \u2067‏שלום ‎(2026) عربى\u0301",
    "👩‍👩‍👧 🏳️‍🌈 ● ◐",
    "one\r\ntwo\u2028three\tfour",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.array(fc.nat(0xffff), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes)),
);

test("words of a report stay words: well-formed, without a field, a link or a control character", async () => {
  const skeleton = (tree: Element): unknown[] =>
    all(tree, "w:p").map((p) => [stylesOf(p), all(p, "w:instrText"), all(p, "w:footnoteReference")]);
  const plain = await read(brief);
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const claim = (id: string) => `${id}${text}`;
      const bad: Brief = {
        ...brief,
        title: text,
        lead: text,
        sections: [
          {
            id: text,
            heading: text,
            blocks: [
              { kind: "paragraph", sentences: [{ text, claims: [claim("c2")], basis: "claims" }] },
              {
                kind: "table",
                head: [text, "Union"],
                rows: [
                  [
                    { text, claims: [] },
                    { text, claims: [claim("c2"), claim("c1")] },
                  ],
                ],
              },
              {
                kind: "list",
                items: [[{ text, claims: [claim("c1")], basis: "claims" }], [{ text, claims: [], basis: "method" }]],
              },
            ],
          },
        ],
        notes: brief.notes.map((note) => ({
          claim: claim(note.claim),
          source: text,
          quote: text,
          said: text,
          grade: text,
        })),
      };
      const { texts, document, footnotes } = await read(bad);
      expect(skeleton(document)).toEqual(skeleton(plain.document));
      expect(skeleton(footnotes)).toEqual(skeleton(plain.footnotes));
      for (const xml of Object.values(texts)) {
        parseXml(xml);
        expect(xml).not.toMatch(/<w:(?:fldSimple|hyperlink)|TargetMode|[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u);
      }
      const letters = (from: string) => from.replace(/[^\p{L}\p{N}]/gu, "");
      expect(letters(words(document))).toContain(letters(text));
    }),
    { seed: 11, numRuns: 300 },
  );
});
