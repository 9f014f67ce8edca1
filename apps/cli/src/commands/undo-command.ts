import { undo, withDesk } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { deskPath, handOf, withAuthor } from "./desk-argument.ts";
import { entryLines, recordedEntries } from "./recorded-entries.ts";

/** `parley undo CASE [EVENT]`. */
export const command = withAuthor(new Command("undo"))
  .argument("[case]", "a .parley case; left out: the only one in this folder")
  .argument("[event]", "what to undo, as parley log names it; left out: the latest event that still counts")
  .option("--case <file>", "the case, as an option")
  .option("--json", "print one JSON envelope")
  .action(
    async (
      file: string | undefined,
      event: string | undefined,
      options: { case?: string; author?: string; json?: boolean },
    ) => {
      const named = options.case === undefined || event !== undefined ? [file, event] : [undefined, file];
      await withDesk(await deskPath(named[0], options.case), {}, async (opened) => {
        const desk = await undo(opened, handOf(options), named[1]);
        const entries = recordedEntries(opened, desk);
        const envelope = {
          command: "undo",
          opened: desk,
          result: { ...entries.at(-1), events: entries },
          warnings: desk.warnings,
        };
        await answer(envelope, options.json, () => entryLines(entries));
      });
    },
  );
