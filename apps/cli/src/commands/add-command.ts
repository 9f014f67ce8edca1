import { counted, listed, ParleyError, type Report, type Warning } from "@parley/model";
import { addReports, withDesk, type AddedReport, type AddInput, type Desk } from "@parley/workbench";
import { Command, Option } from "commander";
import { answer } from "../output.ts";
import { networkHelp, networkOf, reportInputs } from "./report-inputs.ts";
import { deskPath, handOf, withAuthor } from "./desk-argument.ts";

interface AddOptions {
  case?: string;
  publisher?: string;
  date?: string;
  relays?: string[];
  kind?: AddInput["kind"];
  language?: string;
  sameAs?: string;
  compartment?: string;
  network?: true;
  author?: string;
  json?: boolean;
}

/** `parley add INPUT… --case CASE.parley`. */
export const command = withAuthor(new Command("add"))
  .argument("<input...>", reportInputs)
  .option("--case <file>", "the .parley case; left out: the only one in this folder")
  .option("--publisher <name>", "who published the reports")
  .option("--date <date>", "when they were published, for example 2026-03-04 or 2026-03")
  .option("--relays <names>", "outlets that they pass on, nearest first, separated by commas", names)
  .addOption(
    new Option("--kind <kind>", "what kind of texts they are; left out, told by their form").choices([
      "article",
      "notes",
      "transcript",
      "statement",
    ]),
  )
  .option("--language <code>", "the language they are in, such as en or uk; left out, told by their words")
  .option("--same-as <report>", "the report of the case that they republish: both count as one origin")
  .option("--compartment <name>", "who may read them, where that is not everybody of the case: never sent to a model")
  .option("--network", networkHelp)
  .option("--json", "print one JSON envelope")
  .action(async (paths: string[], options: AddOptions) => {
    const { publisher, date, relays, kind, language, sameAs, compartment } = options;
    if (compartment?.trim() === "") throw new ParleyError("usage", "--compartment takes a name, not an empty one");
    const input = {
      reports: paths,
      ...(publisher === undefined ? {} : { publisher }),
      ...(date === undefined ? {} : { date }),
      ...(relays === undefined ? {} : { relays }),
      ...(kind === undefined ? {} : { kind }),
      ...(language === undefined ? {} : { language }),
      ...(sameAs === undefined ? {} : { sameAs }),
      ...(compartment === undefined ? {} : { compartment: compartment.trim() }),
      ...networkOf(options),
    };
    await withDesk(await deskPath(undefined, options.case), {}, async (opened) => {
      const { desk, added, warnings } = await addReports(opened, handOf(options), input);
      const result = { reports: added };
      const envelope = { command: "add", opened: desk, result, warnings: [...warnings, ...newWarnings(desk, opened)] };
      const reportOf = (id: string) => desk.case.reports.find((report) => report.id === id);
      await answer(envelope, options.json, () => added.map((one) => addedLines(one, reportOf)).join(""));
    });
  });

function names(typed: string): string[] {
  return typed
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** What was lost before is not news; what this adding lost is told with its quote below the report. */
function newWarnings(after: Desk, before: Desk): readonly Warning[] {
  const known = new Set(before.warnings.map(({ message }) => message));
  return after.warnings.filter(({ code, message }) => code !== "lost-quote" && !known.has(message));
}

type ReportOf = (id: string) => Report | undefined;

function addedLines(added: AddedReport, reportOf: ReportOf): string {
  return [addedLine(added), ...unknownLines(added, reportOf), ...quoteLines(added), ...sameStoryLines(added, reportOf)]
    .map((line) => `${line}\n`)
    .join("");
}

function addedLine({ path, report, outcome, suggested, known, kind, language }: AddedReport): string {
  if (outcome === "known") return `${path}: already in the case as ${report}; nothing added`;
  const what = outcome === "corrected" ? `a corrected text of ${report}, put in its place` : `added as ${report}`;
  const sort = [...(kind === "article" ? [] : [kind]), ...(language === "en" ? [] : [`language ${language}`])];
  const before = known === 0 ? "" : ` (${counted(known, "other")} known already)`;
  return `${path}: ${what}${sort.length === 0 ? "" : ` (${sort.join(", ")})`}; ${counted(suggested, "claim")} suggested${before}`;
}

/** What origins and dates are counted by, and the text does not say. */
function unknownLines({ report, outcome }: AddedReport, reportOf: ReportOf): string[] {
  const { publisher, date } = reportOf(report) ?? {};
  const missing = [...(publisher === undefined ? ["publisher"] : []), ...(date === undefined ? ["date"] : [])];
  if (outcome === "known" || missing.length === 0) return [];
  const words = missing.map((fact) => `--${fact} ${fact.toUpperCase()}`).join(" ");
  return [`  ${listed(missing)} not in the text: parley set report ${report} ${words}`];
}

function quoteLines({ quotes, lost = [] }: AddedReport): string[] {
  if (!quotes) return [];
  const counts = `  quotes: ${quotes.exact} exact, ${quotes.repaired} repaired, ${quotes.lost} lost`;
  const decided = { suggested: "not decided: it proposes nothing any more", accepted: "accepted: look again" };
  return [counts, ...lost.map(({ claim, quote, state }) => `  lost ${claim} “${quote}” (${decided[state]})`)];
}

function sameStoryLines({ report, sameStory }: AddedReport, reportOf: ReportOf): string[] {
  if (!sameStory) return [];
  const found = `  same story as ${sameStory.report}, “${reportOf(sameStory.report)?.title ?? sameStory.report}” (${Math.floor(100 * sameStory.share)}% of its words)`;
  return sameStory.event === undefined
    ? [`${found}: if so, parley merge reports ${sameStory.report} ${report} makes both count as one origin`]
    : [`${found}: both count as one origin; parley undo CASE ${sameStory.event} takes that back`];
}
