import { readings, space } from "@parley/analysis";
import type { Case, ReadingsResult, SpaceResult } from "@parley/model";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { openNamedCase, partyName, withAsOf, withCase } from "./case-argument.ts";
import { readingFrom, withReadingOptions, type ReadingOptions } from "./reading-options.ts";
import { supposedCase, withWhatIfOption, type WhatIfOption } from "./what-if-option.ts";
import { wholeNumber } from "./whole-number.ts";

interface SpaceWords extends ReadingOptions, WhatIfOption {
  readonly case?: string;
  readonly asOf?: string;
  readonly limit: string;
  readonly readings?: boolean;
}

/** `parley space CASE`. */
export const command = withAsOf(withWhatIfOption(withReadingOptions(withCase(new Command("space")))))
  .option("--limit <n>", "list at most so many packages", "20")
  .option("--readings", "what is acceptable in every reading, in some, in none")
  .action(async (file: string | undefined, options: SpaceWords) => {
    const limit = wholeNumber(options.limit, "--limit");
    const opened = await openNamedCase(file, options.case, { texts: false, asOf: options.asOf });
    const reading = readingFrom(opened.case, options);
    const { subject, named, line } = supposedCase(opened.case, options);
    const about = { command: "space", opened, ...named };
    if (options.readings) {
      const { value, warnings } = readings(subject, { reading });
      const all = { ...about, reading, result: value, warnings: [...opened.warnings, ...warnings] };
      return answer(all, options.json, () => line + readingsWords(subject, value));
    }
    const result = space(subject, { reading, limit });
    const warnings = [...opened.warnings, ...result.warnings];
    const envelope = { ...about, reading: result.reading, result: result.value, warnings };
    return answer(envelope, options.json, () => line + spaceWords(subject, result.value));
  });

function readingsWords(subject: Case, { sentence, options, readings: rows, complete }: ReadingsResult): string {
  const width = terminalWidth();
  const labels = subject.issues.flatMap((issue) =>
    issue.options.map((option) => [
      issue.label,
      option.label,
      options.find((one) => one.issue === issue.id && one.option === option.id)?.status ?? "",
    ]),
  );
  const counts = rows.map((row) => [
    row.demandsExclude ? "exclude" : "do not exclude",
    row.inferred ? "used" : "left out",
    row.assumptions.join(", ") || "none",
    row.silenceClosed,
    row.silenceOpen,
  ]);
  return [
    `${sentence}\n\n`,
    table(["ISSUE", "OPTION", "IN A DEAL"], labels, width),
    `\n${table(["DEMANDS", "INFERRED", "ASSUMPTIONS", "SILENCE CLOSED", "SILENCE OPEN"], counts, width)}`,
    complete
      ? ""
      : "Not every set of assumptions has a row here; the sentence and the options take all into account.\n",
  ].join("");
}

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
