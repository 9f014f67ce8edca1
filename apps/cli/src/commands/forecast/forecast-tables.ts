import { counted, quoted } from "@parley/model";
import { exportForecasts, importForecasts, withDesk } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../../output.ts";
import { openNamedCase, withAsOf } from "../case-argument.ts";
import { deskPath, handOf } from "../desk-argument.ts";
import { recordedEntries } from "../recorded-entries.ts";
import { setWord, type SetOptions } from "../set/set-word.ts";

/** `parley forecast import FILE`. */
export function importForecastsCommand(): Command {
  return setWord("import", "bring in the forecasts of a table, .csv or .xlsx, all or none")
    .argument("<file>", "a row for each probability, with a head: question, closes, forecaster, date, probability, …")
    .option("--rule <words>", "what decides questions that come without a rule")
    .action(async (file: string, { rule, ...options }: SetOptions & { rule?: string }) =>
      withDesk(await deskPath(undefined, options.case), {}, async (opened) => {
        const input = { file, ...(rule === undefined ? {} : { rule }) };
        const { desk, warnings, ...counts } = await importForecasts(opened, handOf(options), input);
        const result = { ...counts, events: recordedEntries(opened, desk) };
        const envelope = { command: "forecast", opened: desk, result, warnings: [...desk.warnings, ...warnings] };
        await answer(envelope, options.json, () => importWords(counts));
      }),
    );
}

function importWords({
  questions,
  updates,
  resolutions,
}: Record<"questions" | "updates" | "resolutions", number>): string {
  if (questions + updates + resolutions === 0) return "Nothing changed: the case has it all.\n";
  return `Recorded ${counted(questions, "new question")}, ${counted(updates, "forecast")}, ${counted(resolutions, "resolution")}.\n`;
}

/** `parley forecast export -o FILE`. */
export function exportForecastsCommand(): Command {
  return withAsOf(
    new Command("export").description(
      "write the forecasts: a table (.csv, .xlsx), records (.json), a calendar of closing days (.ics)",
    ),
  )
    .requiredOption("-o, --output <file>", "where to write")
    .option("--case <file>", "a case file; left out: the only one in this folder")
    .option("--json", "print one JSON envelope")
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .action(async (options: { output: string; case?: string; asOf?: string; json?: boolean }) => {
      const { output: file, asOf } = options;
      const opened = await openNamedCase(undefined, options.case, { texts: false, asOf });
      const questions = await exportForecasts(opened, file);
      const envelope = { command: "forecast", opened, result: { file, questions }, warnings: opened.warnings };
      await answer(
        envelope,
        options.json,
        () => `${file}: ${counted(questions, "question")} of the case ${quoted(opened.case.title)}\n`,
      );
    });
}
