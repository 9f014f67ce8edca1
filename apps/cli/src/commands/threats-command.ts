import { dateWords, threats } from "@parley/analysis";
import { counted, type Case, type ThreatsResult, type ToldThreat } from "@parley/model";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { openNamedCase, partyName, withAsOf, withCase } from "./case-argument.ts";
import { dayOption } from "./day-argument.ts";

/** `parley threats CASE`. */
export const command = withAsOf(withCase(new Command("threats")))
  .option(
    "--day <date>",
    "the day from which deadlines are told, such as 2026-03-01, or today; left out: nothing is near",
  )
  .option("--json", "print one JSON envelope")
  .action(async (file: string | undefined, options: { case?: string; asOf?: string; day?: string; json?: boolean }) => {
    const opened = await openNamedCase(file, options.case, options);
    const result = threats(opened.case, { day: dayOption(options.day, opened) });
    await answer({ command: "threats", opened, result, warnings: opened.warnings }, options.json, () =>
      threatsWords(opened.case, result),
    );
  });

function threatsWords(subject: Case, { sentence, threats: all }: ThreatsResult): string {
  if (all.length === 0) return `${sentence}\n`;
  const name = (id: string | undefined): string => (id === undefined ? "" : partyName(subject, id));
  const rows = all.map((threat) => [
    threat.by.length > 0 ? threat.by.map(name).join(", ") : threat.holder,
    name(threat.to),
    name(threat.about),
    threat.consequence,
    threat.condition ?? "",
    deadlineWords(threat),
    threat.cost ?? "",
    threat.proposed ? `${threat.status}, told by a claim` : threat.status,
    threat.id,
  ]);
  const head = ["BY", "TOLD TO", "ABOUT", "WHAT", "UNLESS", "DEADLINE", "COST TO ITSELF", "STATUS", "ID"];
  return `${sentence}\n${table(head, rows, terminalWidth())}`;
}

function deadlineWords({ hasDeadline, deadline, said = "", timing, daysLeft = 0 }: ToldThreat): string {
  if (!hasDeadline) return "none";
  const date = deadline === undefined ? `“${said}”` : dateWords(deadline);
  if (timing === "passed") return `${date}, passed`;
  return timing === undefined ? date : `${date}, ${counted(daysLeft, "day")} away`;
}
