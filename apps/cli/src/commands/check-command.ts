import { findAll } from "@parley/analysis";
import { Command } from "commander";
import { exitCodes } from "../exit-code.ts";
import { answer } from "../output.ts";
import { openCaseOrReports, withAsOf } from "./case-argument.ts";

const marks = { error: "✗", warning: "!", notice: "·" } as const;

/** `parley check CASE|REPORTS`. */
export const command = withAsOf(new Command("check"))
  .argument("[input...]", "a case file, or reports; left out: the only case file in this folder")
  .option("--case <file>", "a case file, as an option")
  .option("--json", "print one JSON envelope")
  .action(async (files: string[], options: { case?: string; asOf?: string; json?: boolean }) => {
    const opened = await openCaseOrReports(files, options.case, options.asOf);
    const findings = findAll(opened.case);
    const envelope = {
      command: "check",
      opened,
      reading: opened.case.reading,
      result: { findings },
      warnings: opened.warnings,
    };
    await answer(envelope, options.json, () =>
      findings.length === 0
        ? "Nothing to point out.\n"
        : findings.map((finding) => `${marks[finding.severity]} ${finding.message} [${finding.code}]\n`).join(""),
    );
    if (findings.some((finding) => finding.severity !== "notice")) process.exitCode = exitCodes.found;
  });
