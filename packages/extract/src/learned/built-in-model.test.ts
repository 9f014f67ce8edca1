import { acts } from "@parley/model";
import { expect, test } from "vitest";
import { canonicalText } from "../canonical-text/canonical-text.ts";
import { readClaims, readReport } from "../read-report.ts";
import { winkTokenizer } from "../tokenizer/wink-tokenizer.ts";
import { actFeatures } from "./act-features.ts";
import type { ReaderWeights } from "./reader-model.ts";
import weights from "./reader-weights.json" with { type: "json" };

const text = "Lima rejects the quota. Quito said it could accept nine if the ban ends. Talks resume on Monday.";
const doc = canonicalText(text, "text");

test("the weights are small enough to load with every start", () => {
  expect(JSON.stringify(weights).length).toBeLessThan(100_000);
});

test("every weight belongs to an act of the list", () => {
  const rows = Object.values(weights.acts as unknown as ReaderWeights["acts"]).flatMap((group) => Object.values(group));
  expect(rows.length).toBeGreaterThan(100);
  for (const row of rows) for (let i = 0; i < row.length; i += 2) expect(acts[row[i] ?? -1]).toBeDefined();
});

test("no weight rests on a name: names are never features", () => {
  const { read } = readClaims(doc, { parties: [] }, winkTokenizer());
  const features = read.flatMap(({ draft, scene, before }) => actFeatures(draft, scene, before));
  expect(features.length).toBeGreaterThan(50);
  expect(features.filter((feature) => /lima|quito|peru|ecuador/i.test(feature.join(" ")))).toEqual([]);
});

test("the same text gives the same claims", () => {
  expect(readReport(doc, { parties: [] })).toEqual(readReport(doc, { parties: [] }));
});

test("weights rate what the rules found and change nothing of it", () => {
  const always = {
    actChances: () => acts.map((act) => (act === "promise" ? 0.97 : 0.002)),
    holderChances: (all: readonly unknown[]) => all.map((_, i) => (i === 0 ? 0 : 1)),
    confidence: () => 0.5,
    highFrom: 0.9,
  };
  const said = (model: "none" | typeof always) =>
    readReport(doc, { parties: [], model }).claims.map(({ act, holder, rules }) => ({ act, holder, rules }));
  expect(said(always)).toEqual(said("none"));
  expect(readReport(doc, { parties: [], model: always }).claims[0]).toMatchObject({ confidence: 0.5, tier: "normal" });
});
