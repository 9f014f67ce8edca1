import {
  claimsRules,
  compareRationals,
  difference,
  fraction,
  fractionText,
  product,
  sum,
  zero,
  type Rational,
} from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { constrainedEqualAwards, constrainedEqualLosses, divisionRules, minimalOverlap } from "./claims-rules.ts";
import { total } from "./exact-value.ts";
import { randomArrival } from "./random-arrival.ts";

const numbers = (...values: number[]): Rational[] => values.map((value) => fraction(BigInt(value)));
const texts = (values: readonly Rational[]): string[] => values.map(fractionText);
const seed = 20260304;

/** An estate and claims that together reach it, in tenths and thirds. */
const problems = fc
  .record({
    claims: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 }),
    part: fc.integer({ min: 0, max: 30 }),
    unit: fc.constantFrom(1n, 3n, 10n),
  })
  .map(({ claims, part, unit }) => {
    const made = claims.map((claim) => fraction(BigInt(claim), unit));
    return { claims: made, estate: product(total(made), fraction(BigInt(part), 30n)) };
  });

test("rules agree where all claims are met, and give nothing where there is nothing", () => {
  const claims = numbers(3, 5);
  for (const rule of claimsRules) {
    expect([rule, texts(divisionRules[rule](fraction(8n), claims))]).toEqual([rule, ["3", "5"]]);
    expect([rule, texts(divisionRules[rule](zero, claims))]).toEqual([rule, ["0", "0"]]);
  }
});

test("between two, five rules are concede-and-divide", () => {
  const same = [
    "constrained equal losses",
    "Talmud",
    "random arrival",
    "minimal overlap",
    "adjusted proportional",
  ] as const;
  for (const rule of same) expect(texts(divisionRules[rule](fraction(2n), numbers(2, 1)))).toEqual(["3/2", "1/2"]);
  expect(texts(divisionRules["concede-and-divide"](fraction(2n), numbers(2, 1)))).toEqual(["3/2", "1/2"]);
});

const sized = claimsRules.filter((rule) => rule !== "concede-and-divide");

test.each(sized)(
  "%s divides the whole estate, gives nobody more than it claims, and keeps the order of claims",
  (rule) => {
    fc.assert(
      fc.property(problems, ({ estate, claims }) => {
        const awards = divisionRules[rule](estate, claims);
        expect(fractionText(total(awards))).toBe(fractionText(estate));
        for (const [i, claim] of claims.entries()) {
          expect(awards[i]!.numerator >= 0n).toBe(true);
          expect(compareRationals(awards[i]!, claim)).toBeLessThanOrEqual(0);
          for (const [j, other] of claims.entries()) {
            if (compareRationals(claim, other) > 0) continue;
            expect(compareRationals(awards[i]!, awards[j]!)).toBeLessThanOrEqual(0);
            expect(compareRationals(difference(claim, awards[i]!), difference(other, awards[j]!))).toBeLessThanOrEqual(
              0,
            );
          }
        }
      }),
      { seed, numRuns: 300 },
    );
  },
);

test("equal losses of an estate are equal awards of what is missing, and the reverse", () => {
  fc.assert(
    fc.property(problems, ({ estate, claims }) => {
      const missing = difference(total(claims), estate);
      const dual = constrainedEqualLosses(missing, claims).map((award, i) => difference(claims[i]!, award));
      expect(texts(constrainedEqualAwards(estate, claims))).toEqual(texts(dual));
    }),
    { seed, numRuns: 300 },
  );
});

test.each(["proportional", "Talmud", "random arrival"] as const)("%s is its own dual", (rule) => {
  fc.assert(
    fc.property(problems, ({ estate, claims }) => {
      const losses = divisionRules[rule](difference(total(claims), estate), claims);
      const dual = losses.map((loss, i) => difference(claims[i]!, loss));
      expect(texts(divisionRules[rule](estate, claims))).toEqual(texts(dual));
    }),
    { seed, numRuns: 300 },
  );
});

// Oracles written from the definitions alone.

function ordersOf(places: readonly number[]): number[][] {
  if (places.length === 0) return [[]];
  return places.flatMap((first) => ordersOf(places.filter((place) => place !== first)).map((rest) => [first, ...rest]));
}

function arrivalByOrders(estate: Rational, claims: readonly Rational[]): Rational[] {
  const orders = ordersOf(claims.map((_, i) => i));
  const taken = claims.map(() => zero);
  for (const order of orders) {
    let left = estate;
    for (const i of order) {
      const award = compareRationals(claims[i]!, left) < 0 ? claims[i]! : left;
      taken[i] = sum(taken[i]!, award);
      left = difference(left, award);
    }
  }
  return taken.map((sumOfAwards) => product(sumOfAwards, fraction(1n, BigInt(orders.length))));
}

test("random arrival is the average over every order of coming", () => {
  fc.assert(
    fc.property(problems, ({ estate, claims }) => {
      expect(texts(randomArrival(estate, claims))).toEqual(texts(arrivalByOrders(estate, claims)));
    }),
    { seed, numRuns: 200 },
  );
});

test("minimal overlap does not depend on the order of the claims", () => {
  fc.assert(
    fc.property(problems, ({ estate, claims }) => {
      const turned = minimalOverlap(estate, claims.toReversed()).toReversed();
      expect(texts(turned)).toEqual(texts(minimalOverlap(estate, claims)));
    }),
    { seed, numRuns: 200 },
  );
});
