import { counted, quoted } from "@parley/model";
import { exportCase, exportPositions, isTableFile, withDesk } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { openNamedCase, withAsOf, withCase } from "./case-argument.ts";
import { deskPath, readingDesk } from "./desk-argument.ts";

interface ExportOptions {
  output: string;
  case?: string;
  asOf?: string;
  json?: boolean;
}

/** `parley export CASE -o case.yaml`, `parley export CASE -o positions.csv`. */
export const command = withAsOf(withCase(new Command("export")))
  .requiredOption("-o, --output <file>", "where to write: .yaml or .json for the case, .csv or .xlsx for its positions")
  .option("--json", "print one JSON envelope")
  .action(async (file: string | undefined, options: ExportOptions) => {
    const { output } = options;
    if (isTableFile(output)) return exportTable(file, options);
    await withDesk(await deskPath(file, options.case), readingDesk(options), async (desk) => {
      await exportCase(desk, output);
      const envelope = { command: "export", opened: desk, result: { file: output }, warnings: desk.warnings };
      const kept = "with the texts of its reports, without its history";
      await answer(envelope, options.json, () => `${output}: the case ${quoted(desk.case.title)}, ${kept}\n`);
    });
  });

async function exportTable(
  file: string | undefined,
  { output, case: named, asOf, json }: ExportOptions,
): Promise<void> {
  const opened = await openNamedCase(file, named, { texts: false, asOf });
  const positions = await exportPositions(opened, output);
  const envelope = { command: "export", opened, result: { file: output, positions }, warnings: opened.warnings };
  await answer(
    envelope,
    json,
    () => `${output}: ${counted(positions, "position")} of the case ${quoted(opened.case.title)}\n`,
  );
}
