import type { BearingResult } from "@parley/model";
import { expect, test } from "vitest";
import { json, parley } from "./parley.ts";

const answerOf = (name: string, ...more: string[]) =>
  json<{ result: BearingResult; warnings: { code: string }[] }>(
    parley(["bearing", `cases/${name}/case.yaml`, "--json", ...more]),
  );

test("the one issue of the simple coding hides forces, zone and flag, and the sixteen packages hang on it", () => {
  const { result } = answerOf("reference-stances");
  expect(result.headline).toMatchObject({ silenceClosed: "0", silenceOpen: "16" });
  expect(result.compound).toEqual([{ issue: "donetsk", facets: ["forces", "free economic zone", "flag"] }]);
  const turning = result.words.filter(({ flips }) => flips.includes("acceptable"));
  expect(turning.map(({ refs, then }) => [refs, then.silenceOpen])).toEqual([
    [["RU.donetsk.refuses", "donetsk=fez-ua-flag"], "0"],
    [["UA.donetsk.refuses", "donetsk=fez-ua-flag"], "0"],
  ]);
  expect(result.codingSentences).toHaveLength(3);
});

test("in the sample case the conclusion rests on one claim, one chain of outlets and two coding choices", () => {
  const { result, warnings } = answerOf("reference-talks");
  expect(result.sentence).toMatch(/^2 words and 2 coding choices carry the conclusion that no package/);
  expect(result.words[0]?.quotes[0]?.claim).toBe("c10");
  expect(warnings.map(({ code }) => code)).toEqual(["pairs-truncated"]);
});

test("words, and a limit that is no number", () => {
  const run = parley(["bearing", "cases/reference-constraints/case.yaml"]);
  expect([run.status, run.stdout.split(" carry")[0]]).toEqual([0, "2 words"]);
  const wrong = parley(["bearing", "cases/reference-constraints/case.yaml", "--pairs", "few"]);
  expect([wrong.status, wrong.stderr]).toEqual([2, 'parley: --pairs takes a whole number, not "few" [usage]\n']);
});
