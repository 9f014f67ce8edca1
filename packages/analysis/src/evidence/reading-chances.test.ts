import { claimSchema, type Claim } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readingChances } from "./reading-chances.ts";

type State = "suggested" | "accepted" | "edited" | "rejected";

function reading(id: string, state: State, { act = "demand", rules = ["demand-01"], confidence = 0.6 } = {}): Claim {
  return claimSchema.parse({ id, quote: "six", holder: "Port", act, rules, confidence, review: { state } });
}

test("without decisions a reading is as sure as the reader says", () => {
  expect(readingChances([reading("a", "suggested")]).get("a")).toEqual({
    chance: 0.6,
    alike: { accepted: 0, rejected: 0 },
  });
});

test("decisions about readings of the same kind count whole, beside what the reader says as six of them", () => {
  const claims = [
    reading("a", "suggested"),
    reading("b", "accepted"),
    reading("c", "accepted"),
    reading("d", "rejected"),
  ];
  const found = readingChances(claims).get("a");
  expect(found?.chance).toBeCloseTo((6 * 0.6 + 2) / 9, 12);
  expect(found?.alike).toEqual({ accepted: 2, rejected: 1 });
});

test("a reading with one of two rules in common counts by half, one of another act and other rules not at all", () => {
  const half = reading("b", "rejected", { rules: ["demand-01", "quote-goes-on"] });
  const other = reading("c", "rejected", { act: "offer", rules: ["offer-02"] });
  const chances = readingChances([reading("a", "suggested"), half, other]);
  expect(chances.get("a")?.chance).toBeCloseTo((6 * 0.6) / (6 + 2 / 3), 12);
  expect(chances.get("a")?.alike).toEqual({ accepted: 0, rejected: 1 });
});

test("an edited claim, and one that a person coded, tell nothing of how the reader reads", () => {
  const { review: _none, ...coded } = reading("c", "accepted");
  const claims = [reading("a", "suggested"), reading("b", "edited"), coded];
  expect([...readingChances(claims)]).toEqual([["a", { chance: 0.6, alike: { accepted: 0, rejected: 0 } }]]);
});

const drawn = fc.array(
  fc.record({
    state: fc.constantFrom<State>("suggested", "accepted", "edited", "rejected"),
    act: fc.constantFrom("demand", "offer", "reject"),
    rules: fc.uniqueArray(fc.constantFrom("r1", "r2", "r3", "r4"), { minLength: 1, maxLength: 3 }),
    confidence: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  }),
  { minLength: 1, maxLength: 12 },
);
const numbered = drawn.map((all) => all.map(({ state, ...rest }, i) => reading(`c${i}`, state, rest)));
const decide = (claims: readonly Claim[], id: string, state: State) =>
  claims.map((claim) => (claim.id === id ? { ...claim, review: { state } } : claim));

test("accepting a suggestion makes no other less sure, rejecting it makes no other surer", () => {
  fc.assert(
    fc.property(numbered, (claims) => {
      const before = readingChances(claims);
      for (const id of before.keys()) {
        for (const [other, { chance }] of readingChances(decide(claims, id, "accepted")))
          expect(chance).toBeGreaterThanOrEqual((before.get(other)?.chance ?? 1) - 1e-12);
        for (const [other, { chance }] of readingChances(decide(claims, id, "rejected")))
          expect(chance).toBeLessThanOrEqual((before.get(other)?.chance ?? 0) + 1e-12);
      }
    }),
    { seed: 5, numRuns: 500 },
  );
});

test("the order of the claims and of their rules does not matter, and every chance lies between 0 and 1", () => {
  fc.assert(
    fc.property(numbered, (claims) => {
      const turned = claims.map((claim) => ({ ...claim, rules: claim.rules.toReversed() })).toReversed();
      const found = readingChances(turned);
      for (const [id, { chance, alike }] of readingChances(claims)) {
        expect(found.get(id)?.chance).toBeCloseTo(chance, 12);
        expect(found.get(id)?.alike).toEqual(alike);
        expect(chance).toBeGreaterThan(0);
        expect(chance).toBeLessThan(1);
      }
    }),
    { seed: 6, numRuns: 500 },
  );
});
