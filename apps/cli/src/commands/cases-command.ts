import { listCases, type CaseSummary } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";

/** `parley cases [FOLDER]`. */
export const command = new Command("cases")
  .argument("[folder]", "where to look; left out: here", ".")
  .option("--all", "archived cases too")
  .option("--json", "print one JSON envelope")
  .action(async (folder: string, options: { all?: boolean; json?: boolean }) => {
    const found = await listCases(folder);
    const cases = found.filter(({ archived }) => options.all || !archived);
    const hidden = found.length - cases.length;
    await answer({ command: "cases", result: { cases, archived: hidden }, warnings: [] }, options.json, () =>
      caseTable(cases, hidden),
    );
  });

function caseTable(cases: readonly CaseSummary[], hidden: number): string {
  const more = hidden === 0 ? "" : `${hidden} archived: --all shows them too.\n`;
  if (cases.length === 0) return `No cases here: parley init NAME.parley makes one.\n${more}`;
  const rows = cases.map((one) => [
    one.file,
    one.title,
    one.sealed ? "" : `${one.claims}`,
    one.sealed ? "" : `${one.toReview}`,
    one.changed ?? "",
    [one.archived ? "archived" : "", one.sealed ? "sealed" : "", one.problem ?? ""].filter(Boolean).join(", "),
  ]);
  return `${table(["FILE", "TITLE", "CLAIMS", "TO REVIEW", "CHANGED", ""], rows, terminalWidth())}${more}`;
}
