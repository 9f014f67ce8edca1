import { expect, test } from "vitest";
import { readProbability } from "./read-probability.ts";

test("a probability is read as percent or as decimal, exactly", () => {
  const written = ["35%", "35 percent", "0.35", ".35", "0,35", "0%", "0", "100%", "1.0", "0.1%"];
  expect(written.map(readProbability)).toEqual([0.35, 0.35, 0.35, 0.35, 0.35, 0, 0, 1, 1, 0.001]);
  for (let percent = 0; percent <= 100; percent++) expect(readProbability(`${percent}%`)).toBe(percent / 100);
});

test.each(["", "35", "1", "101%", "1.2", "-5%", "likely", "3 5%", "1/3"])("%j is none", (typed) => {
  expect(() => readProbability(typed)).toThrow(`expected a probability such as 35% or 0.35, not "${typed}"`);
});
