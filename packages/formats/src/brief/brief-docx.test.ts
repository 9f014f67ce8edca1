import { briefSchema, type Brief } from "@parley/model";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { columnWidths } from "./brief-docx-columns.ts";
import { briefDocx } from "./brief-docx.ts";

const brief: Brief = briefSchema.parse({
  title: "Harbour talks",
  status: "unreviewed",
  lead: "Unreviewed suggestions.",
  sections: [
    {
      heading: "Bottom line",
      blocks: [
        {
          kind: "paragraph",
          sentences: [
            { text: "The Union demands six.", claims: ["c2"] },
            { text: "No deal yet.", claims: [], basis: "computed" },
          ],
        },
        {
          kind: "table",
          head: ["Issue", "Union"],
          rows: [
            [
              { text: "Pay", claims: [] },
              { text: "● six", claims: ["c2", "c1"] },
            ],
          ],
        },
        { kind: "list", items: [[{ text: "One.", claims: ["c1"] }], [{ text: "Two.", claims: ["unknown"] }]] },
      ],
    },
  ],
  notes: [
    { claim: "c2", source: "Post, 2026-03-01", quote: "we want six", said: "a speaker", grade: "F6" },
    { claim: "c1", source: "Post, 2026-03-01", quote: "talks began", said: "the report itself", grade: "B2" },
  ],
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** Reads XML strictly: what is not well-formed throws. */
function parseXml(xml: string): Element {
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

function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

function words(element: Element): string {
  return all(element, "w:t")
    .map(({ children }) => children.join(""))
    .join("");
}

async function read(subject: Brief) {
  const files = Object.entries(unzipSync(await briefDocx(subject))).map(([path, bytes]) => [path, strFromU8(bytes)]);
  const texts = Object.fromEntries(files) as Record<string, string>;
  const part = (path: string) => parseXml(texts[path] ?? "");
  return { texts, part, document: part("word/document.xml"), footnotes: part("word/footnotes.xml") };
}

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
    sections: [{ heading: "", blocks: [{ kind: "table", head, rows }] }],
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

test("columns fill the width exactly, and none is too narrow for its words while there is room", () => {
  expect(columnWidths([["Variants", "x".repeat(20)]], 9072)[0]).toBeGreaterThan(8 * 105);
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { maxLength: 9 }), { maxLength: 6 }), (rows) => {
      const widths = columnWidths(rows, 9072);
      const count = Math.max(0, ...rows.map((row) => row.length));
      expect(widths).toHaveLength(count);
      if (count > 0) expect(widths.reduce((total, width) => total + width, 0)).toBe(9072);
      for (const width of widths) expect(width).toBeGreaterThan(0);
    }),
    { seed: 12 },
  );
});
