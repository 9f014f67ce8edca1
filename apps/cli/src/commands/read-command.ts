import type { ReadResult } from "@parley/model";
import { openCase, readReports, readResult } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { networkHelp, networkOf, reportInputs } from "./report-inputs.ts";

/** `parley read INPUT…`. */
export const command = new Command("read")
  .argument("<input...>", reportInputs)
  .option("--case <file>", "a case whose parties, people and sources are known")
  .option("--network", networkHelp)
  .option("--json", "print one JSON envelope")
  .action(async (files: string[], options: { case?: string; network?: true; json?: boolean }) => {
    const known = options.case === undefined ? undefined : (await openCase(options.case)).case;
    const inHand = await readReports(files, known, networkOf(options));
    const result = readResult(inHand);
    const warnings = inHand.flatMap((one) => one.warnings);
    await answer(
      { command: "read", result, warnings },
      options.json,
      () => result.documents.map(documentWords).join("\n") + originWords(result),
    );
  });

function documentWords(document: ReadResult["documents"][number]): string {
  const rows = document.claims.map((claim) => [
    claim.id,
    claim.holder,
    claim.act,
    claim.issue ?? "",
    `“${claim.quote}”`,
  ]);
  const left = document.unclaimed.length;
  return [
    `${document.path}: ${document.claims.length} suggested claims, ${left} stretches of text not claimed\n`,
    table(["ID", "WHO", "ACT", "ISSUE", "QUOTE"], rows, terminalWidth()),
  ].join("");
}

function originWords({ origins }: ReadResult): string {
  const { min, max } = origins.roots;
  return `\nIndependent origins: ${min === max ? min : `${min} to ${max}`}; documents: ${origins.documents}; outlets: ${origins.outlets}\n${origins.why.map((why) => `  ${why}\n`).join("")}`;
}
