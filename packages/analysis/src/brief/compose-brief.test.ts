import { emptyCase, parseCase, type Brief, type BriefSentence } from "@parley/model";
import { expect, test } from "vitest";
import { blocks } from "../deal-space/blocks.ts";
import { origins } from "../evidence/origins.ts";
import { composedBrief as briefOf, harbourClaim as claim, harbourTalks as file } from "./brief-fixtures.ts";
import { composeBrief } from "./compose-brief.ts";

const section = (brief: Brief, heading: string) => brief.sections.find((one) => one.heading.startsWith(heading));
function sentences(brief: Brief): BriefSentence[] {
  return brief.sections.flatMap(({ blocks: parts }) =>
    parts.flatMap((block) =>
      block.kind === "paragraph" ? block.sentences : block.kind === "list" ? block.items.flat() : [],
    ),
  );
}

test("the answer comes first", () => {
  const brief = briefOf(parseCase(file));
  const [first] = brief.sections[0]?.blocks ?? [];
  expect(first?.kind === "paragraph" && first.sentences[0]?.text).toBe(blocks(parseCase(file)).value.sentence);
});

test("a case without issues claims nothing of a deal: it says only that there is nothing to agree on", () => {
  const brief = briefOf(emptyCase("talks", "Talks"));
  expect(brief.sections.map(({ id }) => id)).toEqual(["bottom-line", "sources"]);
  expect(sentences(brief)[0]?.text).toBe("The case has no issues yet: there is nothing to agree on.");
});

test("hedges and unnamed speakers are never lost", () => {
  const text = sentences(briefOf(parseCase(file))).map((sentence) => sentence.text);
  expect(text).toContain("Pay: Union reportedly demands “six per cent”, according to two officials.");
});

test("one plain statement is enough to say a thing plainly", () => {
  const plain = [...file.claims, claim("c5", "we demand six")];
  const positions = [{ ...file.positions[0], claims: ["c1", "c5"] }, file.positions[1]];
  expect(sentences(briefOf(parseCase({ ...file, claims: plain, positions }))).map(({ text }) => text)).toContain(
    "Pay: Union demands “six per cent”.",
  );
});

test("notes are numbered by first use, name their source once and leave nothing uncited", () => {
  const brief = briefOf(parseCase(file));
  expect(new Set(brief.notes.map((note) => note.claim)).size).toBe(brief.notes.length);
  expect(brief.notes.find((note) => note.claim === "c1")).toMatchObject({
    source: "Post, relaying Wire, undated",
    said: "two officials",
  });
});

test("what changed, assessments and unknowns have sections of their own; an empty section is left out", () => {
  const brief = briefOf(parseCase(file));
  expect(section(brief, "What changed")?.blocks).toHaveLength(1);
  expect(section(brief, "Assessments")).toBeDefined();
  expect(section(brief, "Sequence")).toBeUndefined();
});

test("suggestions that nobody reviewed put a line under the title", () => {
  const suggested = file.claims.map((one) => ({ ...one, review: { state: "suggested" } }));
  expect(briefOf(parseCase({ ...file, claims: suggested }))).toMatchObject({
    status: "unreviewed",
    lead: expect.stringContaining("4 claims were read by rules"),
  });
  expect(briefOf(parseCase(file)).status).toBe("reviewed");
});

test("a rejected claim reaches no sentence and no note", () => {
  const claims = file.claims.map((one) => (one.id === "c3" ? { ...one, review: { state: "rejected" } } : one));
  expect(JSON.stringify(briefOf(parseCase({ ...file, claims })))).not.toContain("dropped its claim");
});

test("exchanging two parties mirrors the brief", () => {
  const swap = (text: string) =>
    text.replace(
      /union|port/gi,
      (name) => ({ union: "port", port: "union", Union: "Port", Port: "Union" })[name] ?? name,
    );
  const symmetric = {
    ...file,
    claims: [],
    reports: [],
    positions: file.positions.map((one) => ({ ...one, claims: [] })),
  };
  const mirrored = JSON.parse(swap(JSON.stringify(symmetric))) as object;
  // Within a sentence names stand in alphabetical order whoever they are: only the words are compared.
  const neutral = (text: string) =>
    text
      .split(/[^\p{L}]+/u)
      .toSorted()
      .join(" ");
  const texts = (subject: object, change: (text: string) => string) =>
    sentences(briefOf(parseCase(subject)))
      .map(({ text }) => neutral(change(text)))
      .toSorted();
  expect(texts(mirrored, (text) => text)).toEqual(texts(symmetric, swap));
});

test("a way out is shown for every side of a conflict, also where the other side is silent on the rest", () => {
  const texts = sentences(briefOf(parseCase(file))).map(({ text }) => text);
  expect(texts).toContain(
    "It goes away if Port no longer refuses “six per cent” on Pay, or if Union no longer demands “six per cent” on Pay.",
  );
});

test("claims without a report have no banner that would count reports", () => {
  const claims = file.claims.map(({ report: _report, ...one }) => one);
  expect(briefOf(parseCase({ ...file, reports: [], claims })).lead).toBeUndefined();
});

test("an empty case still makes a brief that says so", () => {
  const brief = briefOf(parseCase({ format: "parley-case", version: 1, title: "Nothing yet" }));
  expect([brief.title, brief.notes, brief.sections[0]?.heading]).toEqual(["Nothing yet", [], "Bottom line"]);
});

const withPassages = (passages: object[], change: object = {}) => briefOf(parseCase({ ...file, ...change, passages }));
const order = (brief: Brief) => brief.sections.map(({ id }) => id);

test("every section has its id, and nothing is marked as written where nobody wrote", () => {
  const brief = briefOf(parseCase(file));
  expect(order(brief)).toEqual([
    "bottom-line",
    "what-changed",
    "positions",
    "blocks",
    "unknown",
    "assessments",
    "sources",
  ]);
  expect(brief.sections.some(({ written }) => written)).toBe(false);
});

test("what a person wrote stands in place of the section, and its notes are numbered with the others", () => {
  const brief = withPassages([
    { id: "bottom-line", heading: "In short", text: "Port will not pay. [c2] We doubt it. [author]" },
  ]);
  expect(brief.sections[0]).toEqual({
    id: "bottom-line",
    heading: "In short",
    written: true,
    blocks: [
      {
        kind: "paragraph",
        sentences: [
          { text: "Port will not pay.", claims: ["c2"], basis: "claims" },
          { text: "We doubt it.", claims: [], basis: "author" },
        ],
      },
    ],
  });
  expect(brief.notes.map((note) => note.claim).slice(0, 2)).toEqual(["c2", "c3"]);
});

test("an omitted section is left out, and one without text stays as composed under the author's heading", () => {
  const brief = withPassages([
    { id: "assessments", omit: true },
    { id: "positions", heading: "Positions" },
  ]);
  expect(order(brief)).not.toContain("assessments");
  expect(brief.sections.find(({ id }) => id === "positions")).toMatchObject({
    heading: "Positions",
    blocks: [{ kind: "table" }],
  });
});

test("a section of the author's own follows the usual one before it in the list, else it stands before the sources", () => {
  const own = { id: "our-view", heading: "Our view", text: "Wait. [author]" };
  expect(order(withPassages([own])).slice(-2)).toEqual(["our-view", "sources"]);
  expect(order(withPassages([{ id: "bottom-line" }, own])).slice(0, 2)).toEqual(["bottom-line", "our-view"]);
  expect(order(withPassages([{ ...own, omit: true }]))).not.toContain("our-view");
});

test("a mark of a claim that cannot be cited stays in the text as written", () => {
  const claims = file.claims.map((one) => (one.id === "c2" ? { ...one, review: { state: "rejected" } } : one));
  const [first] = withPassages([{ id: "bottom-line", text: "Port refuses [c2]. It may not [c99, c1]." }], {
    claims,
  }).sections;
  expect(first?.blocks[0]).toMatchObject({
    sentences: [
      { text: "Port refuses [c2].", claims: [] },
      { text: "It may not [c99].", claims: ["c1"] },
    ],
  });
});

test("findings about the brief itself are not part of the brief", () => {
  const plain = withPassages([{ id: "our-view", text: "Nobody says so." }]);
  expect(JSON.stringify(plain)).not.toContain("cites no claim");
});

test("the freeze line names the state of the case, also under sources that a person wrote", () => {
  const subject = parseCase({ ...file, passages: [{ id: "sources", text: "One report. [method]" }] });
  const input = { subject, blocks: blocks(subject), findings: [], origins: origins(subject) };
  const last = (brief: Brief) => sentences(brief).at(-1)?.text;
  expect(last(composeBrief({ ...input, stamp: { hash: "0123456789abcdef", asOf: "2026-03-01" } }))).toBe(
    "Case 0123456789ab as of 2026-03-01.",
  );
  expect(last(composeBrief({ ...input, stamp: { hash: "0123456789abcdef" } }))).toBe("Case 0123456789ab.");
  expect(last(composeBrief(input))).toBe("One report.");
});

test("a note carries the grade that an analyst gave the claim", () => {
  const claims = file.claims.map((one) => (one.id === "c2" ? { ...one, grade: "B2" } : one));
  const grades = briefOf(parseCase({ ...file, claims })).notes.map(({ claim: id, grade }) => [id, grade]);
  expect(grades).toContainEqual(["c2", "B2"]);
  expect(grades).toContainEqual(["c1", "F6"]);
});
