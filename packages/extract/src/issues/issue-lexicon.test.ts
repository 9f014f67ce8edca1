import { issueTemplate } from "@parley/model";
import { expect, test } from "vitest";
import { z } from "zod";
import { issueFinder, issueRowSchema } from "./issue-lexicon.ts";
import data from "./en.json" with { type: "json" };

const rows = z.array(issueRowSchema).parse(data);

test.each(rows.map((row) => [row.id, row] as const))(
  "row %s finds its examples and leaves its counter-examples alone",
  (_, row) => {
    const find = issueFinder([row]);
    expect(row.match.filter((text) => find(text).length === 0)).toEqual([]);
    expect(row.noMatch.filter((text) => find(text).length > 0)).toEqual([]);
  },
);

test("every row names an issue of the vocabulary, and an option that this issue has", () => {
  const strays = rows.filter(({ issue, option }) => {
    const template = issueTemplate(issue);
    return !template || (option !== undefined && !template.options.some(({ id }) => id === option));
  });
  expect(strays.map(({ id }) => id)).toEqual([]);
});

test("every id of a row is used once", () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

const row = { weight: 2, match: ["x"], noMatch: [] };
const find = issueFinder([
  { ...row, id: "watch", issue: "monitoring.mission", pattern: "monitor\\w* of ~ truce" },
  { ...row, id: "truce", issue: "security.ceasefire", pattern: "truce" },
]);

test("words inside a longer match speak of the longer one only", () => {
  expect(find("monitoring of any future truce").map((match) => match.row.id)).toEqual(["watch"]);
});

test("a match says where it stands", () => {
  expect(find("A truce")).toMatchObject([{ start: 2, end: 7 }]);
});

test("a phrase may run over the end of a line", () => {
  expect(find("monitoring of\nthe truce").map((match) => match.row.id)).toEqual(["watch"]);
});

test("a text without any trigger word matches nothing", () => {
  expect(find("")).toEqual([]);
});

test("a pattern that begins with no plain letters is refused", () => {
  expect(() => issueFinder([{ ...row, id: "bad", issue: "labour.pay", pattern: "\\S+ paid" }])).toThrow("row bad");
});
