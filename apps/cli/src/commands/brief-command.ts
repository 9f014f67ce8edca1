import { briefOf, checkBriefFormat, formatBrief, openCase, openInput, writeBrief } from "@parley/workbench";
import { Command } from "commander";
import { answer, say, writeOut } from "../output.ts";
import { openCaseOrReports, withAsOf } from "./case-argument.ts";
import { networkHelp, networkOf, reportInputs } from "./report-inputs.ts";

interface BriefOptions {
  output?: string;
  case?: string;
  asOf?: string;
  network?: true;
  json?: boolean;
}

/** `parley brief INPUT… -o OUT`. */
export const command = withAsOf(new Command("brief"))
  .argument("<input...>", `one case file, or ${reportInputs}`)
  .option(
    "-o, --output <file>",
    "where to write: .docx, .html, .md, .pdf or .txt; left out: Markdown on standard output",
  )
  .option("--case <file>", "with reports: a case whose parties, people and sources are known")
  .option("--network", networkHelp)
  .option("--json", "print the brief as data, every sentence with its claims")
  .action(async (files: string[], options: BriefOptions) => {
    if (options.output !== undefined) checkBriefFormat(options.output);
    const known = options.case === undefined ? undefined : (await openCase(options.case)).case;
    const opened =
      known || options.network
        ? await openInput(files, known, networkOf(options))
        : await openCaseOrReports(files, undefined, options.asOf);
    for (const warning of opened.warnings) say(`! ${warning.message} [${warning.code}]`);
    if (options.output === undefined) {
      const brief = briefOf(opened.case);
      if (!options.json) return writeOut(await formatBrief(brief, "brief.md"));
      return answer(
        { command: "brief", opened, reading: opened.case.reading, result: brief, warnings: opened.warnings },
        true,
        () => "",
      );
    }
    const brief = await writeBrief(opened.case, options.output, opened);
    if (options.json)
      await answer(
        { command: "brief", opened, reading: opened.case.reading, result: brief, warnings: opened.warnings },
        true,
        () => "",
      );
    say(
      `${options.output}: ${brief.notes.length} notes${brief.status === "unreviewed" ? ", unreviewed suggestions" : ""}`,
    );
  });
