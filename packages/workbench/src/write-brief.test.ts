import { findAll, passageBlocks, passageFindings, passageText } from "@parley/analysis";
import type { Brief, BriefSentence, Case, Passage } from "@parley/model";
import { expect, test } from "vitest";
import { openCase } from "./open-input.ts";
import { briefOf, formatBrief } from "./write-brief.ts";

const cases = ["cases/reference-talks/case.yaml", "cases/harbour-strike/case.yaml"];

function sentences({ sections }: Pick<Brief, "sections">): BriefSentence[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "paragraph" ? block.sentences : block.kind === "list" ? block.items.flat() : [],
    ),
  );
}
const words = (brief: Pick<Brief, "sections">) =>
  sentences(brief)
    .map(({ text }) => text)
    .join(" ");

/** Every section of a brief taken over as it stands. */
function takenOver(subject: Case, brief: Brief): Case {
  const passages = brief.sections.map(({ id, blocks }): Passage => ({ id, text: passageText(blocks), omit: false }));
  return { ...subject, passages };
}

test.each(cases)(
  "%s: sections taken over as they stand say the same with the same notes, and lint finds nothing",
  async (file) => {
    const { case: subject } = await openCase(file);
    const brief = briefOf(subject);
    const own = takenOver(subject, brief);
    const again = briefOf(own);
    expect(again.sections.every(({ written }) => written)).toBe(true);
    expect(words(again)).toBe(words(brief));
    expect(again.notes).toEqual(brief.notes);
    expect(findAll(own)).toEqual(findAll(subject));
  },
);

test.each(cases)("%s: a paragraph composed reads back sentence by sentence", async (file) => {
  const { case: subject } = await openCase(file);
  const ids = new Set(subject.claims.map(({ id }) => id));
  for (const section of briefOf(subject).sections) {
    const read = passageBlocks(passageText(section.blocks), (id) => ids.has(id));
    expect(read.map(({ kind }) => kind)).toEqual(section.blocks.map(({ kind }) => kind));
    expect(passageText(read)).toBe(passageText(section.blocks));
  }
});

test("what Parley computed and computes no longer is stale", async () => {
  const { case: subject } = await openCase("cases/reference-talks/case.yaml");
  const own = takenOver(subject, briefOf(subject));
  const changed = { ...own, positions: own.positions.filter(({ id }) => id !== "UA.R1") };
  const stale = findAll(changed).filter(({ code }) => code === "stale");
  expect(stale.some(({ refs }) => refs[0] === "bottom-line")).toBe(true);
});

test("one passage is linted in a few milliseconds' work on its own, without composing anything", async () => {
  const { case: subject } = await openCase("cases/reference-talks/case.yaml");
  const passage: Passage = {
    id: "agreed",
    text: "The regime wins [c05]. Moscow drops its ceiling [c22].",
    omit: false,
  };
  expect(passageFindings(passage, subject).map(({ code, refs }) => [code, ...refs])).toEqual([
    ["loaded-word", "agreed", "c05"],
    ["hedge-dropped", "agreed", "c22"],
  ]);
});

test("in every text format a written passage has its notes in the order of first use, and only where it cites", async () => {
  const { case: subject } = await openCase("cases/harbour-strike/case.yaml");
  const text = "Dockers want eight [a03]. We doubt it. [author]\n\n- Six with back pay [a04, a05].";
  const brief = briefOf({ ...subject, passages: [{ id: "bottom-line", text, omit: false }] }, { hash: "f".repeat(64) });
  const markdown = String(await formatBrief(brief, "brief.md"));
  expect(markdown).toContain("Dockers want eight.[^1] We doubt it.\n\n- Six with back pay.[^2][^3]");
  expect(markdown).toContain("Case ffffffffffff.");
  expect(String(await formatBrief(brief, "brief.txt"))).toContain("Dockers want eight. [1] We doubt it.");
  expect(String(await formatBrief(brief, "brief.html"))).toContain(
    '<p>Dockers want eight.<sup><a href="#note-1">1</a></sup> We doubt it.</p>',
  );
});
