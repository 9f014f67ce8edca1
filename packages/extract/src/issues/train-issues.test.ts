import { expect, test } from "vitest";
import { issueFeatureNames } from "./issue-features.ts";
import { crossValidated, fitIssueWeights, issueExamples, topicWordWeights } from "./train-issues.ts";

const report = (topic: string, issue: string) => {
  const text = `The talks are about ${topic}. Both sides know it. They went on for hours about ${topic}.`;
  const claim = { quote: "Both sides know it", start: text.indexOf("Both"), act: "assess" as const };
  return issueExamples({ text, claims: [{ ...claim, issues: [issue] }] });
};
const reports = [report("pensioners", "labour.pensions"), report("surveyors", "territory.border")];

test("what a text is about is learnt to matter", () => {
  expect(crossValidated(reports)).toEqual([
    { right: 1, of: 1 },
    { right: 1, of: 1 },
  ]);
});

test("the same examples give the same weights", () => {
  expect(fitIssueWeights(reports.flat())).toEqual(fitIssueWeights(reports.flat()));
});

test("nothing is learnt from no examples", () => {
  expect(fitIssueWeights([])).toEqual(issueFeatureNames.map(() => 0));
});

test("an issue that the vocabulary does not know teaches nothing", () => {
  expect(report("pensioners", "weather.rain")).toEqual([]);
});

test("a word that many texts use counts less than one that few use", () => {
  const weights = topicWordWeights(["a truce now", "a truce and a pipeline", "no truce"]);
  expect(Number(weights["truc"])).toBeLessThan(Number(weights["pipelin"]));
});
