import { findAll } from "@parley/analysis";
import { caseFromReports, readReports } from "@parley/workbench";
import { expect, test } from "vitest";
import { noNegotiations } from "./no-negotiations.ts";
import { toldPairs } from "./told-finding-pairs.ts";

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

test("the same names and figures are one as soon as somebody asks and another answers", async () => {
  const launch = noNegotiations["A product launch"];
  expect(
    await codesOf([`${launch} Corvo demanded 40 million euros for its patents. Lumen rejected the demand.`]),
  ).toEqual(expect.arrayContaining(["single-origin", "year-missing"]));
});
