import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { annotatorAgreement } from "./annotator-agreement.ts";

const root = mkdtempSync(join(tmpdir(), "parley-annotators-"));
const text = "Norland demands more cod. Sudland refused.";
const demand = { id: "s1", start: 0, end: 24, holder: "Norland", act: "demand" };
const refusal = { id: "s2", start: 26, end: 42, holder: "Sudland", act: "reject" };

function annotate(folder: string, path: string, claims: object[]): void {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, "fish.json"), JSON.stringify({ doc: { path }, claims }));
}
annotate("first", "fish.txt", [demand, refusal]);
annotate("second", "../first/fish.txt", [refusal, { ...demand, act: "offer" }]);
annotate("elsewhere", "fish.txt", [demand]);
writeFileSync(join(root, "first", "fish.txt"), text);

test("a second person's annotations of the same text are scored against the first one's", async () => {
  const { result, misses } = await annotatorAgreement(join(root, "first"), join(root, "second"));
  expect(result.files.map(({ path }) => path)).toEqual(["fish.json"]);
  expect([result.all.span.r, result.negotiationActs.holderAct]).toEqual([1, { p: 0.5, r: 0.5 }]);
  expect(result.acts).toEqual({ shared: 2, same: 1, kappa: 0.3333 });
  expect(misses).toEqual([
    { path: "fish.json", kind: "act", expected: "demand", found: "offer", quote: text.slice(0, 24) },
  ]);
});

test("annotations of other texts are no second opinion, even under the same name", async () => {
  await expect(annotatorAgreement(join(root, "first"), join(root, "elsewhere"))).rejects.toMatchObject({
    code: "not-found",
    message: expect.stringContaining("no report is annotated in both folders"),
  });
});
