import { expect, test } from "vitest";
import { scoreModel, totalModelScore, type ModelToScore } from "./evaluate-model.ts";

const gold: ModelToScore["gold"] = {
  doc: {
    path: "a.txt",
    heldOut: false,
    parties: [
      { name: "Halm", aliases: ["the Halmers"] },
      { name: "Orla", aliases: [] },
    ],
  },
  issues: [
    {
      id: "toll",
      options: [
        { id: "three", labels: ["3%"] },
        { id: "none", labels: ["no toll"] },
      ],
    },
    { id: "ferry", options: [{ id: "night", labels: ["ferry at night", "night ferry"] }] },
  ],
  stances: [
    { party: "Halm", issue: "toll", option: "three", stance: "demands", also: ["accepts"] },
    { party: "Orla", issue: "toll", option: "three", stance: "refuses", also: [] },
    { party: "Orla", issue: "ferry", option: "night", stance: "demands", also: [] },
  ],
};
const parties = [
  { id: "halmers", name: "The Halmers", aliases: [], roles: ["party" as const] },
  { id: "orla", name: "Orla", aliases: [], roles: ["party" as const] },
];
const toll = {
  id: "levy",
  label: "Toll",
  options: [
    { id: "3-percent", label: "3%" },
    { id: "not-agreed", label: "not agreed" },
  ],
};
const position = (party: string, stance: "accepts" | "refuses" | "red-line", options: string[]) => ({
  id: `${party}.${stance}`,
  party,
  stance,
  issue: "levy",
  options,
  basis: "stated" as const,
  claims: [],
});

test("options are known by their wording, parties by their names, and an equally good stance counts as right", () => {
  const sheet = scoreModel({
    gold,
    parties,
    model: { issues: [toll], positions: [position("halmers", "accepts", ["3-percent"])] },
  });
  expect(sheet.options).toEqual({ expected: 3, found: 1, right: 1 });
  expect(sheet.issues).toEqual({ expected: 2, found: 1, right: 1 });
  expect(sheet.stances.demands).toEqual({ expected: 2, found: 1, right: 1 });
  expect(sheet.stances.refuses).toEqual({ expected: 1, found: 0, right: 0 });
});

test("what holds when nothing is agreed is not scored, and the firmest of two positions counts", () => {
  const positions = [
    position("orla", "refuses", ["3-percent"]),
    position("orla", "red-line", ["3-percent", "not-agreed"]),
  ];
  const { stances, misses } = scoreModel({ gold, parties, model: { issues: [toll], positions } });
  expect(stances["red-line"]).toEqual({ expected: 0, found: 1, right: 0 });
  expect(misses).toContainEqual({ kind: "stance", expected: "refuses", found: "red-line", about: "orla | toll three" });
});

test("saying nothing is right wherever nothing is reported, and a word too much is an error there", () => {
  const empty = scoreModel({ gold, parties, model: { issues: [], positions: [] } });
  expect(empty.stances["not-reported"]).toEqual({ expected: 3, found: 6, right: 3 });
  const extra = scoreModel({
    gold,
    parties,
    model: {
      issues: [{ ...toll, id: "levy", label: "Whales", options: [{ id: "whales", label: "counting whales" }] }],
      positions: [position("orla", "accepts", ["whales"])],
    },
  });
  expect(extra.stances.accepts).toEqual({ expected: 0, found: 1, right: 0 });
  expect(totalModelScore([empty, extra]).taken).toEqual({ p: 0, r: 0 });
});
