import type { BriefSentence, Case } from "@parley/model";
import { expect, test } from "vitest";
import { blocks } from "../deal-space/blocks.ts";
import { origins } from "../evidence/origins.ts";
import { passageFindings } from "../findings/passage-findings.ts";
import { quarryTalks, question, update } from "../forecasts/forecast-fixtures.ts";
import { composeBrief } from "./compose-brief.ts";
import { passageText } from "./passage-text.ts";

const twice = [
  { ...update("A. Analyst", "2026-03-01", 0.3), claims: ["c1"] },
  { ...update("A. Analyst", "2026-03-10", 0.6), confidence: "low" as const, claims: ["c1"] },
  update("B. Analyst", "2026-03-05", 0.2),
];

function briefOn(subject: Case) {
  return composeBrief({ subject, blocks: blocks(subject), findings: [], origins: origins(subject) });
}

function assessments(subject: Case): BriefSentence[][] {
  const section = briefOn(subject).sections.find(({ id }) => id === "assessments");
  return (section?.blocks ?? []).flatMap((block) =>
    block.kind === "list" ? block.items : block.kind === "paragraph" ? [block.sentences] : [],
  );
}

test("forecasts stand in the brief with author, date, number, word and claims, and confidence apart", () => {
  const sentences = assessments(quarryTalks([question("q", { updates: twice, claims: ["c1"] })]));
  expect(sentences.map((item) => item.map(({ text, claims }) => [text, claims]))).toEqual([
    [
      ["“Will q happen?” (closes 31 March 2026).", ["c1"]],
      ["A. Analyst on 10 March 2026: 60 percent, likely.", ["c1"]],
      ["Confidence of A. Analyst in the evidence: low.", []],
      ["B. Analyst on 5 March 2026: 20 percent, unlikely.", []],
    ],
    [["Forecasts are those of the people named; words for likelihood: ICD 203.", []]],
  ]);
});

test("a question with one update, or without an accepted claim, has no number in the brief", () => {
  for (const changes of [
    { updates: twice.slice(0, 1), claims: ["c1"] },
    { updates: twice.slice(2), claims: ["c2"] },
  ]) {
    const text = assessments(quarryTalks([question("q", changes)]))
      .flat()
      .map((sentence) => sentence.text)
      .join(" ");
    expect(text).toContain("No forecast yet.");
    expect(text).not.toContain("percent");
  }
});

test("what became of a question is said, and a void one is left out", () => {
  const resolution = { happened: false, date: "2026-03-30", by: "Desk", claims: ["c1"] };
  const resolved = question("q", { updates: twice, resolution });
  const isVoid = question("v", { updates: twice, resolution: { ...resolution, happened: "void" } });
  const texts = assessments(quarryTalks([resolved, isVoid]))
    .flat()
    .map(({ text }) => text);
  expect(texts).toContain("Resolved on 30 March 2026: it did not happen.");
  expect(texts.join(" ")).not.toContain("Will v happen");
});

test("a person can take the section over as it is: nothing in it is pointed out", () => {
  const subject = quarryTalks([question("q", { updates: twice, claims: ["c1"] })]);
  const composed = briefOn(subject);
  const section = composed.sections.find(({ id }) => id === "assessments");
  const passage = { id: "assessments", text: passageText(section?.blocks ?? []), omit: false };
  expect(passage.text).toContain("60 percent, likely");
  expect(passageFindings(passage, subject, composed)).toEqual([]);
});
