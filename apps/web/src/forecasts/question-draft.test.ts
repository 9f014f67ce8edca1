import type { Forecast, SuggestedQuestion } from "@parley/model";
import { expect, test } from "vitest";
import { questionChanges, questionDraft, questionLack } from "./question-draft.ts";

const suggestion = (question: string, changes: object = {}): SuggestedQuestion => ({
  question,
  rule: "the Gazette",
  claims: ["c1"],
  because: "prediction",
  rivals: "end",
  ...changes,
});

test("rival outcomes are asked together, each under an id of its own, none that a view has", () => {
  const draft = questionDraft([suggestion("A deal?"), suggestion("Scores?"), suggestion("Else?", { isRest: true })]);
  expect(questionLack(draft)).toBe("Say when it closes, such as 2026-03-31.");
  const known = [{ id: "a-deal" }] as Forecast[];
  const changes = questionChanges({ ...draft, closes: " 2026-03-31" }, known);
  expect(
    changes.map((change) => (change.type === "forecast-set" ? [change.forecast.id, change.forecast.isRest] : [])),
  ).toEqual([
    ["a-deal-2", undefined],
    ["scores-2", undefined],
    ["else", true],
  ]);
});

test("an edited question keeps what the form does not show, and loses what was cleared", () => {
  const from: Forecast = {
    id: "q",
    question: "Will it?",
    rule: "the Gazette",
    closes: "2026-03-31",
    decidedBy: "Gazette",
    rivals: "end",
    isRest: true,
    updates: [{ by: "N.N.", date: "2026-03-01", probability: 0.5, reason: "", claims: [] }],
    claims: ["c1"],
  };
  const draft = {
    ...questionDraft(from),
    rivals: "",
    decidedBy: "",
    questions: [{ question: "Will it?", isRest: false }],
  };
  const { decidedBy: _source, rivals: _rivals, isRest: _rest, ...kept } = from;
  expect(questionChanges(draft, [from])).toEqual([{ type: "forecast-set", forecast: kept }]);
});
