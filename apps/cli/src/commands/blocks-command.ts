import { blocks, changeText, positionPhrase } from "@parley/analysis";
import { counted, type BlocksResult, type Case, type Route } from "@parley/model";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { openNamedCase, withAsOf, withCase } from "./case-argument.ts";
import { readingFrom, withReadingOptions, type ReadingOptions } from "./reading-options.ts";
import { supposedCase, withWhatIfOption, type WhatIfOption } from "./what-if-option.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** `parley blocks CASE`. */
export const command = withAsOf(withWhatIfOption(withReadingOptions(withCase(new Command("blocks"))))).action(
  async (file: string | undefined, options: ReadingOptions & WhatIfOption & { case?: string; asOf?: string }) => {
    const opened = await openNamedCase(file, options.case, { texts: false, asOf: options.asOf });
    const reading = readingFrom(opened.case, options);
    const { subject, named, line } = supposedCase(opened.case, options);
    const result = blocks(subject, { reading });
    const warnings = [...opened.warnings, ...result.warnings];
    const envelope = { command: "blocks", opened, reading: result.reading, ...named, result: result.value, warnings };
    await answer(envelope, options.json, () => line + blocksWords(subject, result.value));
  },
);

function blocksWords(subject: Case, value: BlocksResult): string {
  const width = terminalWidth();
  const parts = [`${value.sentence}\n`];
  if (value.cores.length > 0)
    parts.push(`\nCannot all hold:\n${value.cores.map((core) => coreLine(subject, core)).join("")}`);
  if (value.corrections.count > 0) parts.push(waysOut(subject, value.corrections));
  const routes = value.routes.shown.filter((route) => route.changes.length > 0);
  const rows = alikeTogether(routes.map((route, i) => routeCells(subject, route, i)));
  if (rows.length > 0)
    parts.push(`\n${table(["ROUTE", "CHANGES A STATED POSITION", "TO FIND OUT", "PACKAGES"], rows, width)}`);
  if (rows.length < routes.length)
    parts.push("Routes in one line differ only in what is to be found out (--json lists it).\n");
  const hidden = BigInt(value.routes.total) - BigInt(value.routes.shown.length);
  if (hidden > 0n) parts.push(`${hidden} further minimal routes change more.\n`);
  parts.push(askWords(value.ask, width));
  return parts.join("");
}

/** The questions whose answer alone changes how many packages all can accept; of the others only how many there are. */
function askWords(ask: BlocksResult["ask"], width: number | undefined): string {
  const telling = ask.filter(({ ifYes, ifNo }) => ifYes !== ifNo);
  const rest = ask.length - telling.length;
  const asked = telling.map(({ question, ifYes, ifNo }) => [question, ifYes, ifNo]);
  const listed = asked.length === 0 ? "" : `\n${table(["ASK", "IF YES", "IF NO"], asked, width)}`;
  if (rest === 0) return listed;
  const others = counted(rest, asked.length === 0 ? "stance" : "further stance");
  return `${listed}${asked.length === 0 ? "\n" : ""}${others} ${rest === 1 ? "is" : "are"} not reported; no single answer there changes how many packages all can accept if silence is open (--json lists the questions).\n`;
}

/** Rows that say the same stand in one, under all their names. */
function alikeTogether(rows: readonly (readonly string[])[]): string[][] {
  const byWords = new Map<string, string[]>();
  for (const [name = "", ...words] of rows) {
    const known = byWords.get(words.join("\t"));
    byWords.set(words.join("\t"), known ? [`${known[0]}, ${name}`, ...words] : [name, ...words]);
  }
  return [...byWords.values()];
}

function coreLine(subject: Case, core: BlocksResult["cores"][number]): string {
  const assumed = core.conditionalOn.map((id) => memberWords(subject, id));
  return `  ${core.members.map((id) => memberWords(subject, id)).join(" · ")}${assumed.length > 0 ? `, if ${assumed.join(" and ")}` : ""}\n`;
}

const shownWays = 10;

/** Every smallest way out with equal weight, so that the cheapest route does not stand alone. */
function waysOut(subject: Case, { count, sets }: BlocksResult["corrections"]): string {
  const lines = sets.slice(0, shownWays).map((set) => `  ${set.map((id) => memberWords(subject, id)).join(" and ")}\n`);
  const rest = count - lines.length;
  return `\nSmallest ways out, none recommended; given up is:\n${lines.join("")}${rest > 0 ? `  … and ${rest} more (--json lists them)\n` : ""}`;
}

function memberWords(subject: Case, id: string): string {
  const position = subject.positions.find((other) => other.id === id);
  if (position) return positionPhrase(subject, position);
  return subject.assumptions.find((assumption) => assumption.id === id)?.text ?? id;
}

function routeCells(subject: Case, route: Route, index: number): string[] {
  const changed = route.changes.filter((change) => !("from" in change) || change.from !== "not-reported");
  const name = letters[index] ?? `${index + 1}`;
  return [
    name,
    changed.length === 0 ? "nobody" : changed.map((change) => changeText(subject, change)).join("; "),
    `${route.unknowns}`,
    route.packages,
  ];
}
