import type { Finding } from "@parley/model";
import { expect, test } from "vitest";
import { findingGroups, findingsSentence } from "./finding-groups.ts";

const finding = (code: string, severity: Finding["severity"], question?: string): Finding => ({
  code,
  severity,
  message: code,
  refs: [],
  ...(question === undefined ? {} : { question }),
});
const findings = [
  finding("tentative-date", "notice", "Confirmed?"),
  finding("tension", "warning", "Which?"),
  finding("single-origin", "warning"),
  finding("divergence", "warning"),
];
const entries = findings.map((one) => ({ key: one.code, finding: one }));

test("findings stand by severity and then by subject, and none is lost", () => {
  const groups = findingGroups(entries).map(({ severity, count, subjects }) => [
    severity,
    count,
    subjects.map((group) => [group.subject, group.entries.map(({ key }) => key)]),
  ]);
  expect(groups).toEqual([
    [
      "warning",
      3,
      [
        ["Sources and evidence", ["single-origin"]],
        ["State of play and positions", ["tension", "divergence"]],
      ],
    ],
    ["notice", 1, [["Dates, threats and deadlines", ["tentative-date"]]]],
  ]);
});

test("a sentence says how many there are of each kind and how many ask something", () => {
  expect(findingsSentence(findings)).toBe(
    "What to know before relying on this case: 3 warnings and 1 notice. 2 of them come with a question to ask.",
  );
});
