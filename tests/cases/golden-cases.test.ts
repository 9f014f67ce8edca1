import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { blocks } from "@parley/analysis";
import { readCaseFile } from "@parley/formats";
import type { BlocksResult, Case, Core, Route } from "@parley/model";
import { openCase } from "@parley/workbench";
import { describe, expect, test } from "vitest";
import { root } from "../cli/parley.ts";

const folder = join(root, "cases");
const caseAt = (name: string): Case =>
  readCaseFile(readFileSync(join(folder, name, "case.yaml"), "utf8"), `${name}/case.yaml`);
const expectedOf = (name: string) =>
  JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8")) as Record<string, Expected>;

interface Expected extends Partial<Pick<BlocksResult, "packages" | "refusals" | "common" | "cores">> {
  readonly reading?: { readonly assumptions: string[] };
  readonly acceptable?: Partial<BlocksResult["acceptable"]>;
  readonly corrections?: { readonly count: number; readonly sets: string[][] };
}

/** Sets compare without regard to order. */
const unordered = (sets: readonly (readonly string[])[]) => sets.map((set) => set.toSorted().join(" ")).toSorted();
const coreSets = (cores: readonly Core[]) =>
  unordered(cores.map((core) => [...core.members, "if", ...core.conditionalOn]));

function expectFigures(found: BlocksResult, expected: Expected): void {
  for (const field of ["packages", "refusals", "common"] as const) {
    if (expected[field] !== undefined) expect([field, found[field]]).toEqual([field, expected[field]]);
  }
  if (expected.acceptable) expect(found.acceptable).toMatchObject(expected.acceptable);
  if (expected.cores) expect(coreSets(found.cores)).toEqual(coreSets(expected.cores));
  if (!expected.corrections) return;
  expect([found.corrections.count, found.corrections.complete]).toEqual([expected.corrections.count, true]);
  expect(unordered(found.corrections.sets)).toEqual(unordered(expected.corrections.sets));
}

describe("the reference talks coded by stances", () => {
  const subject = caseAt("reference-stances");
  const { value } = blocks(subject);
  const expected = expectedOf("reference-stances") as unknown as BlocksResult & {
    routes: { shownTiers: [number, number][] };
  };

  test("packages, acceptance under both readings of silence, refusals and common options", () => {
    expectFigures(value, expected);
  });

  test("ninety-six routes, of which those that no other beats on any count are shown whole", () => {
    expect(value.routes.total).toBe("96");
    const sets = (routes: readonly Route[]) =>
      unordered(routes.map((route) => route.changes.map((change) => JSON.stringify(change))));
    expect(sets(value.routes.shown)).toEqual(sets(expected.routes.shown));
    const tiers = new Set(value.routes.shown.map((route) => `${route.refusals},${route.unknowns}`));
    expect([...tiers]).toEqual(expected.routes.shownTiers.map((tier) => tier.join(",")));
  });

  test("the headline names the reading and the coding that it depends on", () => {
    expect(value.sentence).toContain("16 of 1,536");
    expect(value.sentence).toContain(`coding: ${subject.coding?.replace(/\.$/, "") ?? ""}`);
  });
});

describe.each(["reference-constraints", "reference-talks"])("%s, by conflict cores and corrections", (name) => {
  const subject = caseAt(name);
  const readings = Object.entries(expectedOf(name)).filter(
    ([, expected]) => typeof expected === "object" && expected.reading,
  );

  test.each(readings)("read in the way called %s", (_, expected) => {
    expectFigures(blocks(subject, { reading: { assumptions: expected.reading?.assumptions ?? [] } }).value, expected);
  });
});

describe("every case of the folder", () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const withCase = folders
    .map(({ name }) => name)
    .filter((name) => readdirSync(join(folder, name)).includes("case.yaml"));

  /** Cases that are there to show what is wrong with them, with the claims whose words are lost on purpose. */
  const lost: Readonly<Record<string, readonly string[]>> = { "river-treaty": ["w20"] };

  test.each(withCase)("%s opens, says where it comes from, and every quote stands in its report", async (name) => {
    const opened = await openCase(join(folder, name, "case.yaml"));
    const gone = lost[name] ?? [];
    expect(opened.warnings.map(({ code, ref }) => [code, ref])).toEqual(gone.map((id) => ["lost-quote", id]));
    expect(readFileSync(join(folder, name, "SOURCE.md"), "utf8").length).toBeGreaterThan(200);
    for (const claim of opened.case.claims.filter(({ id }) => !gone.includes(id))) {
      const text = opened.case.reports.find((report) => report.id === claim.report)?.text ?? "";
      expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
    }
  });
});
