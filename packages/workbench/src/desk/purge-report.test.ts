import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { claimSchema, emptyCase, passageSchema, type Case } from "@parley/model";
import { expect, test } from "vitest";
import { changeCase } from "./change-case.ts";
import { initDesk } from "./init-desk.ts";
import { purgeReport } from "./purge-report.ts";
import { record } from "./record.ts";

const hand = { author: "Ann", now: () => "2026-03-01T10:00:00Z" };
const folder = mkdtempSync(join(tmpdir(), "parley-purge-"));
const one = { id: "one", relays: [], kind: "article" as const, language: "en", text: "The union drops the old levy." };
const claim = { id: "c1", report: "one", holder: "union", quote: "drops the old levy", act: "concede" };
const from: Case = {
  ...emptyCase("talks", "Talks"),
  reports: [one, { ...one, id: "two", text: "The port said nothing of it." }],
  claims: [claimSchema.parse(claim)],
};

test("what an imported case says in words of the report beside its claims is named", async () => {
  const passages = [passageSchema.parse({ id: "own", text: "As written, the union drops the old levy." })];
  const desk = await initDesk(join(folder, "imported.parley"), hand, { from: { ...from, passages } });
  const { purged } = await purgeReport(desk, hand, "one");
  expect(purged).toMatchObject({ claims: 1, left: ["e1"] });
  await desk.store.close();
});

test("the words of a claim that an edit moved to the report go too", async () => {
  const desk = await initDesk(join(folder, "moved.parley"), hand, { from });
  const moved = await changeCase(desk, hand, {
    changes: [{ type: "claim-edited", claim: "c1", changes: { report: "two", quote: "said nothing of it" } }],
  });
  const { desk: after } = await purgeReport(moved, hand, "two");
  expect(JSON.stringify(after.events)).not.toContain("said nothing");
  await after.store.close();
});

test("whom a model named as the holder of a claim goes; that a model had read it stays", async () => {
  const desk = await initDesk(join(folder, "seconded.parley"), hand, { from });
  const reading = { model: "small", quote: "exact" as const, holder: "old levy union", prompt: "0".repeat(64) };
  const seconded = await record(desk, hand, [
    { type: "claims-suggested", claims: [], seconded: [{ claim: "c1", reading }] },
  ]);
  const { desk: after } = await purgeReport(seconded, hand, "one");
  expect(JSON.stringify(after.events)).not.toMatch(/old levy|0{64}/);
  expect(after.folded.claims[0]?.secondReadings).toEqual([{ model: "small", quote: "exact" }]);
  await after.store.close();
});
