import { changeCase, withDesk } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { withCase } from "./case-argument.ts";
import { deskPath, handOf, withAuthor } from "./desk-argument.ts";

/** `parley archive CASE`. */
export const command = withAuthor(withCase(new Command("archive")))
  .option("--restore", "take the case out of the archive again")
  .option("--json", "print one JSON envelope")
  .action(
    async (
      file: string | undefined,
      options: { case?: string; restore?: boolean; author?: string; json?: boolean },
    ) => {
      const path = await deskPath(file, options.case);
      await withDesk(path, {}, async (opened) => {
        const archived = options.restore !== true;
        const as = (opened.case.archived === true) === archived;
        const changes = as ? [] : [{ type: "archived-set" as const, archived }];
        const desk = await changeCase(opened, handOf(options), { changes });
        const state = archived ? "in the archive: parley cases leaves it out, --all shows it" : "not in the archive";
        const envelope = { command: "archive", opened: desk, result: { archived }, warnings: desk.warnings };
        await answer(envelope, options.json, () => `${path}: ${as ? "already " : ""}${state}\n`);
      });
    },
  );
