import { forecasts } from "@parley/analysis";
import type { Calibration, ForecastResult } from "@parley/model";
import { Command } from "commander";
import { answer } from "../../output.ts";
import { table, terminalWidth } from "../../table.ts";
import { openNamedCase, withAsOf } from "../case-argument.ts";
import { dayArgument } from "../day-argument.ts";

interface ListOptions {
  readonly case?: string;
  readonly asOf?: string;
  readonly day?: string;
  readonly json?: boolean;
}

/** `parley forecast list`: the questions and where they stand. */
export function listCommand(): Command {
  return asking("list", "the questions, where they stand, and what each forecaster says", listWords);
}

/** `parley forecast score`: how the forecasters have done. */
export function scoreCommand(): Command {
  return asking("score", "Brier score and calibration of each forecaster", scoreWords);
}

function asking(name: string, description: string, wordsOf: (result: ForecastResult) => string): Command {
  return withAsOf(new Command(name).description(description))
    .option("--case <file>", "a case file; left out: the only one in this folder")
    .option("--day <date>", "the day to look from; left out: that of --as-of, or today")
    .option("--json", "print one JSON envelope")
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .action(async (options: ListOptions) => {
      const opened = await openNamedCase(undefined, options.case, options);
      const today = (opened.asOf ?? new Date().toISOString()).slice(0, 10);
      const result = forecasts(opened.case, { day: options.day === undefined ? today : dayArgument(options.day) });
      await answer({ command: "forecast", opened, result, warnings: opened.warnings }, options.json, () =>
        wordsOf(result),
      );
    });
}

function listWords({ sentence, questions, rivals, suggestions }: ForecastResult): string {
  const rows = questions.map(({ id, question, state, closes, headline }) => [
    id,
    question,
    state.replace("-", " "),
    closes,
    headline,
  ]);
  const raised = suggestions.map(({ question, closes = "", claims }) => [question, closes, claims.join(" ")]);
  return [
    `${sentence}\n`,
    rows.length === 0 ? "" : table(["ID", "QUESTION", "STATE", "CLOSES", "FORECAST"], rows, terminalWidth()),
    rivals.flatMap(({ sentences }) => sentences.map((one) => `${one}\n`)).join(""),
    raised.length === 0
      ? ""
      : `Questions that the claims raise:\n${table(["QUESTION", "CLOSES", "CLAIMS"], raised, terminalWidth())}`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function scoreWords({ forecasters }: ForecastResult): string {
  if (forecasters.length === 0) return "Nobody has made a forecast yet.\n";
  return forecasters
    .map(({ sentence, calibration }) => `${sentence}\n${calibration ? calibrationWords(calibration) : ""}`)
    .join("\n");
}

function calibrationWords({ bins, reliability, resolution, uncertainty, withinBins }: Calibration): string {
  const rows = bins.map(({ about, count, happened }) => [`about ${about}%`, String(count), `${happened} of ${count}`]);
  const parts = [reliability, resolution, uncertainty, withinBins].map(({ decimal }) => decimal.toFixed(3));
  const [reliable, resolved, uncertain, within] = parts;
  return `${table(["SAID", "TIMES", "HAPPENED"], rows, terminalWidth())}Reliability ${reliable} − resolution ${resolved} + uncertainty ${uncertain} + within bins ${within} is the Brier score.\n`;
}
