import { readFileSync } from "node:fs";
import { join } from "node:path";
import { solveProblem } from "@parley/analysis";
import type { Solution } from "@parley/model";
import { openProblem } from "@parley/workbench";
import { expect, test } from "vitest";
import { root } from "../cli/parley.ts";

const folder = join(root, "cases/panama-canal-shares");
const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Record<
  "egalitarian" | "kalaiSmorodinsky",
  { exact: string[]; shared: Record<string, string> }
>;

const shared = ({ amounts = {} }: Solution) =>
  Object.fromEntries(
    Object.entries(amounts).flatMap(([issue, { exact }]) => (["0", "100"].includes(exact) ? [] : [[issue, exact]])),
  );

test("the Panama Canal treaty is shared as published: 66 points each, one issue split", async () => {
  const { problem } = await openProblem([join(folder, "case.yaml")], (subject) => subject.reading);
  const { value, warnings } = solveProblem(problem);
  for (const name of ["egalitarian", "kalaiSmorodinsky"] as const) {
    expect(value[name]?.exact).toEqual(expected[name].exact);
    expect(shared(value[name]!)).toEqual(expected[name].shared);
  }
  // Of the splits with the largest sum the most equal one stands.
  expect(value.utilitarian?.exact).toEqual(["66", "66"]);
  expect(warnings).toEqual([]);
  expect(value.pareto.segments?.length).toBe(problem.issues.length);
});
