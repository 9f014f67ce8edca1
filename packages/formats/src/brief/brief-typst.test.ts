import type { Brief } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { harbourBrief as brief } from "./brief-fixture.ts";
import { briefTypst } from "./brief-typst.ts";

test("the first mark of a note is the footnote with quote and source, a later one leads back to it", () => {
  const source = briefTypst(brief);
  const note = '#"Post, 2026-03-01: “we want six” Said by: a speaker. Claim c2.";';
  expect(source.split(note)).toHaveLength(2);
  expect(source).toContain(`#"The Union demands six.";#footnote[#h(2.5pt)${note}]<note-1>#" ";#"No deal yet.";`);
  expect(source).toMatch(
    /\[#"● six";#footnote\(<note-1>\)#super\[, \]#footnote\[.*“talks began”.*grade B2\.";\]<note-2>\]/,
  );
  const uncited = briefTypst({ ...brief, sections: [] });
  expect(uncited).toMatch(/#"Notes not cited above:";#footnote\[.*\]<note-1>#super\[, \]#footnote\[.*\]<note-2>$/);
});

test("a table without columns is left out, and a short row leaves its last cells empty", () => {
  const table = (head: string[], rows: string[][]): Brief => ({
    ...brief,
    sections: [
      {
        id: "positions",
        heading: "Positions",
        blocks: [{ kind: "table", head, rows: rows.map((row) => row.map((text) => ({ text, claims: [] }))) }],
      },
    ],
  });
  expect(briefTypst(table([], []))).not.toContain("table(columns");
  expect(briefTypst(table(["Issue", "Union"], [["Pay"]]))).toContain('table.hline(), [#"Pay";], [],');
});

const hostile = fc.oneof(
  fc.constantFrom(
    '#read("/etc/passwd")',
    '"; #read("x"); "',
    "\\",
    '\\"',
    "$x$ *b* _i_ `c` ] [ } <note-1> @note-1 // /*",
  ),
  fc.string({ unit: fc.constantFrom(...'\\"#]$;\n\r\0\u2028\u202e\ud800é ') }),
  fc.string({ unit: "binary", maxLength: 40 }),
);

/** The document with every string emptied: what is left is ours. */
const skeleton = (source: string): string =>
  source.replaceAll(/"(?:[^"\\]|\\["\\])*"/g, '""').replaceAll(/\d+fr/g, "1fr");

test("words of a report stay words: whatever they are, the document around its strings is the same", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const bad: Brief = {
        ...brief,
        title: text,
        lead: text,
        sections: brief.sections.map(({ id, blocks }) => ({
          id,
          heading: text,
          blocks: blocks.map((block) => {
            const said = <Part extends { text: string }>(part: Part): Part => ({ ...part, text });
            if (block.kind === "paragraph") return { ...block, sentences: block.sentences.map(said) };
            if (block.kind === "list") return { ...block, items: block.items.map((item) => item.map(said)) };
            return { ...block, head: block.head.map(() => text), rows: block.rows.map((row) => row.map(said)) };
          }),
        })),
        notes: brief.notes.map(({ claim }) => ({ claim, source: text, quote: text, said: text, grade: text })),
      };
      const source = briefTypst(bad);
      expect(skeleton(source)).toBe(skeleton(briefTypst(brief)));
      expect(source).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u);
    }),
    { seed: 11, numRuns: 1000 },
  );
});
