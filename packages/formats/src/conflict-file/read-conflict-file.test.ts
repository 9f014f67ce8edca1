import { ParleyError } from "@parley/model";
import { expect, test } from "vitest";
import { readConflictFile } from "./read-conflict-file.ts";
import { writeConflictFile } from "./write-conflict-file.ts";

const gmcr = {
  program: "gmcr-py",
  useManualPreferenceVectors: false,
  options: [
    { name: "Full", permittedDirection: "fwd" },
    { name: "Full", permittedDirection: "both" },
  ],
  infeasibles: [
    [
      [0, "Y"],
      [1, "Y"],
    ],
  ],
  decisionMakers: [
    { name: "North", options: [0], preferences: [[[0, "Y"]], { compound: true, members: [[[0, "N"]], [[1, "Y"]]] }] },
    { name: "South", options: [1], preferences: [], preferenceVector: [2, [1, 3]] },
  ],
};
const read = (change: object = {}, file = "two.gmcr") => readConflictFile(JSON.stringify({ ...gmcr, ...change }), file);

test("a .gmcr is a conflict: its options in order, irreversible moves, compound statements, ids of their own", () => {
  const model = read();
  expect(model.title).toBe("two");
  expect(model.decisionMakers[0]).toMatchObject({
    id: "north",
    options: [{ id: "full", label: "Full", moves: "forward" }],
    statements: [{ full: true }, { any: [{ full: false }, { "full-2": true }] }],
  });
  expect(model.infeasible).toEqual([{ full: true, "full-2": true }]);
});

test("rankings count when the file says that they were set by hand", () => {
  expect(read().decisionMakers[1]).toMatchObject({ statements: [] });
  expect(read({ useManualPreferenceVectors: true }).decisionMakers[1]).toMatchObject({ ranking: [2, [1, 3]] });
});

test.each<[string, () => unknown, RegExp]>([
  ["an option that is not there", () => read({ infeasibles: [[[7, "Y"]]] }), /no option 7/],
  [
    "an option of two decision makers",
    () => read({ decisionMakers: [{ name: "A", options: [0, 0] }] }),
    /one decision maker/,
  ],
  ["another shape", () => read({ options: [] }), /options/],
  [
    "a statement on nothing",
    () =>
      readConflictFile(
        "format: parley-conflict\nversion: 1\ntitle: T\ndecisionMakers:\n  - {id: a, options: [x], statements: [{y: Y}]}",
        "t.yaml",
      ),
    /no option has the id "y"/,
  ],
  [
    "drawn states beside options",
    () =>
      readConflictFile(
        "format: parley-conflict\nversion: 1\ntitle: T\nstates: [s]\ndecisionMakers: [{id: a, options: [x]}]",
        "t.yaml",
      ),
    /not both/,
  ],
  [
    "a move by nobody",
    () =>
      readConflictFile(
        "format: parley-conflict\nversion: 1\ntitle: T\nstates: [s, t]\nmoves: [{by: b, from: s, to: t}]\ndecisionMakers: [{id: a}]",
        "t.yaml",
      ),
    /no decision maker has the id "b"/,
  ],
  [
    "a state ranked twice",
    () =>
      readConflictFile(
        "format: parley-conflict\nversion: 1\ntitle: T\ndecisionMakers: [{id: a, options: [x], ranking: [1, [2, 1]]}]",
        "t.yaml",
      ),
    /stands twice/,
  ],
])("%s is refused in one line", (_, act, words) => {
  expect(act).toThrow(ParleyError);
  expect(act).toThrow(words);
});

test("a conflict that is written is read back equal, and inferred rankings are marked", () => {
  const model = { ...read(), inferred: true };
  const text = writeConflictFile(model);
  expect(readConflictFile(text, "two.yaml")).toEqual(model);
  expect(text).toMatch(/^# Rankings by: inferred from stances/);
});
