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
  const { value } = stability((await openConflict(join(folder, `${name}.yaml`))).conflict);
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
  const { conflict: model } = await openConflict(join(folder, "syria-iraq.yaml"));
  const { inverse } = stability(model, { inverse: { state: 2, concept, vary: "syria" } }).value;
  expect(inverse).toMatchObject({ count, of: "720" });
});

test("in Garrison, Canada's move from 6 to 2 is answered by three moves, one decision maker moving twice", async () => {
  const { conflict: model } = await openConflict(join(folder, "garrison.yaml"));
  const { explanation } = stability(model, { explain: 6 }).value;
  const canada = explanation?.decisionMakers.find(({ decisionMaker }) => decisionMaker === "canada");
  const chain = [
    { by: "us-support", to: 1 },
    { by: "us-opposition", to: 4 },
    { by: "us-support", to: 3 },
  ];
  expect(canada).toMatchObject({
    holds: ["GMR", "SMR"],
    improvements: [{ to: 2, answers: { GMR: chain, SMR: chain } }],
  });
  expect(canada?.improvements[0]?.answers.SEQ).toBeUndefined();
});

test("in Elmira the ministry and Uniroyal leave 7 for 10 together, and for nobody alone is there a way", async () => {
  const { conflict: model } = await openConflict(join(folder, "elmira.yaml"));
  const { together, stable, paths } = stability(model, { coalitions: true, from: 7 }).value;
  const pair = together?.coalitions.find(({ members }) => members.join() === "moe,uniroyal");
  expect(pair?.Nash).not.toContain(7);
  expect(together?.jumps).toContainEqual(
    expect.objectContaining({ from: 7, to: 10, members: ["moe", "uniroyal"], concepts: [...stabilityConcepts] }),
  );
  const local = stable?.find(({ decisionMaker }) => decisionMaker === "local");
  // With the two as one against local government, as the case's source has it.
  const asOne = (concept: StabilityConcept) => pair?.[concept].filter((state) => local?.[concept].includes(state));
  expect(asOne("Nash")).toEqual([5, 6, 9, 10, 11, 12]);
  expect(asOne("GMR")).toEqual([1, 3, 4, 5, 6, 9, 10, 11, 12]);
  expect(asOne("SMR")).toEqual([1, 3, 4, 5, 6, 9, 10, 11, 12]);
  expect(paths?.paths.find(({ state }) => state === 10)).toMatchObject({ moves: [{ by: "moe" }, { by: "uniroyal" }] });
});

test("in Elmira the one improvement at the start is local government's, to 7, where the conflict stays", async () => {
  const { conflict: model } = await openConflict(join(folder, "elmira.yaml"));
  const { paths, explanation } = stability(model, { from: 1, explain: 1 }).value;
  expect(explanation?.decisionMakers.map(({ improvements }) => improvements.map(({ to }) => to))).toEqual([
    [],
    [],
    [7],
  ]);
  const way = paths?.paths.find(({ state }) => state === 7);
  expect(way).toMatchObject({ improvements: [{ by: "local", to: 7 }], setbacks: [] });
  expect(paths?.paths.filter(({ improvements }) => improvements?.length).map(({ state }) => state)).toEqual([7]);
});
