import { redo, withDesk } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { withCase } from "./case-argument.ts";
import { deskPath, handOf, lastEntry, withAuthor } from "./desk-argument.ts";

/** `parley redo CASE`. */
export const command = withAuthor(withCase(new Command("redo")))
  .option("--json", "print one JSON envelope")
  .action(async (file: string | undefined, options: { case?: string; author?: string; json?: boolean }) => {
    await withDesk(await deskPath(file, options.case), {}, async (opened) => {
      const desk = await redo(opened, handOf(options));
      const entry = lastEntry(desk);
      const envelope = { command: "redo", opened: desk, result: entry, warnings: desk.warnings };
      await answer(envelope, options.json, () => `${entry.sentence}\n`);
    });
  });
