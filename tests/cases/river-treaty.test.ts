import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findAll, textFindings, textReadout } from "@parley/analysis";
import type { Finding } from "@parley/model";
import { openCase } from "@parley/workbench";
import { expect, test } from "vitest";
import { root } from "../cli/parley.ts";

const file = join(root, "cases/river-treaty/case.yaml");
const day = "2026-04-15";
const { case: river } = await openCase(file);
const text = river.drafts.map((draft) => textReadout(river, draft).value);
const found: readonly Finding[] = [...findAll(river, { day }), ...text.flatMap(textFindings)];

const distinct = (words: readonly string[]): string[] => [...new Set(words)].sort();
const quotedIn = (line: string): string[] =>
  [...line.matchAll(/"([a-z]+(?:-[a-z]+)+|[a-z]+)"/g)].map(([, word = ""]) => word);

/** The codes that the reference lists: the first cells of its tables. */
const documented = distinct(
  readFileSync(join(root, "docs/reference/findings.md"), "utf8")
    .split("\n")
    .flatMap((line) => /^\| (`[^|]+`) \|/.exec(line)?.[1] ?? [])
    .flatMap((cell) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, code = ""]) => code)),
);

/** The codes that stand in the sources of the finders. */
function codesInSources(): string[] {
  const analysis = join(root, "packages/analysis/src");
  const finders = ["findings", "draft"].flatMap((folder) =>
    readdirSync(join(analysis, folder))
      .filter((name) => /-(?:findings|checks)\.ts$/.test(name))
      .map((name) => readFileSync(join(analysis, folder, name), "utf8")),
  );
  const passages = readFileSync(join(analysis, "findings/passage-codes.ts"), "utf8").split("] as const")[0] ?? "";
  return distinct([
    ...finders.flatMap((source) =>
      [...source.matchAll(/\bcode: ([^\n,;]*)/g)].flatMap(([, line = ""]) => quotedIn(line)),
    ),
    ...quotedIn(passages),
  ]);
}

test("the reference lists every kind of finding that there is, and no other", () => {
  expect(documented).toEqual(codesInSources());
});

test("the river treaty shows every kind of finding but the one that a case with claims cannot have", () => {
  expect(distinct(found.map(({ code }) => code))).toEqual(documented.filter((code) => code !== "unlisted-claim"));
  expect(findAll({ ...river, claims: [] }).map(({ code }) => code)).toContain("unlisted-claim");
});

/** What each finding rests on: claims, parties, positions, steps and clauses of the case. */
const grounds: Readonly<Record<string, readonly string[]>> = {
  "agreed-not-reported": ["staff-clause corvany estmere"],
  "ambiguous-order": ["keys survey-debt"],
  "annex-conflict": ["gauges-clause gauges-calendar"],
  "brackets-linked": ["flow-clause filling-clause R2"],
  "cites-lost": ["bottom-line w20"],
  "cites-rejected": ["bottom-line w31"],
  "cites-unknown": ["bottom-line w77"],
  "clause-incomplete": ["gauges-clause"],
  "clauses-conflict": ["gates-clause staff-clause R1"],
  "consent-missing": ["guarantee bank bank-pledges w17"],
  "constituency-not-vote": ["corvany w26"],
  "contradictory-dates": ["signing vote"],
  "deadline-near": ["w12"],
  "deadline-passed": ["sea-lock w29", "experts"],
  "declared-shares": ["power w35 w34"],
  divergence: ["w08 w21", "w02 w22"],
  "double-counted": ["w10 w11"],
  "doubted-durability": ["w36"],
  "false-dichotomy": ["w19"],
  "forecast-unresolved": ["experts-met"],
  "forecast-without-rule": ["both-sign"],
  "hedge-dropped": ["bottom-line w09"],
  "holder-changed": ["flow-clause estmere w02", "gates-clause corvany w08 w28"],
  "impossible-timetable": ["treaty first-reading"],
  "lacks-ratifiability": ["valley-draft upper-house w27"],
  "likelihood-and-confidence": ["bottom-line"],
  "loaded-word": ["bottom-line"],
  "lost-quote": ["w20"],
  "missing-step": [
    "corvany bank-pledges first-reading",
    "estmere barrages-down first-reading",
    "commission barrages-down bank-pledges keys",
  ],
  "no-position-recorded": ["bank", "league"],
  "one-sided-experts": ["w19 w33"],
  "one-sided-pressure": ["estmere w14"],
  "one-sided-sources": ["delegation officials"],
  "other-word": ["filling-clause"],
  "rivals-do-not-sum": ["signed-by-june court-by-june"],
  "side-promise": ["w23"],
  "single-origin": ["post-1 morning-2 letter-3"],
  "single-origin-missing": ["sources"],
  stale: ["bottom-line w02 w22"],
  "start-or-completion": ["memorandum barrages-down"],
  "state-of-play-conflict": ["w01 guarantee flow filling gates dam-staff gauges barrages fee"],
  "step-conflict": ["gates-clause keys", "barrages-clause barrages-down"],
  "tentative-date": ["w18"],
  tension: ["CV.3 CV.4 gauges-need-staff"],
  "third-outcome-missing": ["signed-by-june court-by-june"],
  "two-names": ["gates-clause staff-clause gauges-clause"],
  "two-spellings": ["gates-clause staff-clause"],
  "ultimatum-without-deadline": ["arbitration w13"],
  "unanswered-commitment-risk": ["keys"],
  "unanswered-power-shift": ["valley-draft gates w28 w08 w21"],
  "uncited-position": ["ES.5"],
  "uncited-sentence": ["bottom-line"],
  unreviewed: ["w32"],
  "untimed-concession": ["corvany w07 w09"],
  "worst-moment": ["barrages-down estmere", "keys corvany"],
  "year-missing": ["w29 w30"],
};

test("each finding names the claims, parties and records that it rests on", () => {
  const codes = distinct(found.map(({ code }) => code));
  const refs = codes.map((code) => [code, found.filter((one) => one.code === code).map((one) => one.refs.join(" "))]);
  expect(Object.fromEntries(refs)).toEqual(grounds);
});

test("a guarantor who is no party, a threat's hearer and the moment after a step are told by name", () => {
  const message = (code: string): string => found.find((one) => one.code === code)?.message ?? "";
  expect(message("consent-missing")).toContain("relies on Continental Water Bank and Five Ports");
  expect(message("ultimatum-without-deadline")).toContain("by Estmere, told to Silne River Commission, about Corvany");
  const [named, unnamed] = found.filter(({ code }) => code === "worst-moment").map((one) => one.message);
  expect(named).toContain("is Estmere's, after step 1");
  expect(unnamed).toMatch(/is Corvany's, after step 2 .*, holding “the Bank pledges/);
});
