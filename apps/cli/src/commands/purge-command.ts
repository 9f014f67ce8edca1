import { counted } from "@parley/model";
import { purgeReport, withDesk, type Purged } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { deskPath, handOf, withAuthor } from "./desk-argument.ts";

/** `parley purge REPORT --case CASE.parley`. */
export const command = withAuthor(new Command("purge"))
  .argument("<report>", "the report whose text and words go for good, as parley reports names it")
  .option("--case <file>", "the .parley case; left out: the only one in this folder")
  .option("--json", "print one JSON envelope")
  .action(async (report: string, options: { case?: string; author?: string; json?: boolean }) => {
    const path = await deskPath(undefined, options.case);
    await withDesk(path, {}, async (opened) => {
      const { desk, purged } = await purgeReport(opened, handOf(options), report);
      const envelope = { command: "purge", opened: desk, result: purged, warnings: desk.warnings };
      await answer(envelope, options.json, () => purgedLines(path, purged));
    });
  });

function purgedLines(path: string, { report, events, claims, sameText, left }: Purged): string {
  const done =
    events === 0
      ? `${path}: the report ${report} was removed before; no trace of it is left\n`
      : `${path}: the report ${report} is removed for good, with the words of ${counted(claims, "claim")}; this cannot be undone\n`;
  const same = sameText.length === 0 ? "" : `The same text stays with ${sameText.join(", ")}.\n`;
  const typed = left.length === 0 ? "" : `Recorded by hand in its words, and kept: ${left.join(", ")} (parley log).\n`;
  return `${done}${same}${typed}Other copies of this file, and what the disk keeps of old blocks, are out of reach.\n`;
}
