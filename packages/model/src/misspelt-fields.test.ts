import { expect, test } from "vitest";
import { misspeltFields } from "./misspelt-fields.ts";
import { parseCase } from "./parse-case.ts";

const base = { format: "parley-case", version: 1, title: "Talks", parties: [{ id: "a", name: "A" }] };
const refs = (file: object) => misspeltFields(parseCase({ ...base, ...file })).map(({ ref }) => ref);

test.each(["postions", "position", "Positions", "posititons", "positoins"])(
  "%s is taken for a slip of positions",
  (field) => {
    expect(refs({ [field]: [] })).toEqual([field]);
  },
);

test("a slip inside a record is found with its place", () => {
  expect(refs({ parties: [{ id: "a", name: "A", alises: ["B"] }] })).toEqual(["parties[0].alises"]);
});

test("a field of somebody's own is left alone", () => {
  expect(refs({ colour: "blue", berths: 12, parties: [{ id: "a", name: "A", founded: 1889 }] })).toEqual([]);
});

test("a case without slips has no warning", () => {
  expect(refs({})).toEqual([]);
});
