// Learns how to choose the issue of a claim from annotated reports: npx tsx scripts/train-issues.ts [FOLDER] [--dry]
// Prints, for each report, how many issues are right with weights learnt from the others; then writes the weights
// learnt from all. --dry writes nothing. Topic words are weighed first, in a process of their own, because the
// features are made with their weights.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  crossValidated,
  fitIssueWeights,
  goldSchema,
  issueExamples,
  issueFeatureNames,
  topicWordWeights,
} from "../packages/extract/src/index.ts";
import type { Act } from "../packages/model/src/index.ts";

const root = join(import.meta.dirname, "..");
const weightsFile = join(root, "packages/extract/src/issues/issue-weights.json");
const dry = process.argv.includes("--dry");
const folder = process.argv.slice(2).find((word) => !word.startsWith("--")) ?? join(root, "cases/reading/development");

const reports = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => {
    const gold = goldSchema.parse(JSON.parse(readFileSync(join(folder, name), "utf8")));
    const text = readFileSync(join(folder, gold.doc.path), "utf8");
    const claims = gold.claims.map(({ start, end, act, issueIds }) => ({
      quote: text.slice(start, end),
      start,
      act: act as Act,
      issues: issueIds.map((id) => id.split("/")[0] ?? id),
    }));
    return { name, text, examples: issueExamples({ text, claims }) };
  });

const words = topicWordWeights(reports.map(({ text }) => text));
const write = (features: Record<string, number>) =>
  writeFileSync(weightsFile, `${JSON.stringify({ features, words })}\n`);
if (!dry && !process.argv.includes("--weighed")) {
  write({});
  const [script = "", ...rest] = process.argv.slice(1);
  const again = spawnSync(process.execPath, [...process.execArgv, script, ...rest, "--weighed"], { stdio: "inherit" });
  process.exit(again.status ?? 1);
}

const learnable = reports.filter(({ examples }) => examples.length > 0);
const scores = crossValidated(learnable.map(({ examples }) => examples));
const line = (name: string, right: number, of: number) =>
  console.log(`${name.padEnd(40)} ${String(right).padStart(4)} of ${of}: ${Math.round((100 * right) / of)}%`);
scores.forEach(({ right, of }, index) => line(learnable[index]?.name ?? "", right, of));
const total = (key: "right" | "of") => scores.reduce((sum, score) => sum + score[key], 0);
line("all, each learnt from the others", total("right"), total("of"));

const weights = fitIssueWeights(learnable.flatMap(({ examples }) => examples));
const features = Object.fromEntries(issueFeatureNames.map((name, k) => [name, Number((weights[k] ?? 0).toFixed(3))]));
if (!dry) write(features);
