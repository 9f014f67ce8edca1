import { applyEvent, emptyCase, parseCase, type Case, type CaseEvent } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { caseDiff } from "./case-diff.ts";

const base = parseCase({
  ...emptyCase("talks", "Talks"),
  parties: [
    { id: "port", name: "Port" },
    { id: "union", name: "Union" },
  ],
  issues: [{ id: "pay", options: ["five", "six"] }],
  positions: [{ id: "P1", party: "union", stance: "demands", issue: "pay", options: ["six"] }],
  claims: [{ id: "c1", quote: "we want six", holder: "Union", act: "demand" }],
});
const at = { id: "e1", at: "2026-03-01T10:00:00Z", author: "Ann", compartment: "shared" };
const after = (event: object): Case => applyEvent(base, { ...at, ...event } as CaseEvent);

test("two equal cases are the same, in whatever order their records stand", () => {
  const turned = { ...base, parties: base.parties.toReversed() };
  expect(caseDiff(base, turned)).toMatchObject({ same: true, case: [], collections: {} });
});

test("an added, a removed and a changed record each have their sentence", () => {
  const added = caseDiff(
    base,
    after({ type: "party-set", party: { id: "city", name: "City", aliases: [], roles: [] } }),
  );
  expect(added.collections.parties).toEqual({
    added: [{ id: "city", sentence: "Party “City”" }],
    removed: [],
    changed: [],
  });
  const removed = caseDiff(base, after({ type: "removed", collection: "positions", record: "P1" }));
  expect(removed.collections.positions?.removed).toMatchObject([{ id: "P1" }]);
  const changed = caseDiff(
    base,
    after({ type: "position-set", position: { ...base.positions[0], stance: "accepts" } }),
  );
  expect(changed.collections.positions?.changed).toMatchObject([
    { id: "P1", fields: ["stance"], sentence: expect.stringMatching(/^Position P1: was “.+”, is “.+”$/) },
  ]);
});

test("a reviewed claim says what was decided, not by whom", () => {
  const { collections } = caseDiff(base, after({ type: "claim-accepted", claim: "c1" }));
  expect(collections.claims?.changed).toEqual([
    { id: "c1", fields: ["review"], sentence: "Claim c1, “we want six”: coded by hand → accepted" },
  ]);
});

test("the headline says what the answer was and is", () => {
  const { headline } = caseDiff(
    base,
    after({
      type: "position-set",
      position: {
        id: "P2",
        party: "port",
        stance: "red-line",
        issue: "pay",
        options: ["six"],
        basis: "stated",
        claims: [],
      },
    }),
  );
  expect(headline.changed).toBe(true);
  expect(headline.before).not.toBe(headline.after);
});

test("another title or reading is told in words", () => {
  const other = { ...base, title: "More talks", reading: { ...base.reading, silence: "open" as const } };
  expect(caseDiff(base, other)).toMatchObject({
    same: false,
    case: ["Title: “Talks” → “More talks”", "Reading: silence unknown → open"],
    collections: {},
  });
});

test("what one direction adds, the other removes", () => {
  const names = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 4 });
  const withParties = (ids: readonly string[]): Case =>
    parseCase({ ...emptyCase("talks", "Talks"), parties: ids.map((id) => ({ id, name: id.toUpperCase() })) });
  fc.assert(
    fc.property(names, names, (left, right) => {
      const there = caseDiff(withParties(left), withParties(right));
      const back = caseDiff(withParties(right), withParties(left));
      expect(there.collections.parties?.added).toEqual(back.collections.parties?.removed);
      expect(there.same).toBe(back.same);
    }),
    { seed: 5 },
  );
});
