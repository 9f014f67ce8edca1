import { expect, it } from "vitest";
import type { Claim } from "@parley/model";
import { claimChanges, typedClaim } from "./claim-changes.ts";

const claim: Claim = {
  id: "c1",
  quote: "it may pay six",
  holder: "Union",
  act: "offer",
  issue: "labour.pay",
  options: ["six"],
  condition: "if it can",
  content: "pay",
  chain: [],
  hedges: [{ text: "may", start: 3, end: 6 }],
  when: { text: "in May", status: "planned", edtf: "XXXX-05" },
  status: "current",
  rules: [],
};
const typed = typedClaim(claim);

it("leaves alone what was not touched", () => {
  expect(claimChanges(claim, typed)).toEqual({});
});

it("clears what was emptied, and keeps the place of a hedge that stays", () => {
  expect(claimChanges(claim, { ...typed, condition: " ", when: "", options: [] })).toEqual({
    condition: null,
    when: null,
    options: null,
  });
  expect(claimChanges(claim, { ...typed, hedges: "may; perhaps" })).toEqual({
    hedges: [{ text: "may", start: 3, end: 6 }, { text: "perhaps" }],
  });
});

it("records a translation with its language, and a grade that was given", () => {
  expect(claimChanges(claim, { ...typed, translation: "Zahlt sechs", language: "de", grade: "B2" })).toEqual({
    translation: { text: "Zahlt sechs", language: "de" },
    grade: "B2",
  });
});
