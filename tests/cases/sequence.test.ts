import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findAll, roadmap } from "@parley/analysis";
import { readCaseFile } from "@parley/formats";
import type { Case } from "@parley/model";
import { expect, test } from "vitest";
import { root } from "../cli/parley.ts";

interface Amounts {
  readonly a: string;
  readonly b: string;
}

const folder = join(root, "cases");
const caseAt = (path: string): Case => readCaseFile(readFileSync(join(folder, path), "utf8"), path);
const expected = JSON.parse(readFileSync(join(folder, "sequence/expected.json"), "utf8")) as {
  given: { after: string | null; exposure: Amounts; temptation: Amounts }[];
  exposure: { least: string; steps: string[] };
  guarantee: { least: string; steps: string[] };
  parts: { parts: number; exposure: string; guarantee: string }[];
};

test("the order as given exposes and tempts as computed by hand after every step", () => {
  const [order] = roadmap(caseAt("sequence/two-deliveries.yaml")).value.orders;
  const found = order?.moments.map(({ after = null, amounts = [] }) => ({
    after,
    exposure: Object.fromEntries(amounts.map(({ party, exposure }) => [party, exposure])),
    temptation: Object.fromEntries(amounts.map(({ party, temptation }) => [party, temptation])),
  }));
  expect(found).toEqual(expected.given);
});

test("the least exposure and the least guarantee are those found by listing every order", () => {
  const [values] = roadmap(caseAt("sequence/two-deliveries.yaml")).value.orders[0]?.values ?? [];
  expect(values).toMatchObject({
    author: "Parley's authors",
    date: "2026-01-15",
    exposure: { ...expected.exposure, given: "8", heuristic: false },
    guarantee: { ...expected.guarantee, given: "6", heuristic: false },
  });
});

test.each(expected.parts)("in $parts parts the exposure falls to $exposure", ({ parts, exposure, guarantee }) => {
  const chunks = { A: parts, B: parts };
  const [values] = roadmap(caseAt("sequence/one-delivery.yaml"), { chunks }).value.orders[0]?.values ?? [];
  expect((values?.chunks ?? values)?.exposure.least).toBe(exposure);
  expect((values?.chunks ?? values)?.guarantee.least).toBe(guarantee);
});

test("in Moscow's order the worst moment is Ukraine's, after the first step, holding a memorandum at most", () => {
  const { orders } = roadmap(caseAt("reference-talks/case.yaml")).value;
  const [moscow, kyiv] = orders;
  expect(moscow).toMatchObject({
    id: "russia",
    worst: { position: 1, after: "moscow-1", parties: ["ukraine"], atMost: ["moscow-2"], holding: [], until: 4 },
    timetable: { possible: true },
  });
  expect(moscow?.missing.kinds).toEqual(
    expect.arrayContaining(["ceasefire", "guarantee", "monitoring", "ratification"]),
  );
  expect(kyiv).toMatchObject({ id: "ukraine", worst: null });
});

test("the findings of the reference talks name the missing steps, three concessions and the worst moment", () => {
  const findings = findAll(caseAt("reference-talks/case.yaml"));
  const told = (code: string) =>
    findings.filter((one) => one.code === code && one.message.includes("proposed by Russia")).map((one) => one.message);
  expect(told("missing-step")).toEqual([
    expect.stringContaining("has no ceasefire, dispute-handling, guarantee, monitoring or ratification step."),
  ]);
  expect(told("untimed-concession")).toEqual([
    "The order of steps proposed by Russia has no place for 3 concessions reported of the same side: “Russian forces in Dnipropetrovsk, Kharkiv, Sumy”, “Size of the Ukrainian army” and “Ceasefire monitoring”.",
  ]);
  expect(told("worst-moment")).toEqual([
    expect.stringContaining("is Ukraine's, after step 1 (“Ukrainian forces leave the part of Donetsk that they hold”)"),
  ]);
  expect(told("worst-moment")[0]).toContain("holding at most “the framework memorandum is signed”");
  expect(findings.filter(({ code }) => code === "impossible-timetable")).toEqual([]);
});
