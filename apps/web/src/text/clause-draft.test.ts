import type { Clause } from "@parley/model";
import { expect, test } from "vitest";
import { clauseDraft, clauseLack, editedClause } from "./clause-draft.ts";

const clause: Clause = {
  id: "pay",
  status: "bracketed",
  alternatives: [
    { id: "six", text: "Six", options: { pay: "six" }, heldBy: ["union"], claims: ["c1"] },
    { id: "four", text: "Four", options: { pay: "four" }, heldBy: ["port"], claims: [] },
  ],
  chosen: "four",
  terms: { actor: ["port"], deadline: "2026-06", timing: "begin", remedy: "interest" },
  leftOpen: "the day",
  from: [],
};

test("what nobody changed stays as it was", () => {
  expect(editedClause(clause, clauseDraft(clause))).toEqual(clause);
});

test("a changed wording keeps its holders; one that is emptied goes and is chosen no longer; a new one is held by nobody yet", () => {
  const draft = {
    ...clauseDraft(clause),
    wordings: [
      { id: "six", text: " Six per cent " },
      { id: "four", text: "" },
    ],
    more: "Five per cent",
  };
  const edited = editedClause(clause, draft);
  expect(edited.alternatives).toEqual([
    { id: "six", text: "Six per cent", options: { pay: "six" }, heldBy: ["union"], claims: ["c1"] },
    { id: "five-per-cent", text: "Five per cent", options: {}, heldBy: [], claims: [] },
  ]);
  expect(edited.chosen).toBeUndefined();
});

test("emptied terms go, what the form does not show stays, and a deadline has to be a date", () => {
  const edited = editedClause(clause, { ...clauseDraft(clause), deadline: "", remedy: "", leftOpen: "", act: "pays" });
  expect(edited.terms).toEqual({ actor: ["port"], act: "pays" });
  expect(edited.leftOpen).toBeUndefined();
  expect(clauseLack({ deadline: "soon" })).toContain("Give the deadline");
  expect(clauseLack({ deadline: "2026-06" })).toBeUndefined();
});
