import { counted } from "@parley/model";
import { suggestClaims, withDesk, type SuggestedAgain } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { deskPath, handOf, withAuthor } from "./desk-argument.ts";

/** `parley suggest [REPORT…]`. */
export const command = withAuthor(new Command("suggest"))
  .argument("[report...]", "ids of reports; left out: all. A .parley as the first word is the case")
  .option("--case <file>", "the .parley case; left out: the only one in this folder")
  .option("--json", "print one JSON envelope")
  .action(async (typed: string[], options: { case?: string; author?: string; json?: boolean }) => {
    const named = options.case === undefined && /\.parley$/i.test(typed[0] ?? "");
    const [file, reports] = named ? [typed[0], typed.slice(1)] : [options.case, typed];
    await withDesk(await deskPath(file, undefined), {}, async (opened) => {
      const { desk, reports: read } = await suggestClaims(opened, handOf(options), reports);
      const envelope = { command: "suggest", opened: desk, result: { reports: read }, warnings: desk.warnings };
      await answer(envelope, options.json, () =>
        read.length === 0 ? "No reports yet: parley add REPORT… adds some.\n" : read.map(readLine).join(""),
      );
    });
  });

function readLine({ report, suggested, known, unread }: SuggestedAgain): string {
  if (unread !== undefined) return `${report}: not read: ${unread}\n`;
  return `${report}: ${counted(suggested, "new claim")} suggested, ${known} known already\n`;
}
