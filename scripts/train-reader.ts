// Trains the weights of the reader on the annotated reports and writes them: npm run train-reader
// Then reads each report with weights trained without it, and prints what is right: over all reports, and over those
// that are named, such as the ones that no rule was written with in view:
// npm run train-reader -- gas-transit-relayed shipyard-strike-wire
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { crossValidate, lessonsOf, trainReader, type ValidationScore, winkTokenizer } from "@parley/extract";
import { annotatedReports } from "@parley/workbench";

const folder = "cases/reading/development";
const weightsFile = "packages/extract/src/learned/reader-weights.json";

const named = new Set(process.argv.slice(2));
const reports = await annotatedReports(folder);
const tokenizer = winkTokenizer();
const ruled = reports.map((report) => lessonsOf(report, "none", tokenizer));
const weights = trainReader(reports, ruled, tokenizer);
const text = `${JSON.stringify(weights).replaceAll(/(?<=[\]}0-9]),(?=")/g, ",\n")}\n`;
await writeFile(weightsFile, text);
console.log(
  `${weightsFile}: ${Math.round(text.length / 1000)} kB from ${reports.length} reports; high tier from ${weights.highFrom}`,
);

const validation = crossValidate(reports, tokenizer);
const names = reports.map(({ path }) => basename(path, ".json"));
print("all reports", () => true);
if (named.size > 0) print("the reports named", (report) => named.has(names[report] ?? ""));

function print(which: string, counted: (report: number) => boolean): void {
  const scored = validation(counted);
  console.log(`\n${which}, each read with weights trained without it (precision / recall of negotiation acts, %)`);
  const { p, share } = scored.score.negotiationActs.highTier;
  console.log(`${line(scored)}; high tier ${percent(p)} (${percent(share)} of moves)`);
}

function line({ score, act, holder }: ValidationScore): string {
  const { holderAct, holderActIssue } = score.negotiationActs;
  const pair = ({ p, r }: { p: number; r: number }) => `${percent(p)} / ${percent(r)}`;
  return [
    `holder and act ${pair(holderAct)}`,
    `with issue ${pair(holderActIssue)}`,
    `all claims ${pair(score.all.holderAct)}`,
    `act of matched claims ${percent(act)}`,
    `holder ${percent(holder)}`,
  ].join("; ");
}

function percent(share: number): number {
  return Math.round(share * 100);
}
