import { space } from "@parley/analysis";
import type { Case, SpaceResult } from "@parley/model";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { openNamedCase, partyName, withAsOf, withCase } from "./case-argument.ts";
import { readingFrom, withReadingOptions, type ReadingOptions } from "./reading-options.ts";
import { wholeNumber } from "./whole-number.ts";

/** `parley space CASE`. */
export const command = withAsOf(withReadingOptions(withCase(new Command("space"))))
  .option("--limit <n>", "list at most so many packages", "20")
  .action(
    async (file: string | undefined, options: ReadingOptions & { case?: string; asOf?: string; limit: string }) => {
      const opened = await openNamedCase(file, options.case, { texts: false, asOf: options.asOf });
      const result = space(opened.case, {
        reading: readingFrom(opened.case, options),
        limit: wholeNumber(options.limit, "--limit"),
      });
      const warnings = [...opened.warnings, ...result.warnings];
      const envelope = { command: "space", opened, reading: result.reading, result: result.value, warnings };
      await answer(envelope, options.json, () => spaceWords(opened.case, result.value));
    },
  );

function spaceWords(subject: Case, value: SpaceResult): string {
  const { silenceClosed, silenceOpen } = value.acceptable;
  const width = terminalWidth();
  const parties = Object.keys(silenceOpen.byParty);
  const counts = [
    ...parties.map((party) => [
      partyName(subject, party),
      silenceClosed.byParty[party] ?? "0",
      silenceOpen.byParty[party] ?? "0",
    ]),
    ["all", silenceClosed.all, silenceOpen.all],
  ];
  const refusals = Object.entries(value.refusals).map(([count, packages]) => [count, packages]);
  const issues = subject.issues.map((issue) => issue.label);
  const packages = value.listed.map((one) => [
    `${one.refusals}`,
    `${one.unknowns}`,
    ...subject.issues.map((issue) => issue.options.find((option) => option.id === one.options[issue.id])?.label ?? ""),
  ]);
  return [
    `${value.packages} packages.\n\n`,
    table(["ACCEPTABLE TO", "ON WHAT IS REPORTED", "IF SILENCE IS OPEN"], counts, width),
    `\n${table(["REFUSALS", "PACKAGES"], refusals, width)}`,
    packages.length === 0 ? "" : `\n${table(["REFUSALS", "UNKNOWN", ...issues], packages, width)}`,
    BigInt(value.of) > BigInt(packages.length)
      ? `${packages.length} of ${value.of} packages listed; --limit shows more.\n`
      : "",
  ].join("");
}
