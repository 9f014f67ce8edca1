import { generateDraft, textReadout } from "@parley/analysis";
import { marginAuthor, textDocx } from "@parley/formats";
import { parseCase, type Draft, type Remark } from "@parley/model";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { remarksIn, withRemarks } from "./word-remarks.ts";

const subject = parseCase({
  format: "parley-case",
  version: 1,
  title: "Talks <1 & 2>",
  parties: [
    { id: "port", name: "Port" },
    { id: "union", name: "Union" },
  ],
  issues: [
    {
      id: "pay-rise.now",
      label: "Pay & more",
      options: [
        { id: "six", label: "six per cent" },
        { id: "four", label: "four per cent" },
      ],
    },
    { id: "hours", label: "Hours", options: ["long", "short"] },
  ],
  reports: [{ id: "r", title: "News", text: "six per cent" }],
  claims: [{ id: "c1", report: "r", quote: "six per cent", holder: "Union", act: "demand" }],
  positions: [
    { party: "union", issue: "pay-rise.now", stance: "demands", options: ["six"], claims: ["c1"] },
    { party: "port", issue: "pay-rise.now", stance: "accepts", options: ["four"] },
  ],
});
const draft = generateDraft(subject);
const bytesOf = (remarks: readonly Remark[]) =>
  textDocx(textReadout(subject, { ...draft, remarks: [...remarks] }).value);
const back = async (remarks: readonly Remark[], text: Draft = draft) => remarksIn(await bytesOf(remarks), text);

test("comments come back with their clause, author, date, words and what they are about", async () => {
  const remarks: Remark[] = [
    { author: "A. Reader", text: "on the whole" },
    {
      clause: "pay-rise.now",
      author: "B. Reader",
      date: "2026-03-01T10:00:00Z",
      text: "From when?\nAnd until?",
      on: "[Six per cent]",
    },
    { clause: "hours", author: "C. Reader", text: "\ttabs  and  spaces " },
  ];
  const read = await back(remarks);
  expect(read.map(({ on: _on, ...rest }) => rest)).toEqual(remarks.map(({ on: _on, ...rest }) => rest));
  expect(read.map(({ on }) => on)).toEqual(["Talks <1 & 2>: the text", "[Six per cent]", "1.2 Hours: [not discussed]"]);
});

test("the marginal notes name the holders and quote their claims, and are no remarks", async () => {
  const { "word/comments.xml": comments } = unzipSync(await bytesOf([]));
  const xml = strFromU8(comments ?? new Uint8Array());
  expect(xml).toContain(`w:author="${marginAuthor}"`);
  expect(xml).toContain("Held by Union. No stance reported of Port.");
  expect(xml).toContain("“six per cent” (“News”, undated; claim c1)");
  expect(await back([])).toEqual([]);
});

const line = fc.string({
  unit: fc.constantFrom("a", "é", "מ", "<", "&", '"', "'", " ", "\t", "]]>", "😀"),
  maxLength: 12,
});
const remark = fc.record(
  {
    clause: fc.constantFrom("pay-rise.now", "hours"),
    author: fc.constantFrom("A. Reader", "O'Neil & <Sons>", "Кий"),
    date: fc.constantFrom("2026-03-01T10:00:00Z", "2026-03-01T10:00:00"),
    text: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")),
  },
  { requiredKeys: ["author", "text"] },
);

test("whatever people remark comes back as it was, from the bytes of the file", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(remark, { maxLength: 4 }), async (remarks) => {
      const read = await back(remarks);
      const sorted = (all: readonly Remark[]) =>
        all.map(({ on: _on, ...one }) => JSON.stringify(one, Object.keys(one).sort())).sort();
      expect(sorted(read)).toEqual(sorted(remarks));
    }),
    { seed: 20261123, numRuns: 150 },
  );
});

/** The file as somebody's Word leaves it: parts changed by hand. */
async function edited(change: (document: string, comments: string) => readonly [string, string]): Promise<Uint8Array> {
  const files = unzipSync(await bytesOf([]));
  const [document, comments] = change(strFromU8(files["word/document.xml"]!), strFromU8(files["word/comments.xml"]!));
  return zipSync({ ...files, "word/document.xml": strToU8(document), "word/comments.xml": strToU8(comments) });
}
const own = (id: number) =>
  `<w:comment w:id="${id}" w:author="D. Reader" w:date="2026-04-01T08:00:00Z"><w:p><w:r><w:t>First</w:t></w:r><w:r><w:br/><w:t>line</w:t></w:r></w:p><w:p><w:r><w:t>second</w:t></w:r></w:p></w:comment></w:comments>`;

test("a comment that a person set in Word, over several runs and with new ids, is found by the clause before it", async () => {
  const bytes = await edited((document, comments) => [
    document.replace(
      /(<w:bookmarkStart[^>]*w:name="clause_hours"\/>)(.*?)(<w:bookmarkEnd)/s,
      (_all, start, words, end) => {
        const run = "<w:r><w:rPr><w:b/></w:rPr><w:t>new </w:t></w:r><w:r><w:t>words</w:t></w:r>";
        return `${start}${words}<w:commentRangeStart w:id="99"/>${run}<w:commentRangeEnd w:id="99"/><w:r><w:commentReference w:id="99"/></w:r>${end}`;
      },
    ),
    comments.replace("</w:comments>", own(99)),
  ]);
  expect(remarksIn(bytes, draft)).toEqual([
    {
      clause: "hours",
      author: "D. Reader",
      date: "2026-04-01T08:00:00Z",
      text: "First\nline\nsecond",
      on: "new words",
    },
  ]);
});

test("a comment on a clause that the draft no longer has, or without a place, is kept without a clause", async () => {
  const fewer: Draft = {
    ...draft,
    articles: draft.articles.map((one) => ({ ...one, clauses: one.clauses.slice(0, 1) })),
  };
  expect(await back([{ clause: "hours", author: "A. Reader", text: "gone?" }], fewer)).toEqual([
    { author: "A. Reader", text: "gone?", on: "1.2 Hours: [not discussed]" },
  ]);
  const unplaced = await edited((document, comments) => [document, comments.replace("</w:comments>", own(99))]);
  expect(remarksIn(unplaced, draft)).toMatchObject([{ author: "D. Reader" }]);
});

test("what is no Word file is refused in words", () => {
  expect(() => remarksIn(strToU8("hello"), draft)).toThrow("broken or was cut off");
  expect(() =>
    remarksIn(zipSync({ "word/document.xml": strToU8("<w:document>"), "word/comments.xml": strToU8("<x") }), draft),
  ).toThrow("this Word document is broken");
});

test("a remark that the draft has already is not added again", () => {
  const one: Remark = { clause: "hours", author: "A. Reader", text: "why?", on: "Hours" };
  const once = withRemarks(draft, [one]);
  expect(
    withRemarks(once, [
      { ...one, on: "other words" },
      { ...one, text: "when?" },
    ]).remarks.map(({ text }) => text),
  ).toEqual(["why?", "when?"]);
});
