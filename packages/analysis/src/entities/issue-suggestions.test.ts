import { parseCase } from "@parley/model";
import { expect, test } from "vitest";
import { issueSuggestions } from "./issue-suggestions.ts";

const talks = (issues: object[], more: object = {}) =>
  parseCase({ format: "parley-case", version: 1, title: "Talks", issues, ...more });
const option = (id: string, label = id) => ({ id, label });
const plain = [option("yes"), option("no")];

test("issues of one vocabulary issue at one place may be one", () => {
  const subject = talks([
    { id: "pay", label: "Pay", vocabulary: "labour.wages", options: plain },
    { id: "wages", label: "Wages", vocabulary: "labour.wages", options: [option("yes"), option("later")] },
    { id: "oslo", label: "Oslo", vocabulary: "labour.wages", place: "oslo", options: plain },
    { id: "bern", label: "Bern", vocabulary: "labour.wages", place: "bern", options: plain },
  ]);
  const pairs = issueSuggestions(subject).map(({ into, from }) => `${into} ${from}`);
  expect(pairs).toContain("pay wages");
  expect(pairs).not.toContain("oslo bern");
});

test("issues whose labels share their words may be one; their options go by id and by words", () => {
  const subject = talks([
    { id: "a", label: "Night shifts", options: [option("short", "Short shifts"), option("as-is")] },
    {
      id: "b",
      label: "The night shift",
      options: [option("shorter", "short shifts"), option("as-is"), option("none")],
    },
    { id: "c", label: "Pay", options: plain },
  ]);
  expect(issueSuggestions(subject)).toEqual([
    {
      into: "a",
      from: "b",
      options: { shorter: "short" },
      reason: "their labels share their words: “Night shifts” and “The night shift”",
    },
  ]);
});

test("a figure of what another option says in words joins issues, and options of one issue", () => {
  const levy = { id: "levy", label: "Port fee", options: [option("three", "a 3% levy on cargo"), option("none")] };
  const words = { id: "own", label: "Cargo", options: [option("the-levy", "the levy"), option("none")] };
  expect(issueSuggestions(talks([levy, words]))).toEqual([
    {
      into: "levy",
      from: "own",
      options: { "the-levy": "three" },
      reason: "“a 3% levy on cargo” may be the figure of “the levy”",
    },
  ]);
  const one = talks([
    { id: "levy", label: "Levy", options: [option("three", "a 3% levy"), option("the-levy", "the levy")] },
  ]);
  expect(issueSuggestions(one)).toMatchObject([{ into: "levy", from: "levy", options: { "the-levy": "three" } }]);
});

test("two figures, other words, and pairs told apart are left alone", () => {
  const issues = [
    { id: "a", label: "Pay rise", options: [option("three", "3% more pay"), option("four", "4% more pay")] },
    { id: "b", label: "Shifts", options: plain },
  ];
  expect(issueSuggestions(talks(issues))).toEqual([]);
  const alike = [
    { id: "a", label: "Night shifts", options: plain },
    { id: "b", label: "Night shift", options: plain },
  ];
  expect(issueSuggestions(talks(alike))).toHaveLength(1);
  const apart = [{ collection: "issues", records: ["b", "a"] }];
  expect(issueSuggestions(talks(alike, { apart }))).toEqual([]);
});
