import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DivideResult } from "@parley/model";
import { expect, test } from "vitest";
import { freshFolder, json, parley, root } from "./parley.ts";

const plant = "cases/division/power-plant.yaml";

test("the power plant: one value meets both declared shares, and the three-way split is a textbook rule", () => {
  const { result } = json<{ result: DivideResult }>(parley(["divide", plant, "--json"]));
  expect(result.formulas?.formulas.map(({ id, exactly, equals }) => [id, exactly?.from.exact, equals])).toEqual([
    ["three-way", undefined, [{ rule: "constrained equal awards", at: null }]],
    ["half-and-half", "1/3", []],
  ]);
  expect(parley(["divide", plant]).stdout).toContain("when t = 1/3");
});

test.each(readdirSync(join(root, "cases/division")).filter((name) => name.endsWith(".yaml")))(
  "%s is answered in words",
  (name) => {
    const run = parley(["divide", `cases/division/${name}`]);
    expect([run.status, run.stdout.split("\n")[0]?.endsWith(".")]).toEqual([0, true]);
  },
);

test("what is wrong in a file is said in one line, with its line", () => {
  const file = join(freshFolder(), "broken.yaml");
  const broken = (text: string) => {
    writeFileSync(file, `format: parley-division\nversion: 1\ntitle: Broken\n${text}`);
    const run = parley(["divide", file]);
    expect(run.stderr.trimEnd().split("\n")).toHaveLength(1);
    return [run.status, run.stdout, run.stderr.split("broken.yaml")[1]?.trim()];
  };
  expect(broken("parties: [a, b]\nclaims: {a: many}\n")).toEqual([
    1,
    "",
    ':5: claims.a: expected a number such as 1/3 or 0.25, not "many" [invalid-input]',
  ]);
  expect(broken("parties: [a]\nclaims: {b: 1}\n").at(-1)).toContain('no party has the id "b": expected one of a');
  expect(broken("parties: [a, a]\nclaims: {a: 1}\n").at(-1)).toContain("[duplicate-id]");
  expect(broken("parties: [a]\nclaims: {a: -1}\n").at(-1)).toContain("expected 0 or more, not -1");
  expect(broken("parties: [a]\n").at(-1)).toContain("nothing to divide");
});

test("the schema of a division file is published", () => {
  expect(json<{ title: string }>(parley(["schema", "divide"])).title).toBe("Parley divide");
});
