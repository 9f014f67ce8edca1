import { caseFindings } from "@parley/analysis";
import type { Finding } from "@parley/model";
import { Command } from "commander";
import { exitCodes } from "../exit-code.ts";
import { answer } from "../output.ts";
import { openCaseOrReports, withAsOf } from "./case-argument.ts";
import { dayOption } from "./day-argument.ts";

const marks = { error: "✗", warning: "!", notice: "·" } as const;

interface CheckOptions {
  readonly case?: string;
  readonly asOf?: string;
  readonly day?: string;
  readonly json?: boolean;
}

/** `parley check CASE|REPORTS`. */
export const command = withAsOf(new Command("check"))
  .argument("[input...]", "a case file, or reports; left out: the only case file in this folder")
  .option("--case <file>", "a case file, as an option")
  .option("--day <date>", "the day to look from, such as 2026-03-01, for dates that have passed; left out: none has")
  .option("--json", "print one JSON envelope")
  .action(async (files: string[], options: CheckOptions) => {
    const opened = await openCaseOrReports(files, options.case, options.asOf);
    const day = dayOption(options.day, opened);
    const findings = caseFindings(opened.case, day === undefined ? {} : { day });
    const envelope = {
      command: "check",
      opened,
      reading: opened.case.reading,
      result: { findings },
      warnings: opened.warnings,
    };
    await answer(envelope, options.json, () =>
      findings.length === 0 ? "Nothing to point out.\n" : findings.map(findingLines).join(""),
    );
    if (findings.some((finding) => finding.severity !== "notice")) process.exitCode = exitCodes.found;
  });

function findingLines({ severity, message, code, question }: Finding): string {
  return `${marks[severity]} ${message} [${code}]\n${question === undefined ? "" : `  Ask: ${question}\n`}`;
}
