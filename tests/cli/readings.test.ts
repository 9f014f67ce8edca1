import type { BlocksResult, ReadingsResult, Reading } from "@parley/model";
import { expect, test } from "vitest";
import { json, parley } from "./parley.ts";

interface Envelope<Value> {
  readonly result: Value;
  readonly reading?: Reading;
}

test("across all readings: what is acceptable always, sometimes and never", () => {
  const { result, reading } = json<Envelope<ReadingsResult>>(
    parley(["space", "cases/reference-stances/case.yaml", "--readings", "--silence", "open", "--json"]),
  );
  expect(reading).toMatchObject({ silence: "open", demandsExclude: true });
  expect([result.packages, result.necessarily, result.possibly, result.of]).toEqual(["1536", "0", "64", 8]);
  const never = result.options
    .filter(({ status }) => status === "never")
    .map(({ issue, option }) => `${issue}=${option}`);
  expect(never).toContain("donetsk=ua-withdraws");
  expect(parley(["space", "cases/reference-constraints/case.yaml", "--readings"]).stdout).toContain("32 readings");
});

test("dropping a source solves again without it, in blocks, space and matrix, and the reading says so", () => {
  const sample = "cases/reference-talks/case.yaml";
  const before = json<Envelope<BlocksResult>>(parley(["blocks", sample, "--json"]));
  const after = json<Envelope<BlocksResult>>(parley(["blocks", sample, "--drop-source", "bloomberg", "--json"]));
  expect(before.result.acceptable.silenceOpen.all).toBe("0");
  expect(after.result.acceptable.silenceOpen.all).toBe(after.result.packages);
  expect(after.reading?.withoutSources).toEqual(["bloomberg"]);
  expect(after.result.sentence).toContain("without bloomberg");
  for (const command of ["space", "matrix"])
    expect(parley([command, sample, "--drop-source", "bloomberg"]).stdout).not.toBe(parley([command, sample]).stdout);
});

test("a person may be dropped by a short name", () => {
  const run = parley(["blocks", "cases/reference-talks/case.yaml", "--drop-source", "Zelensky", "--json"]);
  expect(json<Envelope<BlocksResult>>(run).reading?.withoutSources).toEqual(["Volodymyr Zelensky"]);
});

test("a source that nobody named is refused in one line", () => {
  const run = parley(["blocks", "cases/reference-talks/case.yaml", "--drop-source", "Reuters"]);
  expect([run.status, run.stdout]).toEqual([1, ""]);
  expect(run.stderr).toMatch(/^parley: no claim comes from "Reuters": the sources are .*Bloomberg.*\[dangling-id\]\n$/);
});
