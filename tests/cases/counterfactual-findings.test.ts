import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findAll, findingSubject } from "@parley/analysis";
import { parseCase } from "@parley/model";
import { caseFromReports, readReports } from "@parley/workbench";
import { expect, test } from "vitest";
import { root } from "../cli/parley.ts";
import { noNegotiations, recipe } from "./no-negotiations.ts";
import { harbour, recordedPairs } from "./recorded-finding-pairs.ts";
import { toldPairs } from "./told-finding-pairs.ts";
import { writtenPairs } from "./written-finding-pairs.ts";

/** The codes that reports earn, read from their words alone; each once. */
async function codesOf(texts: readonly string[], day?: string): Promise<string[]> {
  const inputs = texts.map((text, i) => ({ path: `report-${i + 1}.md`, bytes: new TextEncoder().encode(text) }));
  const subject = caseFromReports(await readReports(inputs));
  return distinct(findAll(subject, day === undefined ? {} : { day }).map(({ code }) => code));
}

function distinct(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort();
}

test.each(toldPairs)("$code is earned when $says", async ({ code, texts, edit: [words, instead], day }) => {
  expect(texts.join("").split(words)).toHaveLength(2);
  const without = await codesOf(texts, day);
  const earned = await codesOf(
    texts.map((text) => text.replace(words, instead)),
    day,
  );
  expect(without).not.toContain(code);
  expect(earned).toEqual(distinct([...without, code]));
});

test.each(Object.entries(noNegotiations))(
  "%s is no negotiation: nothing is found but that nobody reviewed it",
  async (_, text) => {
    expect(await codesOf([text])).toEqual(["unreviewed"]);
  },
);

test("a text without anybody who could negotiate is refused, with what to do", async () => {
  await expect(codesOf([recipe])).rejects.toMatchObject({ code: "no-party-recognised" });
});

test("the same names and figures are one as soon as somebody asks and another answers", async () => {
  const launch = noNegotiations["A product launch"];
  expect(
    await codesOf([`${launch} Corvo demanded 40 million euros for its patents. Lumen rejected the demand.`]),
  ).toEqual(expect.arrayContaining(["single-origin", "year-missing"]));
});

test.each([...recordedPairs, ...writtenPairs])("$code is earned when $says", ({ code, without, earned }) => {
  const codes = (change: object) =>
    distinct(findAll(parseCase({ ...harbour, ...change }), { day: "2026-03-20" }).map((one) => one.code));
  expect(codes(without)).not.toContain(code);
  expect(codes(earned)).toEqual(distinct([...codes(without), code]));
});

test("every code that the reference lists has its pair, and every pair stands in the reference", () => {
  const listed = readFileSync(join(root, "docs/reference/findings.md"), "utf8")
    .split("\n")
    .flatMap((row) => /^\| ((?:`[a-z-]+`(?:, )?)+)/.exec(row)?.[1]?.match(/[a-z-]+/g) ?? []);
  // Findings about the text of a deal are no findings of a case; their own test pairs them.
  const ofTexts = listed.filter((code) => findingSubject(code) === "Text on the table");
  const draftTest = readFileSync(join(root, "packages/analysis/src/draft/draft-checks.test.ts"), "utf8");
  expect(ofTexts).not.toEqual([]);
  expect(ofTexts.filter((code) => !draftTest.includes(`"${code}"`))).toEqual([]);
  const paired = [...toldPairs, ...recordedPairs, ...writtenPairs].map(({ code }) => code);
  expect(distinct([...paired, ...ofTexts])).toEqual(distinct(listed));
});
