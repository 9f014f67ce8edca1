import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stability } from "@parley/analysis";
import { stabilityConcepts, type StabilityConcept } from "@parley/model";
import { openConflict } from "@parley/workbench";
import { expect, test } from "vitest";
import { root } from "../cli/parley.ts";

interface Expected {
  readonly states: number;
  readonly equilibria: Record<StabilityConcept, number[]>;
  /** By concept, then in the order of the decision makers. */
  readonly stable: Record<StabilityConcept, number[][]>;
}

const folder = join(root, "cases/stability");
const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Record<string, Expected>;

test.each(Object.entries(expected))("%s has exactly the equilibria of the definitions", async (name, answer) => {
  const { value } = stability(await openConflict(join(folder, `${name}.yaml`)));
  expect(value.states).toBe(answer.states);
  expect(value.equilibria).toEqual(answer.equilibria);
  for (const concept of stabilityConcepts)
    expect(value.stable?.map((one) => one[concept])).toEqual(answer.stable[concept]);
});

test.each<[StabilityConcept, string]>([
  ["Nash", "240"],
  ["SEQ", "384"],
  ["GMR", "384"],
  ["SMR", "300"],
])("of 720 rankings of Syria, state 2 is %s-stable under %s", async (concept, count) => {
  const model = await openConflict(join(folder, "syria-iraq.yaml"));
  const { inverse } = stability(model, { inverse: { state: 2, concept, vary: "syria" } }).value;
  expect(inverse).toMatchObject({ count, of: "720" });
});
