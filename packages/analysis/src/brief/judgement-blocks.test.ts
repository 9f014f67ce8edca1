import type { Case } from "@parley/model";
import { expect, test } from "vitest";
import { blocks } from "../deal-space/blocks.ts";
import { breweryCase } from "../durability/durability-fixtures.ts";
import { origins } from "../evidence/origins.ts";
import { passageFindings } from "../findings/passage-findings.ts";
import { judged, talkCase } from "../pressure/pressure-fixtures.ts";
import { composeBrief } from "./compose-brief.ts";
import { passageText } from "./passage-text.ts";

const briefOn = (subject: Case) =>
  composeBrief({ subject, blocks: blocks(subject), findings: [], origins: origins(subject) });
const assessments = (subject: Case) => briefOn(subject).sections.find(({ id }) => id === "assessments");
const sentences = (subject: Case) =>
  (assessments(subject)?.blocks ?? []).flatMap((block) =>
    block.kind === "list" ? block.items.flat() : block.kind === "paragraph" ? block.sentences : [],
  );

test("a judgement stands in the brief with its author, its date, its claims and the verdict that follows", () => {
  const earlier = judged("j1", ["crews", "hurting", "yes"], { date: "2026-04-01" });
  const later = judged("j2", ["crews", "hurting", "no"], { claims: ["c1"], note: "the fund is full" });
  const said = sentences(talkCase([["the fund is full", { act: "confirm" }]], { judgements: [earlier, later] }));
  expect(said.map(({ text, claims }) => [text, claims])).toEqual([
    [expect.stringMatching(/^Ripeness\. Not ripe, by the judgements recorded/), []],
    ["N.N. on 1 May 2026: whether Seafarers' Union is hurting: no (the fund is full).", ["c1"]],
    ["Judgements are those of the people named.", []],
  ]);
});

test("where nobody judged, the brief says nothing of it", () => {
  expect(assessments(talkCase([["both sides are exhausted", { act: "confirm" }]]))).toBeUndefined();
});

test("judgements of the other kinds bring the sentence on each package", () => {
  const by = { author: "N.N.", date: "2026-05" };
  const on = { issue: "strike", option: "called-off" };
  const judgements = [
    { id: "p", about: "power-shift", on, favours: "brewery", against: "union", ...by },
    { id: "v", about: "veto", party: "members", ...by },
    { id: "s", about: "spoiler", party: "union", aims: "limited", position: "inside", ...by },
    { id: "c", about: "checklist", list: "fortna", item: "dmz", answer: "unknown", package: "draft", ...by },
  ];
  const texts = sentences(breweryCase({ judgements })).map(({ text }) => text);
  expect(texts[0]).toMatch(/^“Draft”: 1 option in it changes who could do what later/);
  expect(texts).toEqual(
    expect.arrayContaining([
      "N.N. on May 2026: “Strike: called-off” raises the power of Brewery against Coopers' Union.",
      "N.N. on May 2026: Strike ballot has a veto on any deal.",
      "N.N. on May 2026: “Draft”, demilitarised zone: unknown.",
    ]),
  );
});

test("a person can take the section over as it is: nothing in it is pointed out", () => {
  const subject = talkCase([["the fund is full"]], { judgements: [judged("j", ["crews", "hurting", "no"])] });
  const composed = briefOn(subject);
  const passage = { id: "assessments", text: passageText(assessments(subject)?.blocks ?? []), omit: false };
  expect(passage.text).toContain("N.N. on 1 May 2026");
  expect(passageFindings(passage, subject, composed)).toEqual([]);
});
