import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { openNamedCase, withAsOf, withCase } from "./case-argument.ts";

/** `parley reports CASE`. */
export const command = withAsOf(withCase(new Command("reports")))
  .option("--json", "print one JSON envelope")
  .action(async (file: string | undefined, options: { case?: string; asOf?: string; json?: boolean }) => {
    const opened = await openNamedCase(file, options.case, options);
    const reports = opened.case.reports.map((report) => ({
      ...report,
      text: undefined,
      textBlob: undefined,
      chars: report.text?.length,
      claims: opened.case.claims.filter((claim) => claim.report === report.id).length,
    }));
    const envelope = { command: "reports", opened, result: { reports }, warnings: opened.warnings };
    await answer(envelope, options.json, () =>
      reports.length === 0
        ? "No reports yet: parley add REPORT… adds some.\n"
        : table(
            ["ID", "TITLE", "PUBLISHER", "DATE", "CLAIMS"],
            reports.map(({ id, title = "", publisher = "", date = "", claims }) => [
              id,
              title,
              publisher,
              date,
              `${claims}`,
            ]),
            terminalWidth(),
          ),
    );
  });
