import { parseCase, type Brief, type BriefSentence, type Case } from "@parley/model";
import { expect, test } from "vitest";
import { blocks } from "../deal-space/blocks.ts";
import { origins } from "../evidence/origins.ts";
import { findAll } from "../findings/find-all.ts";
import { composeBrief } from "./compose-brief.ts";

const source = { who: "two officials", kind: "anonymous", count: { min: 2, max: 2, text: "two" } };
const claim = (id: string, quote: string, fields: object = {}) => ({
  id,
  report: "r1",
  quote,
  holder: "Union",
  act: "demand",
  ...fields,
});
const file = {
  format: "parley-case",
  version: 1,
  title: "Harbour talks",
  parties: [
    { id: "union", name: "Union" },
    { id: "port", name: "Port" },
  ],
  reports: [{ id: "r1", publisher: "Post", relays: ["Wire"], text: "t" }],
  claims: [
    claim("c1", "six per cent", { chain: [source], hedges: [{ text: "reportedly" }] }),
    claim("c2", "never six", { holder: "Port", act: "reject" }),
    claim("c3", "the Port dropped its claim", { holder: "Port", act: "concede" }),
    claim("c4", "talks will fail", {
      holder: "(expert)",
      act: "predict",
      chain: [{ who: "Ann Ames", kind: "named-person" }],
    }),
  ],
  issues: [
    {
      id: "pay",
      label: "Pay",
      options: [
        { id: "six", label: "six per cent" },
        { id: "five", label: "five per cent" },
      ],
    },
  ],
  positions: [
    { id: "U1", party: "union", stance: "demands", issue: "pay", options: ["six"], claims: ["c1"] },
    { id: "P1", party: "port", stance: "refuses", issue: "pay", options: ["six"], claims: ["c2"] },
  ],
};

function briefOf(subject: Case): Brief {
  return composeBrief({ subject, blocks: blocks(subject), findings: findAll(subject), origins: origins(subject) });
}
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

test("an empty case still makes a brief that says so", () => {
  const brief = briefOf(parseCase({ format: "parley-case", version: 1, title: "Nothing yet" }));
  expect([brief.title, brief.notes, brief.sections[0]?.heading]).toEqual(["Nothing yet", [], "Bottom line"]);
});
