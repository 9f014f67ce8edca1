import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkReferences } from "./check-references.ts";
import { caseEventSchema, type CaseEvent } from "./case-event.ts";
import { eventSentence } from "./event-sentence.ts";
import { foldCase } from "./fold-case.ts";
import { mergeIssues } from "./merge-issues.ts";
import { parseCase } from "./parse-case.ts";

const talks = parseCase({
  format: "parley-case",
  version: 1,
  title: "Talks",
  parties: [
    { id: "union", name: "Union" },
    { id: "port", name: "Port" },
  ],
  issues: [
    { id: "levy", label: "Levy", options: ["none", "three-percent", "five-percent"] },
    {
      id: "the-levy",
      label: "The levy",
      options: ["yes", "none", "later"],
      covers: [{ issue: "fee", options: { on: "yes" } }],
    },
    { id: "hours", label: "Hours", options: ["short", "long"] },
  ],
  claims: [{ id: "c1", quote: "the levy", holder: "Union", act: "demand", issue: "the-levy", options: ["yes"] }],
  positions: [
    { id: "U1", party: "union", stance: "demands", issue: "the-levy", options: ["yes", "later"], claims: ["c1"] },
    { id: "P1", party: "port", stance: "accepts-if", issue: "hours", options: ["short"], if: { "the-levy": ["none"] } },
    { id: "P2", party: "port", stance: "red-line", require: { levy: ["none"], "the-levy": ["none", "later"] } },
  ],
  rules: [{ id: "R", if: { "the-levy": ["yes"] }, then: { hours: ["short"] } }],
  assumptions: [{ id: "A", text: "a levy is a fee", require: { not: { "the-levy": ["later"] } } }],
  packages: [
    { id: "K1", options: { "the-levy": "yes", hours: "long" } },
    { id: "K2", options: { "the-levy": "yes", levy: "none" } },
  ],
  scores: [
    {
      party: "port",
      author: "N.N.",
      date: "2026-03-01",
      weights: { "the-levy": 2 },
      values: { "the-levy": { yes: 10, none: 50 } },
    },
  ],
});
const merge = { into: "levy", from: "the-levy", options: { yes: "three-percent" } };

describe("an issue merged into another", () => {
  const merged = mergeIssues(talks, merge);

  test("takes along its positions, conditions, rules, assumptions, packages, scores and claims", () => {
    expect(merged.issues.map(({ id }) => id)).toEqual(["levy", "hours"]);
    expect(merged.positions).toMatchObject([
      { issue: "levy", options: ["three-percent", "later"] },
      { if: { levy: ["none"] } },
      { require: { all: [{ levy: ["none"] }, { levy: ["none", "later"] }] } },
    ]);
    expect(merged.rules).toMatchObject([{ if: { levy: ["three-percent"] } }]);
    expect(merged.assumptions).toMatchObject([{ require: { not: { levy: ["later"] } } }]);
    expect(merged.packages.map(({ options }) => options)).toEqual([
      { hours: "long", levy: "three-percent" },
      { levy: "none" },
    ]);
    expect(merged.scores).toMatchObject([
      { weights: { levy: 2 }, values: { levy: { "three-percent": 10, none: 50 } } },
    ]);
    expect(merged.claims).toMatchObject([{ issue: "levy", options: ["three-percent"] }]);
  });

  test("is remembered by the one that stays, with what it covered itself", () => {
    expect(merged.issues[0]).toMatchObject({
      options: [{ id: "none" }, { id: "three-percent" }, { id: "five-percent" }, { id: "later" }],
      covers: [
        { issue: "the-levy", options: { yes: "three-percent" } },
        { issue: "fee", options: { on: "three-percent", yes: "three-percent" } },
      ],
    });
  });

  test("that is not there, or is the same, changes nothing", () => {
    expect(mergeIssues(talks, { ...merge, from: "gone" })).toBe(talks);
    expect(mergeIssues(talks, { into: "levy", from: "levy", options: {} })).toBe(talks);
  });

  test("into itself merges its options", () => {
    const one = mergeIssues(talks, { into: "the-levy", from: "the-levy", options: { yes: "later" } });
    expect(one.issues[1]).toMatchObject({
      options: [{ id: "none" }, { id: "later" }],
      covers: [
        { issue: "fee", options: { on: "later" } },
        { issue: "the-levy", options: { yes: "later" } },
      ],
    });
    expect(one.positions[0]).toMatchObject({ issue: "the-levy", options: ["later"] });
    expect(checkReferences(one)).toEqual([]);
  });
});

test("whatever its options become, no merged issue leaves a name that means nothing", () => {
  const targets = fc.constantFrom(undefined, "none", "three-percent", "five-percent");
  const mappings = fc.record({ yes: targets, none: targets, later: targets });
  fc.assert(
    fc.property(mappings, (chosen) => {
      const options = Object.fromEntries(Object.entries(chosen).filter(([, to]) => to !== undefined));
      const merged = mergeIssues(talks, { ...merge, options: options as Record<string, string> });
      expect(checkReferences(merged)).toEqual([]);
    }),
    { seed: 11 },
  );
});

describe("events", () => {
  let serial = 0;
  const event = (fields: Record<string, unknown>): CaseEvent =>
    caseEventSchema.parse({ id: `e${++serial}`, at: "2026-03-01T09:00:00Z", author: "N.N.", ...fields });
  const begun = [
    event({ type: "case-imported", file: talks }),
    event({
      type: "person-set",
      person: { id: "lind", name: "Anna Lind", party: "union", roles: [{ title: "chair" }] },
    }),
    event({
      type: "person-set",
      person: { id: "a-lind", name: "A. Lind", roles: [{ title: "chair" }, { title: "envoy" }] },
    }),
    event({ type: "place-set", place: { id: "north", name: "North" } }),
    event({ type: "place-set", place: { id: "the-north", name: "The North" } }),
    event({ type: "place-set", place: { id: "pier", name: "Pier", within: "the-north" } }),
  ];

  test("merge issues, undoably, and say so", () => {
    const merging = event({ type: "issues-merged", ...merge });
    const before = foldCase(begun);
    expect(foldCase([...begun, merging]).issues).toHaveLength(2);
    expect(foldCase([...begun, merging, event({ type: "undone", event: merging.id })])).toEqual(before);
    expect(eventSentence(merging, before)).toBe("Merged the issue “The levy” into “Levy”");
  });

  test("merge people and places: names become aliases, roles and inner places come along", () => {
    const people = event({ type: "names-merged", collection: "people", into: "lind", from: "a-lind" });
    const places = event({ type: "names-merged", collection: "places", into: "north", from: "the-north" });
    const merged = foldCase([...begun, people, places]);
    expect(merged.people).toEqual([
      {
        id: "lind",
        name: "Anna Lind",
        aliases: ["A. Lind"],
        party: "union",
        roles: [{ title: "chair" }, { title: "envoy" }],
      },
    ]);
    expect(merged.places).toMatchObject([
      { id: "north", aliases: ["The North"] },
      { id: "pier", within: "north" },
    ]);
    expect(eventSentence(people, foldCase(begun))).toBe("Merged the person A. Lind into Anna Lind");
  });

  test("tell two records apart, and keep that", () => {
    const apart = event({ type: "told-apart", collection: "people", records: ["lind", "a-lind"] });
    expect(foldCase([...begun, apart]).apart).toEqual([{ collection: "people", records: ["lind", "a-lind"] }]);
    expect(eventSentence(apart, foldCase(begun))).toBe("Told the people Anna Lind and A. Lind apart");
  });
});

test("the texts and conditions of a session speak of the issue that stays", () => {
  const talks = parseCase({
    format: "parley-case",
    version: 1,
    title: "Talks",
    parties: [{ id: "port", name: "Port" }],
    issues: [
      { id: "pay", options: ["six", "five"] },
      { id: "wages", options: ["6-percent"] },
    ],
    sessions: [
      {
        id: "play",
        title: "A try",
        moves: [
          { kind: "table-package", by: "port", options: { wages: "6-percent" } },
          { kind: "attach-condition", by: "port", if: { wages: ["6-percent"] } },
        ],
      },
    ],
  });
  const merged = mergeIssues(talks, { into: "pay", from: "wages", options: { "6-percent": "six" } });
  expect(merged.sessions[0]?.moves).toMatchObject([{ options: { pay: "six" } }, { if: { pay: ["six"] } }]);
});
