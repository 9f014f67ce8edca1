import { isEdtf, ParleyError } from "@parley/model";
import { parseChange } from "@parley/workbench";
import { Option, type Command } from "commander";
import { words } from "../list-argument.ts";
import { recordSet, setWord, typedFields, type SetOptions } from "./set-word.ts";

interface ReportOptions extends SetOptions {
  title?: string;
  publisher?: string;
  date?: string;
  relays?: string[];
  kind?: string;
  language?: string;
  sameAs?: string;
  url?: string;
}

/** `parley set report ID`. */
export function reportCommand(): Command {
  return setWord("report", "what is known of a report; an empty value clears it: --date=")
    .argument("<id>", "the report, as parley reports lists it")
    .option("--title <title>", "its headline")
    .option("--publisher <name>", "who published it")
    .option("--date <date>", "when it was published, for example 2026-03-04 or 2026-03")
    .option("--relays <names...>", "outlets that it passes on, nearest first, separated by commas")
    .addOption(new Option("--kind <kind>", "what it is").choices(["article", "notes", "transcript", "statement"]))
    .option("--language <language>", "such as en")
    .option("--same-as <id>", "the report that it republishes")
    .option("--url <url>", "where it stands")
    .action(async (id: string, { case: file, author, json, ...typed }: ReportOptions) => {
      const { relays, kind, language, ...clearable } = typed;
      const cleared = Object.fromEntries(
        Object.entries(clearable).map(([name, value]) => [name, value === "" ? null : value]),
      );
      const fields = { ...cleared, ...typedFields({ relays: relays && words(relays), kind, language }) };
      if (Object.keys(fields).length === 0)
        throw new ParleyError("usage", "expected what to set, for example --publisher or --date");
      if (typed.date !== undefined && typed.date !== "" && !isEdtf(typed.date))
        throw new ParleyError("usage", `--date takes a date such as 2026-03-04 or 2026-03, not "${typed.date}"`);
      await recordSet(typedFields({ case: file, author, json }), () => [
        parseChange({ type: "report-edited", report: id, changes: fields }),
      ]);
    });
}
