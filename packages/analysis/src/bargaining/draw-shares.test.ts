import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openProblem, problems, type Range } from "./open-problems-for-tests.ts";
import { robustness } from "./robustness.ts";

describe("draws", () => {
  const one: Range = [1, 1];
  const problem = openProblem([
    {
      values: [
        [
          [0, 4],
          [2, 2],
        ],
      ],
      weights: [one],
    },
    {
      values: [
        [
          [1, 1],
          [0, 2],
        ],
      ],
      weights: [one],
    },
  ]);

  test("the same seed gives the same shares, another seed others near them", () => {
    const [a, again, b] = [7, 7, 8].map((seed) => robustness(problem, { draws: { count: 2000, seed } })!);
    expect(again).toEqual(a);
    expect(b).not.toEqual(a);
    const shares = a!.packages.map(({ efficientShare }) => efficientShare!);
    // Each is dominated when both parties prefer the other: a quarter of the square.
    for (const share of shares) expect(Math.abs(share - 0.75)).toBeLessThan(0.03);
  });

  test("what is necessary holds in every draw, what is left out in none", () => {
    fc.assert(
      fc.property(
        fc.oneof(...(["known", "within", "ranked"] as const).flatMap((kind) => [problems(kind), problems(kind, true)])),
        fc.nat(99),
        (any, seed) => {
          const { packages } = robustness(any, { draws: { count: 20, seed } })!;
          for (const { status, efficientShare } of packages) {
            if (status === "necessarily") expect(efficientShare).toBe(1);
            if (status === "undecided") expect(efficientShare).toBe(0);
          }
        },
      ),
      { seed: 20260227, numRuns: 150 },
    );
  });

  test("more draws than can be compared are refused with the most that can be", () => {
    expect(() => robustness(problem, { draws: { count: 20_000_000, seed: 1 } })).toThrow(/at most 10000000/);
  });
});
