import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { modelGoldSchema } from "@parley/extract";
import { expect, it } from "vitest";
import { evaluateModels } from "./evaluate-models.ts";

const development = new URL("../../../cases/reading/development/", import.meta.url);
const models = new URL("../../../cases/reading/development-models/", import.meta.url);
const names = readdirSync(models).filter((name) => name.endsWith(".json"));
const golds = names.map((name) => modelGoldSchema.parse(JSON.parse(readFileSync(new URL(name, models), "utf8"))));

it("scores a model beside the claims of the same report, whose text lies in another folder", async () => {
  const marked = new Set(readdirSync(development));
  const { result } = await evaluateModels(fileURLToPath(models));
  expect(result.files.map(({ path }) => path)).toEqual(names.toSorted());
  for (const [i, name] of names.entries()) {
    expect(marked).toContain(name);
    expect(golds[i]?.doc.path).toBe(`../development/${name.replace(".json", ".txt")}`);
  }
});

it("finds every party, issue and option of an annotated stance, one stance for each cell, and no option without one", () => {
  for (const [i, { doc, issues, stances }] of golds.entries()) {
    const parties = new Set(doc.parties.map(({ name }) => name));
    const cells = stances.map(({ party, issue, option }) => `${party} | ${issue} | ${option}`);
    expect([names[i], stances.filter(({ party }) => !parties.has(party))]).toEqual([names[i], []]);
    expect([names[i], cells.length]).toEqual([names[i], new Set(cells).size]);
    expect([names[i], new Set(stances.map(({ issue, option }) => `${issue} ${option}`))]).toEqual([
      names[i],
      new Set(issues.flatMap(({ id, options }) => options.map((option) => `${id} ${option.id}`))),
    ]);
  }
});

it("holds out every second of the reports", () => {
  expect(golds.filter(({ doc }) => doc.heldOut)).toHaveLength(golds.length / 2);
});

it("names in the sealed models only their own parties, issues and options, one stance for each cell", () => {
  const sealed = new URL("../../../cases/reading/sealed-models/", import.meta.url);
  const files = readdirSync(sealed).filter((name) => name.endsWith(".json"));
  expect(files).toHaveLength(10);
  for (const name of files) {
    const { doc, issues, stances } = modelGoldSchema.parse(JSON.parse(readFileSync(new URL(name, sealed), "utf8")));
    const known = new Set(
      doc.parties.flatMap((party) =>
        issues.flatMap(({ id, options }) => options.map((option) => `${party.name} | ${id} | ${option.id}`)),
      ),
    );
    const cells = stances.map(({ party, issue, option }) => `${party} | ${issue} | ${option}`);
    const counted = { path: doc.path, heldOut: doc.heldOut, unknown: cells.filter((cell) => !known.has(cell)).length };
    expect(counted).toEqual({ path: `../sealed/${name.replace(".json", ".txt")}`, heldOut: true, unknown: 0 });
    expect([name, new Set(cells).size]).toEqual([name, cells.length]);
  }
});
