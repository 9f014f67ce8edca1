import { parseCase, type Case } from "@parley/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aliasSuggestions, type AliasSuggestion } from "./alias-suggestions.ts";

type Row = string | { name: string; aliases?: string[]; party?: string; kind?: string; proposed?: boolean };
const rows = (names: readonly Row[]) =>
  names.map((one, i) => ({ id: `r${i}`, ...(typeof one === "string" ? { name: one } : one) }));
const talks = (
  records: Partial<Record<"parties" | "people" | "sources" | "places", readonly Row[]>>,
  more: object = {},
): Case =>
  parseCase({
    format: "parley-case",
    version: 1,
    title: "Talks",
    ...Object.fromEntries(Object.entries(records).map(([name, names]) => [name, rows(names)])),
    ...more,
  });
const reasons = (subject: Case) => aliasSuggestions(subject).map(({ reason }) => reason);
const parties = (...names: Row[]) => reasons(talks({ parties: names }));

describe("two parties may be one", () => {
  test.each<[string, Row, Row]>([
    ["the same name but for its spelling: “The Union” and “Union”", "The Union", "Union"],
    ["both are called “Moscow”", { name: "Kremlin", aliases: ["Moscow"] }, { name: "Russia", aliases: ["Moscow"] }],
    ["both are called “Moscow”", "Moscow", { name: "Russia", aliases: ["moscow"] }],
    ["one and several: “Guarantor” and “Guarantors”", "Guarantor", "Guarantors"],
    ["“NCU” can be the initials of “National Clerks' Union”", "NCU", "National Clerks' Union"],
    ["“U.N.” can be the initials of “United Nations”", "U.N.", "United Nations"],
    ["“Russian delegation” may be an organ of “Russia”", "Russia", "Russian delegation"],
    ["“French government” may be an organ of “French”", { name: "France", aliases: ["French"] }, "French government"],
    ["“Guild” can be short for “Harbour Pilots' Guild”", "Guild", "Harbour Pilots' Guild"],
  ])("%s", (reason, one, other) => {
    expect(parties(one, other)).toEqual([reason]);
    expect(parties(other, one)).toEqual([reason]);
  });

  test.each<[string, Row[]]>([
    ["names that share a word inside", ["Port of Marenholm", "Marenholm Dockers"]],
    ["a short name that fits two", ["Union", "Dockers' Union", "Clerks' Union"]],
    ["another word with the same beginning", ["Chad", "Chadwick and Sons"]],
    ["initials that do not fit", ["NCU", "National Pilots' Guild"]],
  ])("but not: %s", (_, names) => {
    expect(parties(...names)).toEqual([]);
  });
});

describe("two people may be one", () => {
  const people = (...names: Row[]) => reasons(talks({ people: names, parties: ["Union", "Port"] }));

  test("by surname and initial, or surname alone", () => {
    expect(people("Anna Lind", "A. Lind")).toEqual(["the same surname, and “A. Lind” can be short for “Anna Lind”"]);
    expect(people("Anna Lind", "Ambassador Lind")).toHaveLength(1);
    expect(people("Lind", "Anna Lind")).toHaveLength(1);
  });

  test("but not with other first names, of other parties, or when two could be meant", () => {
    expect(people("Anna Lind", "Berit Lind")).toEqual([]);
    expect(people({ name: "Anna Lind", party: "r0" }, { name: "A. Lind", party: "r1" })).toEqual([]);
    expect(people("Lind", "Anna Lind", "Berit Lind")).toEqual([]);
  });
});

test("outlets may be one with or without “the” and general words, places only by name", () => {
  const outlet = (name: string) => ({ name, kind: "outlet" });
  expect(reasons(talks({ sources: [outlet("Reuters"), outlet("Reuters News Agency"), outlet("The Post")] }))).toEqual([
    "“Reuters News Agency” is “Reuters” with a general word",
  ]);
  expect(reasons(talks({ places: ["North Pier", "Pier", { name: "Nordpier", aliases: ["the North Pier"] }] }))).toEqual(
    ["both are called “the North Pier”"],
  );
});

test("what a person recorded stays, else the fuller name", () => {
  const [recorded] = aliasSuggestions(talks({ parties: [{ name: "Dockers' Guild", proposed: true }, "Guild"] }));
  expect(recorded).toMatchObject({ into: "r1", from: "r0" });
  expect(aliasSuggestions(talks({ parties: ["Guild", "Dockers' Guild"] }))[0]).toMatchObject({
    into: "r1",
    from: "r0",
  });
});

test("a pair that a person told apart does not come back", () => {
  const apart = [{ collection: "parties", records: ["r1", "r0"] }];
  expect(aliasSuggestions(talks({ parties: ["The Union", "Union"] }, { apart }))).toEqual([]);
});

test("the order of the records does not matter", () => {
  const name = fc.constantFrom(
    "Union",
    "The Union",
    "Dockers' Union",
    "DU",
    "Port",
    "Port Authority",
    "Oslo",
    "Oslo side",
  );
  const key = ({ into, from, reason }: AliasSuggestion, names: Map<string, string>) =>
    `${names.get(into)} ${names.get(from)} ${reason}`;
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 6 }), (names) => {
      const found = [names, names.toReversed()].map((list) => {
        const subject = talks({ parties: list });
        const byId = new Map(subject.parties.map((party) => [party.id, party.name]));
        return aliasSuggestions(subject).map((one) => key(one, byId));
      });
      expect(found[0]).toEqual(found[1]);
    }),
    { seed: 6 },
  );
});
