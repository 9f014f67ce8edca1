import { readClaimSchema, type ReadClaim } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { scoreReading, totalScore } from "./evaluate-reading.ts";
import { goldSchema } from "./gold.ts";
import { matchClaims } from "./match-claims.ts";

const text = "Norland demands more cod. Sudland reportedly refused, a diplomat said.";
const source = { who: "a diplomat", kind: "anonymous" };
const demand = { start: 0, end: 24, holder: "Norland", act: "demand" };
const refusal = { start: 26, end: 52, holder: "Sudland", act: "reject" };

const gold = goldSchema.parse({
  doc: { path: "fish.txt", parties: [{ name: "Norland", aliases: ["Oslo"] }, { name: "Sudland" }] },
  claims: [
    { id: "s1", ...demand, issueIds: ["trade.quotas"], chain: [{ who: "(this article)", kind: "publisher" }] },
    { id: "s2", ...refusal, chain: [{ who: "(this article)", kind: "publisher" }, source], hedges: ["reportedly"] },
  ],
});

let serial = 0;
function found(fields: object): ReadClaim {
  const { start = 0, end = 1 } = fields as { start?: number; end?: number };
  return readClaimSchema.parse({
    id: `c${++serial}`,
    quote: text.slice(start, end),
    content: "",
    confidence: 1,
    tier: "normal",
    hedges: [],
    ...fields,
  });
}
const score = (...claims: ReadClaim[]) => totalScore([scoreReading({ gold, text, found: claims })]);

test("a perfect reading scores one everywhere", () => {
  const perfect = score(
    found({ ...demand, issue: "trade.quotas/north", tier: "high" }),
    found({ ...refusal, chain: [source], hedges: [{ text: "reportedly", start: 34, end: 44 }] }),
  );
  const one = { p: 1, r: 1 };
  expect(perfect.all).toEqual({
    span: { ...one, f1: 1 },
    holderAct: one,
    holderActIssue: one,
    attribution: one,
    hedges: one,
    highTier: { p: 1, share: 0.5 },
  });
  expect([perfect.negotiationActs, perfect.verbatim]).toEqual([perfect.all, 1]);
});

test("a holder is known by its aliases, and an act must be exact", () => {
  expect(score(found({ ...demand, holder: "Oslo" }), found({ ...refusal, act: "deny" })).all.holderAct).toEqual({
    p: 0.5,
    r: 0.5,
  });
});

test("what is not annotated costs precision, what is not found costs recall", () => {
  expect(
    score(found(demand), found({ start: 53, end: 69, holder: "(article)", act: "assess" })).all.span,
  ).toMatchObject({ p: 0.5, r: 0.5 });
});

test("an assessment is out of the figures for negotiation acts, on either side", () => {
  const scored = score(found(demand), found({ ...refusal, act: "assess" }));
  expect(scored.negotiationActs.span).toMatchObject({ p: 1, r: 1 });
  expect(scored.negotiationActs.holderAct).toEqual({ p: 1, r: 0.5 });
});

test("a quote that is not the text's own slice shows", () => {
  expect(score({ ...found(demand), quote: "Norland demands cod" }).verbatim).toBe(0);
});

test("misses say what was expected and what was found", () => {
  const { misses } = scoreReading({ gold, text, found: [found({ ...demand, act: "offer" })] });
  expect(misses.map(({ kind, expected, found: got }) => [kind, expected, got])).toEqual([
    ["act", "demand", "offer"],
    ["issue", "trade.quotas", ""],
    ["missed", "Sudland reject", ""],
  ]);
});

const stretches = fc.array(
  fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 12 },
);

test("matching is one to one, and no pair that is left over would match", () => {
  fc.assert(
    fc.property(stretches, stretches, (gold, found) => {
      const matches = matchClaims(gold, found);
      const [left, right] = [new Set(matches.map((match) => match.gold)), new Set(matches.map((match) => match.found))];
      expect([left.size, right.size]).toEqual([matches.length, matches.length]);
      const rest = matchClaims(
        gold.filter((_, i) => !left.has(i)),
        found.filter((_, i) => !right.has(i)),
      );
      expect(rest).toEqual([]);
    }),
    { seed: 5, numRuns: 500 },
  );
});
