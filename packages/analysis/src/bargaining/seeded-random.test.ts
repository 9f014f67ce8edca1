import { expect, test } from "vitest";
import { seededRandom, xoshiro128 } from "./seeded-random.ts";

test("the generator gives the published numbers, evenly below a bound", () => {
  const next = xoshiro128([1, 2, 3, 4]);
  expect(Array.from({ length: 4 }, next)).toEqual([11520, 0, 5927040, 70819200]);
  const below = seededRandom(1);
  const counts = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < 6000; i++) counts[below(6)]!++;
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
});
