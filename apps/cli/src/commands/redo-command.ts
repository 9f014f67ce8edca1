import { redo, withDesk } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { withCase } from "./case-argument.ts";
import { deskPath, handOf, withAuthor } from "./desk-argument.ts";
import { entryLines, recordedEntries } from "./recorded-entries.ts";

/** `parley redo CASE`. */
export const command = withAuthor(withCase(new Command("redo")))
  .option("--json", "print one JSON envelope")
  .action(async (file: string | undefined, options: { case?: string; author?: string; json?: boolean }) => {
    await withDesk(await deskPath(file, options.case), {}, async (opened) => {
      const desk = await redo(opened, handOf(options));
      const entries = recordedEntries(opened, desk);
      const envelope = {
        command: "redo",
        opened: desk,
        result: { ...entries.at(-1), events: entries },
        warnings: desk.warnings,
      };
      await answer(envelope, options.json, () => entryLines(entries));
    });
  });
