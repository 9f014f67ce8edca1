import { expect, test } from "vitest";
import { issueEvidence } from "./issue-evidence.ts";
import { recogniseIssue } from "./recognise-issue.ts";
import { issueIds, topicEntry, topicRows, topicWords } from "./topic-lexicon.ts";

const ofIssues = topicRows.flatMap((row) => ("issue" in row ? [row] : []));

test("every issue of the vocabulary has its words, once", () => {
  expect(ofIssues.map(({ issue }) => issue).toSorted()).toEqual(issueIds.toSorted());
});

test.each(ofIssues.map((row) => [row.issue, row.about] as const))("%s is what '%s' is about", (issue, about) => {
  const { issue: found } = recogniseIssue({ text: about, sentence: about, act: "demand" });
  expect(found?.split("/")[0]).toBe(issue);
});

test("every domain of a row is one of the vocabulary", () => {
  const known = new Set(issueIds.map((id) => id.split(".")[0]));
  expect(topicRows.flatMap((row) => ("domain" in row && !known.has(row.domain) ? [row.domain] : []))).toEqual([]);
});

test("a wording of several words is found as one", () => {
  expect(topicEntry("mass grav")).toBeDefined();
  expect(issueEvidence("the mass graves").hits.map(({ key }) => key)).toEqual(["mass grav"]);
});

test("a capital inside a sentence makes a name, one at its beginning does not", () => {
  expect(topicWords("Water for the Basin. Water!").map(({ named }) => named)).toEqual([
    false,
    false,
    false,
    true,
    false,
  ]);
});
