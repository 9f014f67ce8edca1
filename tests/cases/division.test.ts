import { readFileSync } from "node:fs";
import { join } from "node:path";
import { divide } from "@parley/analysis";
import type { ExactValue } from "@parley/model";
import { openDivision } from "@parley/workbench";
import { expect, test } from "vitest";
import { root } from "../cli/parley.ts";

interface Expected {
  readonly rules?: Record<string, Record<string, string>>;
  readonly totals?: Record<string, string>;
  readonly splitItem?: string;
  readonly shares?: Record<string, string>;
}

const folder = join(root, "cases/division");
const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Record<string, Expected>;
const exact = (values: Record<string, ExactValue> = {}) =>
  Object.fromEntries(Object.entries(values).map(([party, value]) => [party, value.exact]));

test.each(Object.entries(expected))("%s is divided exactly as published", async (name, { rules, ...winner }) => {
  const { value } = divide(await openDivision(join(folder, `${name}.yaml`)));
  const awards = Object.fromEntries((value.claims?.rules ?? []).map((one) => [one.rule, exact(one.awards)]));
  expect(awards).toMatchObject(rules ?? {});
  if (winner.splitItem === undefined) return;
  expect(exact(value.adjustedWinner?.totals)).toEqual(winner.totals);
  expect(value.adjustedWinner?.splitItem?.item).toBe(winner.splitItem);
  expect(exact(value.adjustedWinner?.shares[winner.splitItem])).toEqual(winner.shares);
});
