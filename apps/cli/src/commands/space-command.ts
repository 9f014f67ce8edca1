import { readings, space } from "@parley/analysis";
import { ParleyError, type Case, type ReadingsResult, type SpaceResult } from "@parley/model";
import { exportPackages } from "@parley/workbench";
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
  readonly limit?: string;
  readonly output?: string;
  readonly readings?: boolean;
}

/** How many packages are listed where nobody says how many. */
const shown = 20;

/** How many packages a file takes where nobody says how many. */
const mostWritten = 100_000;

/** `parley space CASE`. */
export const command = withAsOf(withWhatIfOption(withReadingOptions(withCase(new Command("space")))))
  .option("--limit <n>", `list at most so many packages; left out: ${shown}, and all with -o`)
  .option("-o, --output <file>", "write the packages as a table: .csv or .xlsx")
  .option("--readings", "what is acceptable in every reading, in some, in none")
  .action(async (file: string | undefined, options: SpaceWords) => {
    const limit = options.limit === undefined ? undefined : wholeNumber(options.limit, "--limit");
    if (options.output !== undefined) return spaceFile(file, { ...options, output: options.output }, limit);
    const opened = await openNamedCase(file, options.case, { texts: false, asOf: options.asOf });
    const reading = readingFrom(opened.case, options);
    const { subject, named, line } = supposedCase(opened.case, options);
    const about = { command: "space", opened, ...named };
    if (options.readings) {
      const { value, warnings } = readings(subject, { reading });
      const all = { ...about, reading, result: value, warnings: [...opened.warnings, ...warnings] };
      return answer(all, options.json, () => line + readingsWords(subject, value));
    }
    const result = space(subject, { reading, limit: limit ?? shown });
    const warnings = [...opened.warnings, ...result.warnings];
    const envelope = { ...about, reading: result.reading, result: result.value, warnings };
    return answer(envelope, options.json, () => line + spaceWords(subject, result.value));
  });

async function spaceFile(
  file: string | undefined,
  options: SpaceWords & { readonly output: string },
  limit: number | undefined,
): Promise<void> {
  const { output } = options;
  if (options.readings || options.whatIf !== undefined)
    throw new ParleyError("usage", "-o goes without --readings and --what-if: the file would not say what is supposed");
  const opened = await openNamedCase(file, options.case, { texts: false, asOf: options.asOf });
  const asked = readingFrom(opened.case, options);
  const of = limit === undefined ? space(opened.case, { reading: asked, limit: 0 }).value.of : "0";
  if (BigInt(of) > BigInt(mostWritten))
    throw new ParleyError(
      "too-large",
      `there are ${of} packages, and a file takes ${mostWritten} unasked: --limit N writes the first N, fewest refusals first; nothing was written`,
      { place: { file: output } },
    );
  const { value, reading, warnings } = space(opened.case, { reading: asked, limit: limit ?? mostWritten });
  const written = value.listed.length;
  await exportPackages({ opened, reading, value }, output);
  const result = { ...value, listed: [], file: output, written };
  const envelope = { command: "space", opened, reading, result, warnings: [...opened.warnings, ...warnings] };
  await answer(envelope, options.json, () => `${output}: ${written} of ${value.of} packages, fewest refusals first\n`);
}

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
