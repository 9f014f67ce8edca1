import { parseCase, type Case } from "@parley/model";
import { expect, test } from "vitest";
import { blocks } from "./blocks.ts";
import { space } from "./space.ts";

// Two codings of the reference report, in our own words; the figures were worked out apart from this program.

const parties = [
  { id: "ukraine", name: "Ukraine" },
  { id: "russia", name: "Russia" },
];

/** A row: an issue, its options, and for each option what Russia and Ukraine say. `i` marks an inferred stance. */
const rows: readonly [string, string, Readonly<Record<string, readonly [string, string]>>][] = [
  [
    "donetsk",
    "Ukrainian-held Donetsk",
    {
      leave: ["accepts", "refuses"],
      freeze: ["refuses", "accepts"],
      "zone-ua": ["?", "?"],
      "zone-open": ["?", "refuses"],
    },
  ],
  ["south", "Kherson and Zaporizhzhia", { freeze: ["accepts", "i accepts"], grow: ["i accepts", "i refuses"] }],
  ["north", "Northern regions", { leave: ["accepts", "i accepts"], stay: ["i accepts", "?"] }],
  ["army", "Army size", { free: ["accepts", "i accepts"], capped: ["i accepts", "?"] }],
  ["foreign", "Foreign personnel", { none: ["accepts", "?"], monitors: ["refuses", "?"], troops: ["refuses", "?"] }],
  ["monitoring", "U.S. monitoring", { us: ["accepts", "i accepts"], none: ["?", "?"] }],
  ["guarantees", "Guarantees", { firm: ["?", "accepts"], none: ["i accepts", "i refuses"] }],
  ["plant", "Plant output", { thirds: ["accepts", "?"], halves: ["?", "accepts"] }],
  ["recognition", "Recognition", { none: ["?", "i accepts"], given: ["i accepts", "refuses"] }],
];

function stancesCase(): Case {
  const positions = rows.flatMap(([issue, , options]) =>
    Object.entries(options).flatMap(([option, said]) =>
      said.flatMap((words, i) => {
        const stance = words.replace("i ", "");
        const basis = words.startsWith("i ") ? "inferred" : "stated";
        return stance === "?" ? [] : [{ party: ["russia", "ukraine"][i], issue, options: [option], stance, basis }];
      }),
    ),
  );
  const issues = rows.map(([id, label, options]) => ({ id, label, options: Object.keys(options) }));
  return parseCase({ format: "parley-case", version: 1, title: "Stances", parties, issues, positions });
}

test("stances: 1,536 packages, none acceptable on what is reported, 16 if silence is open", () => {
  const { value, warnings } = blocks(stancesCase());
  expect(value).toMatchObject({
    packages: "1536",
    acceptable: {
      silenceClosed: { byParty: { russia: "8", ukraine: "0" }, all: "0" },
      silenceOpen: { byParty: { russia: "384", ukraine: "96" }, all: "16" },
    },
    refusals: { 0: "16", 1: "128", 2: "384", 3: "544", 4: "368", 5: "96" },
    common: [
      { issue: "donetsk", option: "zone-ua" },
      { issue: "south", option: "freeze" },
      { issue: "foreign", option: "none" },
      { issue: "guarantees", option: "firm" },
      { issue: "recognition", option: "none" },
    ],
    cores: [],
    corrections: { count: 0, complete: true, sets: [] },
  });
  expect(warnings).toEqual([]);
});

test("stances: 96 minimal routes, and the undominated ones in four tiers, cheapest first", () => {
  const { total, shown } = blocks(stancesCase()).value.routes;
  expect(total).toBe("96");
  const tiers = shown.map((route) => `${route.refusals},${route.unknowns}`);
  expect([...new Set(tiers)]).toEqual(["0,6", "1,4", "2,3", "3,2"]);
  expect(tiers.filter((tier) => tier === "0,6").length).toBe(2);
  expect(tiers.filter((tier) => tier === "1,4").length).toBe(4);
  const dropped = shown
    .slice(2, 6)
    .flatMap(({ changes }) => changes.filter((change) => "from" in change && change.from === "refuses"));
  expect(dropped).toEqual([
    { party: "russia", issue: "donetsk", option: "freeze", from: "refuses" },
    { party: "russia", issue: "donetsk", option: "freeze", from: "refuses" },
    { party: "ukraine", issue: "donetsk", option: "leave", from: "refuses" },
    { party: "ukraine", issue: "donetsk", option: "leave", from: "refuses" },
  ]);
});

test("stances: what every open package needs is asked first, by how many routes need it", () => {
  const ask = blocks(stancesCase()).value.ask;
  expect(ask.length).toBe(14);
  expect(ask.slice(0, 3).map(({ question }) => question)).toEqual([
    "Would Ukraine accept “none” on Foreign personnel?",
    "Would Russia accept “firm” on Guarantees?",
    "Would Russia accept “none” on Recognition?",
  ]);
  expect(ask.slice(0, 5).every(({ ifYes, ifNo }) => ifYes === "16" && ifNo === "0")).toBe(true);
});

test("stances: the headline answers first and names what it depends on", () => {
  expect(blocks(stancesCase()).value.sentence).toBe(
    "No package is acceptable to both Russia and Ukraine on what is reported; 16 of 1,536 are if silence is open, all with " +
      "“zone-ua” on Ukrainian-held Donetsk and 4 other common options. Reading: silence unknown, demands exclude, inferred " +
      "positions used (without them 64 if silence is open, none on what is reported); coding: 9 issues, “Ukrainian-held " +
      "Donetsk” being one with 4 options.",
  );
});

test("stances: if Ukraine's refusal to withdraw covers the zone, the sixteen become none", () => {
  const subject = stancesCase();
  const wider = {
    id: "x",
    party: "ukraine",
    issue: "donetsk",
    options: ["zone-ua"],
    stance: "refuses",
    basis: "stated",
    claims: [],
  } as const;
  const { value } = blocks({
    ...subject,
    positions: [...subject.positions, { ...wider, options: ["zone-ua"], claims: [] }],
  });
  expect(value.acceptable.silenceOpen.all).toBe("0");
  expect(value.cores.length).toBeGreaterThan(0);
});

test("stances: the space lists packages by refusals, then unknowns", () => {
  const { value } = space(stancesCase(), { limit: 3 });
  expect(value.of).toBe("1536");
  expect(value.listed.map(({ refusals, unknowns }) => [refusals, unknowns])).toEqual([
    [0, 6],
    [0, 6],
    [0, 7],
  ]);
  expect(value.listed[0]?.options).toMatchObject({ donetsk: "zone-ua", plant: "thirds" });
});

function constraintsCase(): Case {
  const position = (id: string, party: string, stance: string, require: object) => ({ id, party, stance, require });
  return parseCase({
    format: "parley-case",
    version: 1,
    title: "Constraints",
    parties,
    issues: [
      { id: "forces", options: ["stay", "go"] },
      { id: "police", options: ["moot", "russian", "ukrainian", "third"] },
      { id: "recognition", options: ["none", "in-law"] },
      { id: "flag", options: ["ua", "ru"] },
      { id: "monitoring", options: ["none", "remote", "civil", "military"] },
      { id: "guarantee", options: ["none", "no-troops", "troops"] },
    ],
    rules: [
      { id: "H1", iff: [{ forces: ["stay"] }, { police: ["moot"] }] },
      { id: "H2", if: { recognition: ["in-law"] }, then: { flag: ["ru"] } },
    ],
    positions: [
      position("RU.D1", "russia", "demands", { forces: ["go"] }),
      position("RU.R1", "russia", "red-line", {
        monitoring: ["none", "remote", "civil"],
        guarantee: ["none", "no-troops"],
      }),
      position("RU.C1", "russia", "accepts", { monitoring: ["remote", "civil", "military"] }),
      position("UA.R1", "ukraine", "red-line", { forces: ["stay"] }),
      position("UA.R2", "ukraine", "red-line", { recognition: ["none"] }),
      position("UA.R3", "ukraine", "red-line", { flag: ["ua"] }),
      position("UA.D1", "ukraine", "demands", { guarantee: ["no-troops", "troops"] }),
    ],
    assumptions: [
      { id: "A2", text: "a firm guarantee needs foreign troops", require: { guarantee: ["none", "troops"] } },
      { id: "A3", text: "monitoring needs soldiers on site", require: { monitoring: ["none", "military"] } },
    ],
  });
}

test("constraints, read literally: one conflict core and two corrections", () => {
  const { value } = blocks(constraintsCase());
  expect(value.packages).toBe("144");
  expect(value.cores).toEqual([{ members: ["RU.D1", "UA.R1"], conditionalOn: [] }]);
  expect(value.corrections).toEqual({ count: 2, complete: true, sets: [["RU.D1"], ["UA.R1"]] });
  expect(value.refusals).toEqual({ 1: "8", 2: "36", 3: "48", 4: "40", 5: "12" });
});

test("constraints, read strictly: three cores, two of them conditional, and ten corrections that may name assumptions", () => {
  const { value, assumptions } = blocks(constraintsCase(), { reading: { assumptions: ["A2", "A3"] } });
  expect(value.cores).toEqual([
    { members: ["RU.D1", "UA.R1"], conditionalOn: [] },
    { members: ["RU.C1", "RU.R1"], conditionalOn: ["A3"] },
    { members: ["RU.R1", "UA.D1"], conditionalOn: ["A2"] },
  ]);
  expect(value.corrections.count).toBe(10);
  expect(value.corrections.sets).toContainEqual(["RU.D1", "A2", "A3"]);
  expect(assumptions).toEqual(["A2", "A3"]);
  expect(value.sentence).toContain(
    "Kept apart by 3 conflicts, 2 of them only under an assumption; the first: Russia (demand): RU.D1",
  );
});
