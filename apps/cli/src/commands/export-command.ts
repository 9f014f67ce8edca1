import { exportCase, withDesk } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { withAsOf, withCase } from "./case-argument.ts";
import { deskPath, readingDesk } from "./desk-argument.ts";

/** `parley export CASE -o case.yaml`. */
export const command = withAsOf(withCase(new Command("export")))
  .requiredOption("-o, --output <file>", "where to write: .yaml or .json")
  .option("--json", "print one JSON envelope")
  .action(
    async (file: string | undefined, options: { output: string; case?: string; asOf?: string; json?: boolean }) => {
      await withDesk(await deskPath(file, options.case), readingDesk(options), async (desk) => {
        await exportCase(desk, options.output);
        const result = { file: options.output };
        await answer(
          { command: "export", opened: desk, result, warnings: desk.warnings },
          options.json,
          () =>
            `${options.output}: the case “${desk.case.title}”, with the texts of its reports, without its history\n`,
        );
      });
    },
  );
