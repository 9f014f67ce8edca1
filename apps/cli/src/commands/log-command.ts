import { history, withDesk } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { withAsOf, withCase } from "./case-argument.ts";
import { deskPath, readingDesk } from "./desk-argument.ts";

/** `parley log CASE`. */
export const command = withAsOf(withCase(new Command("log")))
  .option("--json", "print one JSON envelope")
  .action(async (file: string | undefined, options: { case?: string; asOf?: string; json?: boolean }) => {
    await withDesk(await deskPath(file, options.case), readingDesk(options), async (desk) => {
      const events = history(desk.events);
      await answer({ command: "log", opened: desk, result: { events }, warnings: desk.warnings }, options.json, () =>
        table(
          ["EVENT", "WHEN", "WHO", "WHAT"],
          events.map(({ id, at, author, compartment, sentence, counts }) => [
            id,
            at,
            author,
            `${sentence}${compartment === undefined ? "" : ` (compartment ${compartment})`}${counts ? "" : " (undone)"}`,
          ]),
          terminalWidth(),
        ),
      );
    });
  });
