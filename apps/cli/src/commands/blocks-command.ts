import { blocks, changeText } from "@parley/analysis";
import type { BlocksResult, Case, Route } from "@parley/model";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { openNamedCase, withCase } from "./case-argument.ts";
import { readingFrom, withReadingOptions, type ReadingOptions } from "./reading-options.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** `parley blocks CASE`. */
export const command = withReadingOptions(withCase(new Command("blocks"))).action(
  async (file: string | undefined, options: ReadingOptions & { case?: string }) => {
    const opened = await openNamedCase(file, options.case, { texts: false });
    const reading = readingFrom(opened.case, options);
    const result = blocks(opened.case, { reading });
    const warnings = [...opened.warnings, ...result.warnings];
    const envelope = { command: "blocks", opened, reading: result.reading, result: result.value, warnings };
    await answer(envelope, options.json, () => blocksWords(opened.case, result.value));
  },
);

function blocksWords(subject: Case, value: BlocksResult): string {
  const width = terminalWidth();
  const parts = [`${value.sentence}\n`];
  if (value.cores.length > 0)
    parts.push(`\nCannot all hold:\n${value.cores.map((core) => coreLine(subject, core)).join("")}`);
  const routes = value.routes.shown.filter((route) => route.changes.length > 0);
  if (routes.length > 0)
    parts.push(
      `\n${table(
        ["ROUTE", "CHANGES A STATED POSITION", "TO FIND OUT", "PACKAGES"],
        routes.map((route, i) => routeCells(subject, route, i)),
        width,
      )}`,
    );
  const hidden = BigInt(value.routes.total) - BigInt(value.routes.shown.length);
  if (hidden > 0n) parts.push(`${hidden} further minimal routes change more.\n`);
  if (value.ask.length > 0) {
    const asked = value.ask.map((ask) => [ask.question, ask.ifYes, ask.ifNo]);
    parts.push(`\n${table(["ASK", "IF YES", "IF NO"], asked, width)}`);
  }
  return parts.join("");
}

function coreLine(subject: Case, core: BlocksResult["cores"][number]): string {
  const members = core.members.map((id) => subject.positions.find((position) => position.id === id)?.text ?? id);
  const assumed = core.conditionalOn.map(
    (id) => subject.assumptions.find((assumption) => assumption.id === id)?.text ?? id,
  );
  return `  ${core.members.map((id, i) => (members[i] === id ? id : `${id} (${members[i]})`)).join(" · ")}${assumed.length > 0 ? `, if ${assumed.join(" and ")}` : ""}\n`;
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
