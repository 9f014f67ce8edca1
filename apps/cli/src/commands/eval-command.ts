import { ParleyError, stanceLabel, stances } from "@parley/model";
import {
  annotatorAgreement,
  evaluateFolder,
  evaluateModels,
  type AnnotatorAgreement,
  type FolderEvaluation,
  type ModelEvaluation,
} from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";

interface EvalOptions {
  readonly model?: boolean;
  readonly against?: string;
  readonly misses?: boolean;
  readonly json?: boolean;
}

/** `parley eval FOLDER`. */
export const command = new Command("eval")
  .argument("<folder>", "annotated reports: each NAME.json beside the text that its doc.path names")
  .option("--model", "score issues, options and stances instead: each NAME.json says what an analyst would record")
  .option("--against <folder>", "score a second person's annotations of the same reports instead of the reader")
  .option("--misses", "list what was missed, and what was found beside the annotation")
  .option("--json", "print one JSON envelope")
  .action(async (folder: string, options: EvalOptions) => {
    if (options.model && options.against !== undefined)
      throw new ParleyError("usage", "--model and --against exclude each other: leave one out");
    if (options.model) return answerModels(folder, options);
    if (options.against !== undefined) return answerAgreement(folder, options.against, options);
    const { result, misses } = await evaluateFolder(folder);
    const shown = options.misses ? { ...result, misses } : result;
    await answer(
      { command: "eval", result: shown, warnings: [] },
      options.json,
      () => evalWords(result) + (options.misses ? missWords(misses) : ""),
    );
  });

async function answerAgreement(folder: string, against: string, options: EvalOptions): Promise<void> {
  const { result, misses } = await annotatorAgreement(folder, against);
  const shown = options.misses ? { ...result, misses } : result;
  await answer(
    { command: "eval", result: shown, warnings: [] },
    options.json,
    () => agreementWords(result) + (options.misses ? missWords(misses) : ""),
  );
}

async function answerModels(folder: string, options: EvalOptions): Promise<void> {
  const { result, misses } = await evaluateModels(folder);
  const shown = options.misses ? { ...result, misses } : result;
  await answer(
    { command: "eval", result: shown, warnings: [] },
    options.json,
    () => modelWords(result) + (options.misses ? modelMissWords(misses) : ""),
  );
}

function modelWords(result: ModelEvaluation["result"]): string {
  const row = (name: string, { issues, options, taken }: ModelEvaluation["result"]["heldOut"]) => [
    name,
    ...[issues, options, taken].flatMap(({ p, r }) => [percent(p), percent(r)]),
  ];
  const files = table(
    ["FILE", "ISSUES P", "R", "OPTIONS P", "R", "STANCES P", "R"],
    [
      ...result.files.map((file) => row(file.heldOut ? `${file.path} (held out)` : file.path, file)),
      row("held out", result.heldOut),
      row("all", result),
    ],
    terminalWidth(),
  );
  const byStance = table(
    ["STANCE", "EXPECTED", "PROPOSED", "RIGHT", "P", "R"],
    stances.map((stance) => {
      const { expected, found, right, p, r } = result.stances[stance];
      return [stanceLabel(stance), `${expected}`, `${found}`, `${right}`, percent(p), percent(r)];
    }),
    terminalWidth(),
  );
  return `${files}\n${byStance}`;
}

function modelMissWords(misses: ModelEvaluation["misses"]): string {
  return `\n${table(
    ["FILE", "WHAT", "EXPECTED", "FOUND", "ABOUT"],
    misses.map((miss) => [miss.path, miss.kind, miss.expected, miss.found, miss.about]),
    terminalWidth(),
  )}`;
}

function evalWords(result: FolderEvaluation["result"]): string {
  return `${scoreTable(result)}\nVerbatim quotes: ${percent(result.verbatim)}. Documents a second: ${result.docsPerSecond}.\n`;
}

function agreementWords(result: AnnotatorAgreement["result"]): string {
  const { attribution, hedges } = result.negotiationActs;
  const { shared, same, kappa } = result.acts;
  const shares = ({ p, r }: { p: number; r: number }) => `${percent(p)} / ${percent(r)}`;
  return (
    `${scoreTable(result)}\nOf negotiation acts, precision / recall: innermost source ${shares(attribution)}, ` +
    `hedges ${shares(hedges)}.\nBoth marked ${shared} claims, ${same} with the same act` +
    `${kappa === undefined ? "" : ` (Cohen's kappa ${kappa.toFixed(2)})`}.\n`
  );
}

function scoreTable(result: FolderEvaluation["result"] | AnnotatorAgreement["result"]): string {
  const rows = [
    ...result.files.map((file) => [
      file.path,
      file.domain ?? "",
      ...figures(file.all),
      ...figures(file.negotiationActs),
    ]),
    ["all", "", ...figures(result.all), ...figures(result.negotiationActs)],
  ];
  const head = [
    "FILE",
    "DOMAIN",
    "SPAN P",
    "R",
    "HOLDER+ACT P",
    "R",
    "ATTRIBUTION R",
    "ACTS: SPAN P",
    "R",
    "HOLDER+ACT P",
    "R",
    "ATTRIBUTION R",
  ];
  return table(head, rows, terminalWidth());
}

function figures(figure: FolderEvaluation["result"]["all"]): string[] {
  return [figure.span.p, figure.span.r, figure.holderAct.p, figure.holderAct.r, figure.attribution.r].map(percent);
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function missWords(misses: FolderEvaluation["misses"]): string {
  return `\n${table(
    ["FILE", "WHAT", "EXPECTED", "FOUND", "TEXT"],
    misses.map((miss) => [miss.path, miss.kind, miss.expected, miss.found, miss.quote]),
    terminalWidth(),
  )}`;
}
