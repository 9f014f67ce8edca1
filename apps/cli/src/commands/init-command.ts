import { ParleyError } from "@parley/model";
import { initDesk, openCase } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { samplePath } from "../repository-root.ts";
import { handOf, withAuthor } from "./desk-argument.ts";

/** `parley init NAME.parley`. */
export const command = withAuthor(new Command("init"))
  .argument("<file>", "the case to make: NAME.parley; a file that is there already is never touched")
  .option("--name <title>", "the title of the case; left out: the file's name")
  .option("--sample", "begin with the sample case")
  .option("--from <file>", "begin with a case file: YAML, JSON, or another .parley")
  .option("--json", "print one JSON envelope")
  .action(
    async (
      file: string,
      options: { name?: string; sample?: boolean; from?: string; author?: string; json?: boolean },
    ) => {
      if (options.sample && options.from !== undefined)
        throw new ParleyError("usage", "--sample and --from both say what to begin with: choose one");
      const begin = options.sample ? samplePath : options.from;
      const desk = await initDesk(file, handOf(options), {
        ...(options.name === undefined ? {} : { title: options.name }),
        ...(begin === undefined ? {} : { from: (await openCase(begin)).case }),
      });
      await desk.store.close();
      const result = { file, title: desk.case.title, version: desk.events.length };
      await answer(
        { command: "init", opened: desk, result, warnings: desk.warnings },
        options.json,
        () =>
          `${file}: the case “${desk.case.title}”. Next: ${begin === undefined ? `parley add REPORT… --case ${file}` : `parley blocks ${file}`}\n`,
      );
    },
  );
