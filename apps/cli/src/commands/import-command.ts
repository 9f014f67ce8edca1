import { existsSync } from "node:fs";
import { counted, listed, ParleyError } from "@parley/model";
import {
  importCase,
  importPositions,
  initDesk,
  isTableFile,
  openCase,
  recordCounts,
  withDesk,
  type Desk,
} from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { deskPath, handOf, withAuthor } from "./desk-argument.ts";

interface ImportOptions {
  case?: string;
  replace?: boolean;
  author?: string;
  json?: boolean;
}

/** `parley import FILE --case CASE.parley`. */
export const command = withAuthor(new Command("import"))
  .argument("<file>", "a case file: YAML, JSON, or another .parley; or a table of positions: .csv, .xlsx")
  .option("--case <file>", "the .parley case; made when there is none of that name; left out: the only one here")
  .option("--replace", "records of the same id take the place of those of the case")
  .option("--json", "print one JSON envelope")
  .action(async (file: string, options: ImportOptions) => {
    if (isTableFile(file)) return importTable(file, options);
    const { case: from, warnings } = await openCase(file);
    const path = await deskPath(undefined, options.case);
    const done = async (desk: Desk, { records, leftOut }: Brought) => {
      const result = { file, case: path, records, leftOut };
      const all = [...warnings, ...leftOut.map((message) => ({ code: "left-out", message: `left out: ${message}` }))];
      await answer({ command: "import", opened: desk, result, warnings: all }, options.json, () =>
        broughtLine(file, path, records),
      );
    };
    if (!existsSync(path)) {
      const desk = await initDesk(path, handOf(options), { from });
      try {
        return await done(desk, { records: recordCounts(desk.folded), leftOut: [] });
      } finally {
        await desk.store.close();
      }
    }
    await withDesk(path, {}, async (opened) => {
      const { desk, ...brought } = await importCase(opened, handOf(options), {
        from,
        replace: options.replace === true,
      });
      await done(desk, brought);
    });
  });

async function importTable(file: string, options: ImportOptions): Promise<void> {
  const path = await deskPath(undefined, options.case);
  if (!existsSync(path))
    throw new ParleyError("not-found", "no such case: a table of positions needs one with their parties and issues", {
      place: { file: path },
    });
  await withDesk(path, {}, async (opened) => {
    const replace = options.replace === true;
    const { desk, recorded, unchanged, warnings } = await importPositions(opened, handOf(options), { file, replace });
    const records: Brought["records"] = recorded === 0 ? {} : { positions: recorded };
    const result = { file, case: path, records, leftOut: [], unchanged };
    await answer({ command: "import", opened: desk, result, warnings }, options.json, () => {
      const same = unchanged === 0 ? "" : `${file}: the case says ${counted(unchanged, "position")} already\n`;
      return `${broughtLine(file, path, records)}${same}`;
    });
  });
}

interface Brought {
  readonly records: Readonly<Record<string, number>>;
  readonly leftOut: readonly string[];
}

function broughtLine(file: string, path: string, records: Brought["records"]): string {
  const counts = Object.entries(records).map(([name, count]) => counted(count, name, name));
  return `${file}: ${counts.length === 0 ? "nothing to import" : `${listed(counts)} imported into ${path}`}\n`;
}
