import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RoadmapResult } from "@parley/model";
import { expect, test } from "vitest";
import { freshFolder, json, parley } from "./parley.ts";

const sample = "cases/reference-talks/case.yaml";

test("the answer comes first, then a row for each step with what is outstanding after it", () => {
  const run = parley(["roadmap", sample]);
  expect([run.status, run.stderr]).toEqual([0, ""]);
  expect(run.stdout).toMatch(/^The worst moment of the order of steps proposed by Russia is Ukraine's, after step 1/);
  expect(run.stdout).toContain("4\tmoscow-4\tRussia, Ukraine\t");
  expect(run.stdout).toContain("No ceasefire, dispute-handling, guarantee, monitoring or ratification step.");
});

test("two orders are compared and a failing step is followed, as data", () => {
  const { result } = json<{ result: RoadmapResult }>(
    parley(["roadmap", sample, "--compare", "russia", "ukraine", "--fails", "kyiv-1", "--json"]),
  );
  expect(result.comparison).toMatchObject({ a: "russia", b: "ukraine", onlyA: ["donetsk-forces"] });
  expect(result.fails).toMatchObject([{ step: "kyiv-1", stranded: ["kyiv-2", "kyiv-3"] }]);
});

test("values, parts and files: figures name their author, and Mermaid is written", () => {
  const file = join(freshFolder(), "steps.mmd");
  const run = parley(["roadmap", "cases/sequence/one-delivery.yaml", "--chunks", "A=2,B=2", "-o", file]);
  expect(run.stdout).toContain(
    "By the values of Parley's authors (15 January 2026): highest exposure 8 as given, at least 6",
  );
  expect(run.stdout).toContain("With A in 2 parts and B in 2 parts: highest exposure 8 as given, at least 3");
  expect(readFileSync(file, "utf8")).toContain('("North: North delivers")');
});

test("a case without steps says what to do; an unknown order, wrong parts and endings are refused", () => {
  const none = parley(["roadmap", "examples/bakery.yaml"]);
  expect([none.status, none.stdout.split("\n")[0]]).toEqual([0, expect.stringContaining("No steps are recorded")]);
  expect(parley(["roadmap", sample, "--order", "europe"]).stderr).toContain("expected one of russia, ukraine");
  expect(parley(["roadmap", sample, "--chunks", "moscow-1"]).status).toBe(2);
  expect(parley(["roadmap", sample, "-o", "steps.pdf"]).stderr).toContain("or .mmd");
});

test("a file of steps with costs and benefits needs no case around it", () => {
  const file = join(freshFolder(), "steps.json");
  const steps = [
    { id: "A", by: "a", cost: { a: 8 }, benefit: { b: 10 } },
    { id: "B", by: "b", cost: { b: 6 }, benefit: { a: 12 } },
  ];
  writeFileSync(file, JSON.stringify({ title: "Exchange", parties: ["a", "b"], steps }));
  const { result } = json<{ result: RoadmapResult }>(parley(["roadmap", file, "--json"]));
  expect(result.orders[0]?.values[0]).toMatchObject({ exposure: { least: "6" }, guarantee: { least: "6" } });
});
