import { decimal, exactNumber, fraction, fractionText, parseCase, product, sum, type Case } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findAll } from "../findings/find-all.ts";
import { declaredShares } from "./declared-shares.ts";

const parties = ["Ardel", "Borsk", "Corvo"].map((name) => ({ id: name.toLowerCase(), name }));

/** A case whose claims say so, each by the party that its words begin with, all on one issue. */
function caseOf(...quotes: string[]): Case {
  const claims = quotes.map((quote, i) => ({
    id: `c${i + 1}`,
    quote,
    holder: quote.split(" ")[0],
    act: "demand",
    issue: "gas",
  }));
  const issues = [{ id: "gas", label: "Gas", options: ["shared", "not-shared"] }];
  return parseCase({ format: "parley-case", version: 1, title: "Invented", parties, issues, claims });
}
const message = (...quotes: string[]): string | undefined =>
  findAll(caseOf(...quotes)).find(({ code }) => code === "declared-shares")?.message;

const thirds = "Ardel wants a three-way split of the gas between Ardel, Borsk and Corvo";
const halves = "Borsk insists on 50-50 with Corvo";
const passing = "Borsk would grant Corvo the right to sell gas on its own, including sharing it with Ardel";

test("shares fit or not, and the part passed on that gives everybody what it declared is found", () => {
  expect(message(thirds, halves)).toBe(
    "On Gas each declares a share for itself: Ardel 1/3 and Borsk 1/2. Together they fit into the whole, and 1/6 is left.",
  );
  expect(message(thirds, halves, passing)).toMatch(
    /left\. The formula of Borsk gives Corvo 1\/2 and lets it pass a part on to Ardel: if that part is 1\/3 of the whole, everybody gets the share that it declared \(Ardel 1\/3, Borsk 1\/2 and Corvo 1\/6\)\.$/,
  );
  expect(message(thirds.replace("three", "four"), halves, passing)).toContain("if that part is 1/4 of the whole");
  expect(message(thirds, halves.replace("50-50", "80-20"), passing)).toMatch(
    /exceed the whole by 2\/15\. The formula of Borsk gives Corvo 1\/5 .*: no part of it gives everybody the share/,
  );
});

test("one party's share, two wholes, and words that do not allow passing on are told apart", () => {
  expect(message(thirds)).toBeUndefined();
  expect(message(thirds, "Borsk demands half of the fund for itself")).toBeUndefined();
  expect(message(thirds, "Borsk demands half of the oil")).toContain("1/6 is left");
  expect(message(thirds, halves, "Borsk wants Corvo to stop sharing gas with Ardel")).not.toContain("The formula");
});

test("the newest words of a party count", () => {
  expect(message(thirds, halves, "Borsk wants a third of the gas")).toContain("Ardel 1/3 and Borsk 1/3");
});

test("whatever the shares, the part passed on is what its receiver declared, and all shares then are the whole", () => {
  const check = (ways: number, own: number): void => {
    const [found] = declaredShares(
      caseOf(thirds.replace("three", String(ways)), halves.replace("50-50", `${own}-${100 - own}`), passing),
    );
    const { solved } = found!.declarations[1]!.passing!;
    const wanted = fraction(1n, BigInt(ways));
    const left = decimal(100 - own);
    if (100 - own < 100 / ways) {
      expect(solved.exactly).toBeNull();
      return;
    }
    expect(solved.exactly?.from.exact).toBe(fractionText(wanted));
    const then = Object.values(solved.sharesThen!).map(({ exact }) => exactNumber(exact));
    expect(fractionText(then.reduce(sum))).toBe("1");
    expect(solved.sharesThen!["corvo"]!.exact).toBe(
      fractionText(sum(product(left, fraction(1n, 100n)), fraction(-1n, BigInt(ways)))),
    );
  };
  fc.assert(fc.property(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 10, max: 90 }), check), {
    seed: 1,
    numRuns: 300,
  });
});
