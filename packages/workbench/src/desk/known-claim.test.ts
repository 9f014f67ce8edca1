import type { Claim } from "@parley/model";
import { expect, test } from "vitest";
import { knownClaim } from "./known-claim.ts";
import { earlierVersion } from "./same-report.ts";

const text = "The union rejected the offer of 4 percent on Monday. The company made no new offer.";
const claim = (quote: string, fields: Partial<Claim> = {}): Claim => {
  const start = text.indexOf(quote);
  const place = start < 0 ? {} : { start, end: start + quote.length };
  const blank = { content: "", status: "current" } as const;
  const lists = { chain: [], hedges: [], rules: [] };
  return { id: "c001", report: "r", quote, holder: "Union", act: "reject", ...blank, ...lists, ...place, ...fields };
};
const rejected = { review: { state: "rejected" } } as const;

test("a claim of the same act over the same words is known, whatever was decided", () => {
  const fresh = claim("rejected the offer of 4 percent");
  for (const review of ["suggested", "accepted", "rejected"] as const)
    expect(knownClaim([claim("The union rejected the offer", { review: { state: review } })], fresh)?.id).toBe("c001");
});

test("another act, or words elsewhere, are news", () => {
  const fresh = claim("rejected the offer of 4 percent");
  expect(knownClaim([claim("rejected the offer of 4 percent", { act: "demand" })], fresh)).toBeUndefined();
  expect(knownClaim([claim("The company made no new offer", rejected)], fresh)).toBeUndefined();
});

test("a rejected claim whose words were corrected stays known, unless a figure changed", () => {
  const fresh = claim("The union rejected the offer of 4 percent");
  expect(knownClaim([claim("The union turned down the offer of 4 percent", rejected)], fresh)?.id).toBe("c001");
  expect(knownClaim([claim("The union rejected the offer of 5 percent", rejected)], fresh)).toBeUndefined();
  expect(knownClaim([claim("The union turned down the offer of 4 percent")], fresh)).toBeUndefined();
});

test("a correction has the same name and much of the same text", () => {
  const report = { id: "r", file: "one.md", relays: [], kind: "article", language: "en", text } as const;
  const known = [{ ...report, relays: [] }];
  const corrected = { ...report, relays: [], text: text.replace("4", "5") };
  expect(earlierVersion(known, corrected)?.id).toBe("r");
  expect(earlierVersion(known, { ...corrected, file: "two.md" })).toBeUndefined();
  expect(earlierVersion(known, { ...corrected, text: "Oslo and Bern signed a fishing deal." })).toBeUndefined();
});
