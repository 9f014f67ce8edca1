import { parseCase, type BriefBlock, type BriefSentence } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { composedBrief, harbourTalks } from "./brief-fixtures.ts";
import { passageBlocks } from "./passage-blocks.ts";
import { passageText } from "./passage-text.ts";
import { splitSentences } from "./split-sentences.ts";

const read = (text: string) => passageBlocks(text, (id) => /^c\d$/.test(id));
function sentences(text: string): [string, string[]][] {
  return read(text).flatMap((block) =>
    block.kind === "table"
      ? []
      : [block.kind === "paragraph" ? block.sentences : block.items.flat()]
          .flat()
          .map((sentence): [string, string[]] => [sentence.text, sentence.claims]),
  );
}

test("a citation stands before or after the full stop, and several count together", () => {
  const cited = [["Port refuses.", ["c1"]]];
  for (const text of ["Port refuses [c1].", "Port refuses. [c1]", "[c1] Port refuses.", "Port refuses [c1] [c1]."])
    expect(sentences(text)).toEqual(cited);
  expect(sentences("Port refuses [c1][c2]. Union waits [c3, c1]!")).toEqual([
    ["Port refuses.", ["c1", "c2"]],
    ["Union waits!", ["c3", "c1"]],
  ]);
});

test("a citation is for its own sentence, and cuts one that goes on after it", () => {
  expect(sentences("One. Two. [c1] Three.")).toEqual([
    ["One.", []],
    ["Two.", ["c1"]],
    ["Three.", []],
  ]);
  expect(sentences("Union wants six [c1], and Port refuses [c2].")).toEqual([
    ["Union wants six,", ["c1"]],
    ["and Port refuses.", ["c2"]],
  ]);
});

test("words in brackets that are no claim stay as written, and a backslash takes the meaning away", () => {
  expect(sentences("“They [sic] went” in [2026] [c99].")).toEqual([["“They [sic] went” in [2026] [c99].", []]]);
  expect(sentences(String.raw`A \[c1] sign, C:\dir.`)).toEqual([[String.raw`A [c1] sign, C:\dir.`, []]]);
});

test("a quotation mark after the citation closes the quotation", () => {
  expect(sentences("“We wait [c1].” Nobody came.")).toEqual([
    ["“We wait.”", ["c1"]],
    ["Nobody came.", []],
  ]);
});

test("abbreviations, initials, decimals, quotations and brackets end no sentence", () => {
  for (const text of [
    "Gen. Okoro met the U.S. envoy at 5 p.m. on Monday.",
    "They pay 3.5 per cent, i.e. No. 4 of the list.",
    "J. R. Smith said “We wait. We hope.” and left.",
    'He said "No. Never. Not once" to them.',
    "The text (see Art. 5. It is long) stays.",
    "Wait … until noon.",
  ])
    expect(splitSentences(text)).toEqual([text]);
  expect(splitSentences("He lives in the U.S. The talks go on. In option B. The Port stays!  “Why?” 40 left.")).toEqual(
    ["He lives in the U.S.", "The talks go on.", "In option B.", "The Port stays!", "“Why?”", "40 left."],
  );
});

test("paragraphs, lists and tables", () => {
  const text =
    "First line\nsame paragraph.\n\nThe Port wants:\n- six [c1]\n- five,\n  or four\n\n| Issue | Port |\n|---|:--:|\n| Pay | a \\| b [c2] |\n| |";
  expect(read(text)).toEqual([
    { kind: "paragraph", sentences: [{ text: "First line same paragraph.", claims: [], basis: "claims" }] },
    { kind: "paragraph", sentences: [{ text: "The Port wants:", claims: [], basis: "claims" }] },
    {
      kind: "list",
      items: [
        [{ text: "six", claims: ["c1"], basis: "claims" }],
        [{ text: "five, or four", claims: [], basis: "claims" }],
      ],
    },
    {
      kind: "table",
      head: ["Issue", "Port"],
      rows: [
        [
          { text: "Pay", claims: [] },
          { text: "a | b", claims: ["c2"] },
        ],
        [{ text: "", claims: [] }],
      ],
    },
  ]);
  expect([read(""), read(" \r\n \n"), read("-")]).toEqual([[], [], []]);
});

/** A block with its sentences cut as a passage holds them. */
function cut(block: BriefBlock): BriefBlock {
  const parts = (sentence: BriefSentence) => splitSentences(sentence.text).map((text) => ({ ...sentence, text }));
  if (block.kind === "paragraph") return { ...block, sentences: block.sentences.flatMap(parts) };
  if (block.kind === "list") return { ...block, items: block.items.map((item) => item.flatMap(parts)) };
  const flat = (text: string) => text.replace(/\s+/g, " ").trim();
  const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, text: flat(cell.text) })));
  return { ...block, head: block.head.map(flat), rows };
}

test("every section that Parley composes comes back from its text with the same sentences, claims and bases", () => {
  const brief = composedBrief(parseCase(harbourTalks));
  expect(brief.sections.length).toBeGreaterThan(5);
  for (const { blocks } of brief.sections)
    expect(passageBlocks(passageText(blocks), (id) => /^c\d+$/.test(id))).toEqual(blocks.map(cut));
});

const words = fc.oneof(
  fc.constantFrom(
    "[c1]",
    "- six",
    "| a | b |",
    String.raw`\[c1\]`,
    "“a. B",
    "C” d.",
    "[sic]",
    "[author]",
    "\\",
    "(A. b)",
    "|",
    "e.g. X",
  ),
  fc.string({ maxLength: 12 }),
);
const text = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));
const claims = fc.uniqueArray(fc.constantFrom("c1", "c2", "c3"), { minLength: 1, maxLength: 2 });
const sentence = fc.record({ text, claims, basis: fc.constantFrom("claims", "computed", "method", "author") });
const cell = fc.record({ text, claims });
const block: fc.Arbitrary<BriefBlock> = fc.oneof(
  fc.record({ kind: fc.constant("paragraph"), sentences: fc.array(sentence, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    kind: fc.constant("list"),
    items: fc.array(fc.array(sentence, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant("table"),
    head: fc.array(text, { minLength: 1, maxLength: 3 }),
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
  }),
) as fc.Arbitrary<BriefBlock>;

/** Blank sentences, items and cells' claims without words cannot be written down. */
function withoutBlanks(blocks: readonly BriefBlock[]): BriefBlock[] {
  return blocks.flatMap((one): BriefBlock[] => {
    if (one.kind === "paragraph") return one.sentences.length === 0 ? [] : [one];
    if (one.kind === "table") return [one];
    const items = one.items.filter((item) => item.length > 0);
    return items.length === 0 ? [] : [{ ...one, items }];
  });
}

test("whatever the words are: text from blocks reads back as the same words with the same claims", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
      expect(read(passageText(blocks))).toEqual(withoutBlanks(blocks.map(cut)));
    }),
    { seed: 5, numRuns: 500 },
  );
});

test("reading is stable: text made from what was read reads the same", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (lines) => {
      const once = read(lines.join("\n"));
      const marked = once.map(
        (one) => JSON.parse(JSON.stringify(one).replaceAll('"claims":[]', '"claims":["c9"]')) as BriefBlock,
      );
      expect(read(passageText(marked))).toEqual(marked.map(cut));
    }),
    { seed: 6, numRuns: 500 },
  );
});
