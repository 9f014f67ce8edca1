import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CompareResult } from "@parley/model";
import { expect, test } from "vitest";
import { freshFolder, json, parley, root } from "./parley.ts";

const file = join(freshFolder(), "case.yaml");
const bakery = readFileSync(join(root, "examples/bakery.yaml"), "utf8");
const guide = readFileSync(join(root, "docs/how-to/compare-proposals.md"), "utf8");

/** The packages of the how-to page, in the case of the tutorial. */
writeFileSync(file, `${bakery}${/```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? ""}`);

test("the packages of the how-to page are compared for each party", () => {
  const { result } = json<{ result: CompareResult }>(parley(["compare", file, "--json"]));
  const verdicts = result.packages.map(({ id, parties }) => [
    id,
    ...parties.map(({ party, today, lastOffer, noDeal }) =>
      [party, today.verdict, lastOffer.verdict, noDeal.verdict].join(" "),
    ),
  ]);
  expect(verdicts).toEqual([
    ["january", "bakery unknown same unknown", "staff unknown unknown worse"],
    ["february", "bakery unknown unknown worse", "staff better same better"],
  ]);
  expect(result.packages.map(({ open }) => open)).toEqual([["sundays"], []]);
});

test("in words, one row for each package and party", () => {
  const run = parley(["compare", file]);
  expect(run.status).toBe(0);
  expect(run.stdout).toContain("2 packages compared");
  expect(run.stdout.split("\n").filter((line) => line.startsWith("Offer of January\t"))).toHaveLength(2);
});

test("a case that names no package says so", () => {
  const run = parley(["compare", "examples/bakery.yaml"]);
  expect([run.status, run.stdout]).toEqual([0, "No package is named in the case: there is nothing to compare.\n"]);
  expect(run.stderr).toContain("[no-packages]");
});
