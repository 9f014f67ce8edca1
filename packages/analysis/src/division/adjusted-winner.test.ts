import { exactNumber, compareRationals, parseDivision, product, type Division } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { adjustedWinner } from "./adjusted-winner.ts";
import { divide } from "./divide.ts";

type Points = readonly (readonly [string, number, number])[];

function between(points: Points, more: object = {}): Division {
  return parseDivision({
    format: "parley-division",
    version: 1,
    title: "Two",
    parties: ["a", "b"],
    points: {
      author: "N.",
      date: "2026",
      items: points.map(([id, a, b]) => ({ id, points: { a, b }, ...more })),
    },
  });
}

/** Points of two parties on the same items, each summing to 100. */
const tables = fc
  .integer({ min: 1, max: 8 })
  .chain((n) => {
    const cuts = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: n - 1, maxLength: n - 1 });
    return fc.tuple(cuts, cuts);
  })
  .map(([first, second]): Points => {
    const parts = (cuts: readonly number[]): number[] => {
      const edges = [0, ...cuts.toSorted((x, y) => x - y), 100];
      return edges.slice(1).map((edge, i) => edge - edges[i]!);
    };
    const [a, b] = [parts(first), parts(second)];
    return a.map((points, i) => [`i${i}`, points, b[i]!] as const);
  });

test("the leader hands over what the other values nearly as much first", () => {
  const { transfers, totals } = adjustedWinner(
    between([
      ["house", 60, 20],
      ["car", 40, 30],
      ["dog", 0, 50],
    ]),
  );
  expect(transfers).toMatchObject([
    { item: "car", from: "a", to: "b", fraction: { exact: "5/7" }, ratio: { exact: "4/3" } },
  ]);
  expect([totals["a"]!.exact, totals["b"]!.exact]).toEqual(["500/7", "500/7"]);
});

test("a tied item goes to the first party and is handed over before what only the leader wants", () => {
  const { initialWinners, transfers, totals } = adjustedWinner(
    between([
      ["x", 60, 0],
      ["y", 40, 40],
      ["z", 0, 60],
    ]),
  );
  expect(initialWinners).toEqual({ x: "a", y: "a", z: "b" });
  expect(transfers.map(({ item, fraction }) => [item, fraction.exact])).toEqual([["y", "1/2"]]);
  expect(totals["a"]!.exact).toBe("80");
});

test("a split item that is indivisible is never rounded silently: both ways are shown with their inequality", () => {
  const { splitItem, indivisibleShared } = adjustedWinner(between([["x", 100, 100]], { indivisible: true }));
  expect(indivisibleShared).toBe(true);
  expect(splitItem).toMatchObject({
    item: "x",
    roundings: [
      { wholeTo: "a", inequality: { exact: "100" } },
      { wholeTo: "b", inequality: { exact: "100" } },
    ],
  });
});

test("items that nobody gives a point are left out and named", () => {
  const { value, warnings } = divide(
    between([
      ["x", 100, 100],
      ["y", 0, 0],
    ]),
  );
  expect(value.adjustedWinner?.excluded).toEqual(["y"]);
  expect(warnings.map(({ code }) => code)).toEqual(["strategic-bidding", "no-points"]);
});

test("points that do not sum to 100, and a third party, are refused in one line", () => {
  expect(() => adjustedWinner(between([["x", 90, 100]]))).toThrow("the points of a sum to 90, not 100");
  const three = { ...between([["x", 100, 100]]), parties: ["a", "b", "c"].map((id) => ({ id, name: id })) };
  expect(() => adjustedWinner(three)).toThrow("adjusted winner is for two parties, not 3");
});

test("totals are equal and at least 50, at most one item is split, and no exchange helps one without hurting the other", () => {
  fc.assert(
    fc.property(tables, (points) => {
      const { totals, shares } = adjustedWinner(between(points));
      expect(totals["a"]).toEqual(totals["b"]);
      expect(totals["a"]!.decimal).toBeGreaterThanOrEqual(50);
      const held = points
        .filter(([id]) => shares[id])
        .map(([id, a, b]) => ({ a, b, share: exactNumber(shares[id]!["a"]!.exact) }));
      expect(
        held.filter(({ share: { numerator, denominator } }) => numerator !== 0n && numerator !== denominator).length,
      ).toBeLessThanOrEqual(1);
      for (const x of held) {
        for (const y of held) {
          // A part of x from a for a part of y from b helps both only if a / b is lower on x than on y.
          if (x.share.numerator === 0n || compareRationals(y.share, exactNumber(1)) === 0) continue;
          expect(
            compareRationals(product(exactNumber(x.a), exactNumber(y.b)), product(exactNumber(y.a), exactNumber(x.b))),
          ).toBeGreaterThanOrEqual(0);
        }
      }
    }),
    { seed: 20260304, numRuns: 400 },
  );
});

test("exchanging the two parties mirrors the totals", () => {
  fc.assert(
    fc.property(tables, (points) => {
      const mirrored = between(points.map(([id, a, b]) => [id, b, a] as const));
      expect(adjustedWinner(mirrored).totals["a"]).toEqual(adjustedWinner(between(points)).totals["b"]);
    }),
    { seed: 20260304, numRuns: 200 },
  );
});
