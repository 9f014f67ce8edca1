import { expect, it } from "vitest";
import { parseCase } from "@parley/model";
import { searchedClaims, type ClaimSearch } from "./claim-search.ts";

const { claims } = parseCase({
  format: "parley-case",
  version: 1,
  title: "Port strike",
  parties: [{ id: "port", name: "Port" }],
  claims: [
    { id: "c1", quote: "pay six per cent", holder: "union", act: "demand", review: { state: "suggested" } },
    {
      id: "c2",
      quote: "no more than five",
      content: "pay",
      holder: "port",
      act: "reject",
      review: { state: "accepted" },
    },
    {
      id: "c3",
      quote: "a shorter week",
      holder: "union",
      act: "demand",
      issue: "week",
      review: { state: "suggested" },
    },
    ...Array.from({ length: 9 }, (_, i) => ({ id: `d${i}`, quote: "strike", holder: "union", act: "threaten" })),
  ],
});
const search: ClaimSearch = { words: "", party: "port", issue: "week", chosen: [] };
const ids = (more: Partial<ClaimSearch>) => searchedClaims(claims, { ...search, ...more }).shown.map(({ id }) => id);

it("finds claims by all of the words, wherever they stand, accepted ones first", () => {
  expect(ids({ words: "PAY" })).toEqual(["c2", "c1"]);
  expect(ids({ words: "pay union" })).toEqual(["c1"]);
  expect(ids({ words: "ships" })).toEqual([]);
});

it("offers what is on the issue or by the party while no word is typed", () => {
  expect(ids({})).toEqual(["c2", "c3"]);
});

it("leaves out what is chosen, and says how many more there are", () => {
  expect(ids({ words: "pay", chosen: ["c2"] })).toEqual(["c1"]);
  expect(searchedClaims(claims, { ...search, words: "strike" })).toMatchObject({ more: 3 });
});
