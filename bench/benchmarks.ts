import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { blocks } from "@parley/analysis";
import { canonicalText, readReport } from "@parley/extract";
import { readCaseFile } from "@parley/formats";
import { parseCase, type Case } from "@parley/model";
import { countByEnumeration } from "./count-by-enumeration.ts";
import { deskBenchmarks } from "./desk-benchmarks.ts";
import type { Benchmark } from "./measure.ts";
import { playBenchmarks } from "./play-benchmarks.ts";
import { sequenceBenchmarks } from "./sequence-benchmarks.ts";
import { solveBenchmarks } from "./solve-benchmarks.ts";
import { stabilityBenchmarks } from "./stability-benchmarks.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const launcher = join(root, "apps/cli/bin/parley.js");
const sample = join(root, "cases/reference-talks/case.yaml");

/** All benchmarks, in the order of the work: reading, solving, the desk, whole commands. */
export async function benchmarks(): Promise<Benchmark[]> {
  const report = readFileSync(join(root, "cases/reference-talks/report.md"), "utf8");
  const words = report.split(/\s+/).length;
  const stances = caseAt("cases/reference-stances/case.yaml");
  const talks = caseAt("cases/reference-talks/case.yaml");
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
  writeFileSync(join(folder, "report.md"), report);
  return [
    {
      name: "read",
      size: `1 report, ${words} words`,
      runs: 150,
      run: () => readReport(canonicalText(report, "markdown"), { parties: [] }),
    },
    {
      name: "read-endless",
      size: "100 kB of text without an end of sentence",
      runs: 5,
      run: () => readReport(canonicalText("said that, ".repeat(9_000), "text"), { parties: [] }),
    },
    {
      name: "read-dense",
      size: "one line of a million characters, 22,800 claims",
      runs: 1,
      run: () => readReport(canonicalText(denseLine(1_000_000), "text"), { parties: [] }),
    },
    {
      name: "read-html-bomb",
      size: "150 kB of HTML: 30,000 nested elements",
      runs: 5,
      run: () => canonicalText(`${"<div>".repeat(30_000)}still here`, "html"),
    },
    {
      name: "blocks-stances",
      size: "2 parties, 9 issues, 1,536 packages",
      runs: 50,
      run: () => blocks(stances),
      peer: { name: "counts only, by listing every package", run: () => countByEnumeration(stances) },
    },
    {
      name: "blocks-talks",
      size: "2 parties, 13 issues, 33,280 packages",
      runs: 30,
      run: () => blocks(talks),
      peer: { name: "counts only, by listing every package", run: () => countByEnumeration(talks), runs: 5 },
    },
    {
      name: "blocks-wide",
      size: "3 parties, 30 issues of 5 options, 9.3e20 packages",
      runs: 10,
      run: () => blocks(wide),
    },
    ...(await deskBenchmarks(folder)),
    ...solveBenchmarks(),
    ...playBenchmarks(caseAt("cases/harbour-strike/case.yaml")),
    ...stabilityBenchmarks(),
    ...sequenceBenchmarks(),
    {
      name: "process-node",
      size: "node -e 0: the floor",
      runs: 15,
      run: () => execFileSync(process.execPath, ["-e", "0"]),
    },
    {
      name: "process-blocks",
      size: "node bin blocks, the sample case",
      runs: 15,
      run: () => parley("blocks", sample, "--json"),
    },
    {
      name: "process-brief",
      size: `node bin brief, ${words} words`,
      runs: 15,
      run: () => parley("brief", join(folder, "report.md"), "-o", join(folder, "out.md")),
    },
  ];
}

/** A line in which every sentence says something. */
function denseLine(length: number): string {
  const sentences =
    'Moscow rejected the plan for the port, and officials said that Kyiv would accept a ceasefire if guarantees are given. The union demanded a pay rise of six percent, but the ministry said it offered four. "We will not sign," the minister told reporters on Tuesday. ';
  return sentences.repeat(Math.ceil(length / sentences.length)).slice(0, length);
}

function caseAt(path: string): Case {
  return readCaseFile(readFileSync(join(root, path), "utf8"), path);
}

function parley(...words: string[]): void {
  execFileSync(process.execPath, [launcher, ...words], { stdio: "pipe" });
}

/** Thirty issues of five options, each refused, accepted or passed over in silence by three parties in turn. */
const wide: Case = parseCase({
  format: "parley-case",
  version: 1,
  title: "Wide",
  parties: ["a", "b", "c"].map((id) => ({ id, name: `Party ${id}` })),
  issues: Array.from({ length: 30 }, (_, i) => ({ id: `i${i}`, options: ["o0", "o1", "o2", "o3", "o4"] })),
  positions: Array.from({ length: 30 }, (_, i) => i).flatMap((i) =>
    ["a", "b", "c"].flatMap((party, p) => [
      { party, stance: "refuses", issue: `i${i}`, options: [`o${(i + p) % 5}`] },
      { party, stance: "accepts", issue: `i${i}`, options: [`o${(i + p + 1) % 5}`, `o${(i + p + 2) % 5}`] },
    ]),
  ),
});
