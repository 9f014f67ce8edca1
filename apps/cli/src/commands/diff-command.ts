import { caseDiff } from "@parley/analysis";
import { capitalised, collections, ParleyError, type DiffResult } from "@parley/model";
import { openCase, type OpenedCase } from "@parley/workbench";
import { Command } from "commander";
import { exitCodes } from "../exit-code.ts";
import { answer } from "../output.ts";
import { openNamedCase } from "./case-argument.ts";

interface DiffOptions {
  case?: string;
  from?: string;
  to?: string;
  exitCode?: boolean;
  json?: boolean;
}

/** `parley diff A B`, or `parley diff CASE --from DATE [--to DATE]`. */
export const command = new Command("diff")
  .argument("[before]", "a case: .parley, YAML or JSON; left out: the only one in this folder")
  .argument("[after]", "another case, or another state of it")
  .option("--case <file>", "one case, as an option")
  .option("--from <date>", "one .parley case: as it stood at the end of this day, or at this moment")
  .option("--to <date>", "and as it stood then; left out: now")
  .option("--exit-code", "exit with 3 when they differ")
  .option("--json", "print one JSON envelope")
  .action(async (before: string | undefined, after: string | undefined, options: DiffOptions) => {
    const [old, now] = await bothSides(before, after, options);
    const result = caseDiff(old.case, now.case);
    const warnings = [...old.warnings, ...now.warnings];
    await answer({ command: "diff", opened: now, result, warnings }, options.json, () => diffWords(result));
    if (options.exitCode && !result.same) process.exitCode = exitCodes.found;
  });

async function bothSides(
  before: string | undefined,
  after: string | undefined,
  { case: named, from, to }: DiffOptions,
): Promise<[OpenedCase, OpenedCase]> {
  if (after !== undefined) {
    if (before === undefined || from !== undefined || to !== undefined)
      throw new ParleyError("usage", "two cases are compared as they stand: --from and --to are for one case");
    return [await openCase(before), await openCase(after)];
  }
  if (from === undefined)
    throw new ParleyError("usage", "expected two cases, or one case and --from DATE: what should be compared?");
  return [await openNamedCase(before, named, { asOf: from }), await openNamedCase(before, named, { asOf: to })];
}

const marks = { added: "+", removed: "-", changed: "~" } as const;

function diffWords({ same, headline, case: own, collections: found }: DiffResult): string {
  if (same) return "Nothing differs.\n";
  const answered = headline.changed
    ? `Before: ${headline.before}\nNow:    ${headline.after}\n`
    : `The answer is the same: ${headline.after}\n`;
  const lists = collections.flatMap((collection) => {
    const diff = found[collection];
    if (!diff) return [];
    const lines = (["removed", "added", "changed"] as const).flatMap((how) =>
      diff[how].map(({ sentence }) => `${marks[how]} ${sentence}\n`),
    );
    return [`\n${capitalised(collection)}\n${lines.join("")}`];
  });
  return `${answered}${own.length > 0 ? `\n${own.map((line) => `~ ${line}\n`).join("")}` : ""}${lists.join("")}`;
}
