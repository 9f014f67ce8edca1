import fc from "fast-check";
import { acts, relations, sourceKinds } from "@parley/model";
import { describe, expect, test } from "vitest";
import { canonicalText } from "../canonical-text/canonical-text.ts";
import { foldedText } from "../anchoring/folded-text.ts";
import { context, plainClaim, report } from "./report-for-tests.ts";
import { verifyReply } from "./verify-reply.ts";

const reader = { model: "small", temperature: 0 };
const whole = { start: 0, end: report.text.length };
const verified = (claims: readonly unknown[]) =>
  verifyReply(JSON.stringify({ claims }), { doc: report, part: whole, context, reader });
const one = (fields: object) => verified([{ ...plainClaim, ...fields }])?.claims[0];
const lost = (fields: object) => verified([{ ...plainClaim, ...fields }])?.losses;

test("a claim is kept in the words of the report, as a suggestion of this model", () => {
  const claim = one({
    issue: "pay",
    target: "line",
    chain: [{ who: "Ada Holm", kind: "named-person", relation: "utters", cue: "told the Courier" }],
  });
  expect(claim).toMatchObject({
    quote: plainClaim.quote,
    holder: "Crew Union",
    act: "reject",
    issue: "pay",
    target: "North Line",
    rules: [],
    secondReadings: [{ model: "small", temperature: 0, quote: "exact" }],
  });
  expect(claim?.chain.slice(1)).toEqual([
    { who: "Ada Holm", kind: "named-person", relation: "utters", basis: "explicit", cue: "told the Courier" },
  ]);
  expect(claim?.review).toBeUndefined();
  expect(claim?.confidence).toBeUndefined();
});

describe("a quote", () => {
  test.each([
    ["normalised", "REJECTED the company's  offer of 4 percent", plainClaim.quote],
    ["normalised", "“rejected the company's offer of 4 percent…”", plainClaim.quote],
    ["repaired", "rejected the company's offer of 4 percent on Monday today", `${plainClaim.quote} on Monday`],
    [
      "repaired",
      "The crew union rejected company’s offer of 4 percent on Monday",
      "The crew union rejected the company’s offer of 4 percent on Monday",
    ],
  ])("with small differences is %s and says so: %s", (how, quote, found) => {
    expect(one({ quote })).toMatchObject({ quote: found, secondReadings: [{ quote: how }] });
  });

  test.each([
    ["invented", "agreed to a ten-year deal", { "not-in-report": 1 }],
    ["with another figure", "rejected the company’s offer of 5 percent", { "not-in-report": 1 }],
    ["with a not put in", "did not reject the company’s offer of 4 percent", { "not-in-report": 1 }],
    ["over two paragraphs", "We want 6 percent,” she said.\nThe company said it could", { "crosses-paragraphs": 1 }],
    ["of no letters", "4", { "not-in-report": 1 }],
    ["inside a word", "rew unio", { "not-in-report": 1 }],
    ["longer than any", "x".repeat(1300), { malformed: 1 }],
    ["that is no text", 7, { malformed: 1 }],
  ])("%s is dropped and counted", (_, quote, losses) => {
    expect(verified([{ ...plainClaim, quote }])).toMatchObject({ claims: [], losses });
  });

  test("that stands there twice needs the words around it", () => {
    expect(lost({ quote: "Monday" })).toEqual({ "ambiguous-quote": 1 });
    expect(one({ quote: "Monday", after: "three people" })?.start).toBe(report.text.indexOf("Monday, three"));
    expect(one({ quote: "Monday", before: "4 percent on" })?.start).toBe(report.text.indexOf("Monday, its"));
  });

  test("from outside the part that was shown is dropped", () => {
    const part = { start: 0, end: report.text.indexOf("The company said") };
    const reply = JSON.stringify({ claims: [{ ...plainClaim, quote: "night sailings end" }, plainClaim] });
    expect(verifyReply(reply, { doc: report, part, context, reader })).toMatchObject({
      claims: [{ quote: plainClaim.quote }],
      losses: { "not-in-report": 1 },
    });
  });
});

describe("a field", () => {
  test.each([
    ["act", { act: "surrender" }, { "unknown-act": 1 }],
    ["holder", { holder: "Atlantis" }, { "unknown-holder": 1 }],
    ["one holder of two", { holder: "crew|Atlantis" }, { "unknown-holder": 1 }],
    ["no act", { act: undefined }, { malformed: 1 }],
  ])("that there is not costs the claim: %s", (_, fields, losses) => {
    expect(lost(fields)).toEqual(losses);
  });

  test("names a party, the report's own words, the report or an expert", () => {
    expect(one({ holder: "the Company" })?.holder).toBe("North Line");
    expect(one({ holder: "ada holm" })?.holder).toBe("Ada Holm");
    expect(one({ holder: "crew | line" })?.holder).toBe("Crew Union|North Line");
    expect(one({ holder: "(expert)" })?.holder).toBe("(expert)");
  });

  test("that the report or the case does not have is left out of the claim and counted", () => {
    const fields = {
      target: "Atlantis",
      condition: "if pigs fly",
      hedges: ["allegedly"],
      chain: [{ who: "Nobody Known", kind: "outlet" }, { who: "the Courier", kind: "spy" }, "x"],
    };
    const result = verified([{ ...plainClaim, ...fields }]);
    expect(result?.leftOut).toBe(6);
    expect(result?.claims[0]).toMatchObject({ hedges: [], chain: [{ kind: "publisher" }] });
    expect(Object.keys(result?.claims[0] ?? {})).not.toContain("target");
    expect(Object.keys(result?.claims[0] ?? {})).not.toContain("condition");
  });

  test("for an issue that the case does not have is what the words themselves are about", () => {
    expect(one({ quote: "We want 6 percent", issue: "make-me-king" })?.issue).not.toBe("make-me-king");
  });

  test("with hedges and conditions is kept where the report has them in the same sentence", () => {
    const claim = one({
      quote: "it could reportedly move",
      holder: "line",
      act: "offer",
      hedges: ["reportedly"],
      condition: "if night sailings end",
    });
    expect(claim).toMatchObject({ hedges: [{ text: "reportedly" }], condition: "if night sailings end" });
  });

  test("for a source without its cue is only assumed; a cue of an earlier sentence is inherited", () => {
    const chain = [
      { who: "three people close to the board", kind: "anonymous" },
      { who: "Ada Holm", kind: "named-person", cue: "told the Courier" },
    ];
    expect(one({ quote: "the offer stands", holder: "line", act: "confirm", chain })?.chain.slice(1)).toMatchObject([
      { who: "three people close to the board", basis: "assumed" },
      { who: "Ada Holm", basis: "inherited", cue: "told the Courier" },
    ]);
  });
});

test("the same claim said twice is one; more than a part can hold are cut and counted", () => {
  expect(verified([plainClaim, plainClaim])?.claims).toHaveLength(1);
  expect(verified(Array.from({ length: 205 }, () => plainClaim))?.losses).toEqual({ "too-many": 5 });
});

test("a reply without a list of claims is not understood; an empty list is", () => {
  const asked = { doc: report, part: whole, context, reader };
  for (const reply of ["", "I cannot help.", "{", '{"claims": 3}', "[1, 2]", "{{{{".repeat(500)])
    expect(verifyReply(reply, asked)).toBeUndefined();
  expect(verifyReply('Sure!\n```json\n{"claims": []}\n```', asked)).toMatchObject({ claims: [], losses: {} });
});

test("a reply that breaks off keeps the claims that came whole", () => {
  const reply = `{"claims": [${JSON.stringify(plainClaim)}, {"quote": "We want 6 per`;
  expect(verifyReply(reply, { doc: report, part: whole, context, reader })?.claims).toHaveLength(1);
});

describe("laws", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 60 });
  const words = fc.oneof(text, fc.constantFrom("crew", "We want 6 percent", "\u001b[2J", "<b>", "../../etc", "a|b"));
  const claim = fc.record(
    {
      quote: words,
      before: words,
      holder: words,
      act: fc.oneof(fc.constantFrom(...acts), words),
      issue: words,
      target: words,
      condition: words,
      hedges: fc.array(words),
      chain: fc.array(
        fc.record({ who: words, kind: fc.constantFrom(...sourceKinds, "x"), relation: words, cue: words }),
      ),
      id: words,
      review: fc.constant({ state: "accepted" }),
      note: words,
    },
    { requiredKeys: ["quote", "holder", "act"] },
  );

  test("whatever a model answers, a claim says nothing that the report, the case or the schema does not say", () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 5 }),
        fc.array(claim, { maxLength: 5 }),
        (lines, claims) => {
          const source = `${lines.join("\n")}\nWe want 6 percent`;
          const doc = canonicalText(source, "text");
          // Some quotes are made of the text itself, so that claims are kept too.
          const mixed = [...claims, { ...plainClaim, quote: doc.text.slice(3, 40), holder: "we", note: "n" }];
          const result = verifyReply(JSON.stringify(mixed), {
            doc,
            part: { start: 0, end: doc.text.length },
            context,
            reader,
          });
          for (const kept of result?.claims ?? []) {
            expect(doc.text.slice(kept.start, kept.end)).toBe(kept.quote);
            expect(acts).toContain(kept.act);
            const said = [
              kept.holder.split("|"),
              kept.target ?? [],
              kept.condition ?? [],
              kept.hedges.map((hedge) => hedge.text),
            ].flat();
            const linked = kept.chain.slice(1).flatMap(({ who, cue = "", kind, relation }) => {
              expect([sourceKinds.includes(kind), relations.includes(relation)]).toEqual([true, true]);
              return [who, cue];
            });
            const folded = foldedText(doc.text).folded;
            for (const string of [...said, ...linked])
              expect(
                ["(article)", "(expert)", "Crew Union", "North Line"].includes(string) ||
                  folded.includes(foldedText(string).folded),
              ).toBe(true);
            expect(Object.keys(kept)).not.toContain("review");
            expect(Object.keys(kept)).not.toContain("note");
          }
        },
      ),
      { seed: 8, numRuns: 400 },
    );
  });
});
