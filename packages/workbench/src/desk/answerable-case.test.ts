import { findAll } from "@parley/analysis";
import { parseCase } from "@parley/model";
import { expect, test } from "vitest";
import { briefOf } from "../write-brief.ts";
import { answerableCase } from "./answerable-case.ts";

const rejected = {
  id: "c1",
  report: "r1",
  quote: "They refuse six",
  holder: "Port",
  act: "reject",
  review: { state: "rejected" },
};
const subjectWith = (passages: object[]) =>
  parseCase({
    format: "parley-case",
    version: 1,
    title: "Harbour",
    reports: [{ id: "r1", text: "They refuse six." }],
    claims: [rejected],
    passages,
  });

test("a rejected claim that the brief cites stays only to be pointed out", () => {
  expect(answerableCase(subjectWith([])).claims).toEqual([]);
  const cited = answerableCase(subjectWith([{ id: "our-view", text: "No deal [c1]." }]));
  expect(findAll(cited).map(({ code }) => code)).toContain("cites-rejected");
  expect(JSON.stringify(briefOf(cited))).not.toContain("They refuse six");
});
