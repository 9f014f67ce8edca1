import { counted } from "@parley/model";
import { addReports, withDesk, type AddedReport } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { deskPath, handOf, withAuthor } from "./desk-argument.ts";

interface AddOptions {
  case?: string;
  publisher?: string;
  date?: string;
  relays?: string[];
  author?: string;
  json?: boolean;
}

/** `parley add FILE… --case CASE.parley`. */
export const command = withAuthor(new Command("add"))
  .argument("<file...>", "reports: text, Markdown or HTML; - is standard input")
  .option("--case <file>", "the .parley case; left out: the only one in this folder")
  .option("--publisher <name>", "who published the reports")
  .option("--date <date>", "when they were published, for example 2026-03-04 or 2026-03")
  .option("--relays <names>", "outlets that they pass on, nearest first, separated by commas", names)
  .option("--json", "print one JSON envelope")
  .action(async (paths: string[], options: AddOptions) => {
    const { publisher, date, relays } = options;
    const input = {
      reports: paths,
      ...(publisher === undefined ? {} : { publisher }),
      ...(date === undefined ? {} : { date }),
      ...(relays === undefined ? {} : { relays }),
    };
    await withDesk(await deskPath(undefined, options.case), {}, async (opened) => {
      const { desk, added } = await addReports(opened, handOf(options), input);
      const envelope = { command: "add", opened: desk, result: { reports: added }, warnings: desk.warnings };
      await answer(envelope, options.json, () => added.map(addedLine).join(""));
    });
  });

function names(typed: string): string[] {
  return typed
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function addedLine({ path, report, outcome, suggested, known }: AddedReport): string {
  if (outcome === "known") return `${path}: already in the case as ${report}; nothing added\n`;
  const what = outcome === "corrected" ? `a corrected text of ${report}, put in its place` : `added as ${report}`;
  const before = known === 0 ? "" : ` (${counted(known, "other")} known already)`;
  return `${path}: ${what}; ${counted(suggested, "claim")} suggested${before}\n`;
}
