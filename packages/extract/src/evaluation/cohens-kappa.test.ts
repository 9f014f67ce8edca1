import fc from "fast-check";
import { expect, test } from "vitest";
import { cohensKappa } from "./cohens-kappa.ts";

const table = (counts: Readonly<Record<string, number>>): [string, string][] =>
  Object.entries(counts).flatMap(([pair, count]) =>
    Array.from({ length: count }, () => [pair[0], pair[1]] as [string, string]),
  );

test("a table of two labels gives the kappa of the textbook", () => {
  expect(cohensKappa(table({ yy: 20, yn: 5, ny: 10, nn: 15 }))).toBe(0.4);
});

test("agreement that chance alone would give is zero, full disagreement on two even labels is minus one", () => {
  expect(cohensKappa(table({ yy: 1, yn: 1, ny: 1, nn: 1 }))).toBe(0);
  expect(cohensKappa(table({ yn: 3, ny: 3 }))).toBe(-1);
});

test("nothing to compare, or one label only, has no kappa", () => {
  expect(cohensKappa([])).toBeUndefined();
  expect(cohensKappa(table({ yy: 4 }))).toBeUndefined();
});

const label = fc.constantFrom("offer", "demand", "reject");
test("it is the same whoever comes first, and one exactly for those who always agree", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(label, label), { maxLength: 30 }), (pairs) => {
      const kappa = cohensKappa(pairs);
      expect(cohensKappa(pairs.map(([a, b]): [string, string] => [b, a]))).toBe(kappa);
      if (kappa !== undefined) expect(kappa === 1).toBe(pairs.every(([a, b]) => a === b));
    }),
    { seed: 11, numRuns: 500 },
  );
});
