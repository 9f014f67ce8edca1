import { compare } from "@parley/analysis";
import {
  listed,
  quoted,
  type Case,
  type ComparedPackage,
  type CompareResult,
  type RedLine,
  type Standing,
} from "@parley/model";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { openNamedCase, partyName, withAsOf, withCase } from "./case-argument.ts";
import { readingFrom, withReadingOptions, type ReadingOptions } from "./reading-options.ts";

/** `parley compare CASE`. */
export const command = withAsOf(withReadingOptions(withCase(new Command("compare")))).action(
  async (file: string | undefined, options: ReadingOptions & { case?: string; asOf?: string }) => {
    const opened = await openNamedCase(file, options.case, { texts: false, asOf: options.asOf });
    const result = compare(opened.case, { reading: readingFrom(opened.case, options) });
    const warnings = [...opened.warnings, ...result.warnings];
    const envelope = { command: "compare", opened, reading: result.reading, result: result.value, warnings };
    await answer(envelope, options.json, () => compareWords(opened.case, result.value));
  },
);

function compareWords(subject: Case, { sentence, packages }: CompareResult): string {
  const rows = packages.flatMap((one) =>
    one.parties.map(({ party, today, lastOffer, noDeal, redLines }) => [
      one.label,
      partyName(subject, party),
      standing(subject, today),
      standing(subject, lastOffer),
      standing(subject, noDeal),
      redLineWords(redLines),
    ]),
  );
  const head = ["PACKAGE", "PARTY", "AGAINST TODAY", "AGAINST ITS LAST OFFER", "AGAINST NO DEAL", "RED LINES"];
  const parts = [`${sentence}\n`];
  if (rows.length > 0) parts.push(table(head, rows, terminalWidth()));
  for (const one of packages) parts.push(packageWords(subject, one));
  return parts.join("\n");
}

function standing(subject: Case, { verdict, better, worse }: Standing): string {
  const named = (ids: readonly string[]): string => listed(ids.map((id) => issueLabel(subject, id)));
  if (better.length === 0 || worse.length === 0) return verdict;
  return `${verdict} (better on ${named(better)}, worse on ${named(worse)})`;
}

function redLineWords(redLines: readonly RedLine[]): string {
  return redLines
    .map(
      ({ position, state, assumptions }) =>
        `${position}: ${state}${assumptions.length > 0 ? ` (${listed(assumptions)})` : ""}`,
    )
    .join("; ");
}

function packageWords(subject: Case, { label, open, breaksRules, nearest, jointGains }: ComparedPackage): string {
  const lines = [`${label}:`];
  if (breaksRules.length > 0)
    lines.push(`  cannot meet ${breaksRules.length === 1 ? "rule" : "rules"} ${listed(breaksRules)}`);
  if (open.length > 0) lines.push(`  leaves open: ${listed(open.map((id) => issueLabel(subject, id)))}`);
  for (const { issue, options } of jointGains)
    lines.push(
      `  all accept ${listed(
        options.map((id) => option(subject, issue, id)),
        "or",
      )} on ${issueLabel(subject, issue)}; it is not taken`,
    );
  if (nearest === null) lines.push("  no package is left that nobody refuses");
  else if (nearest.distance === 0) lines.push("  nobody refuses any part of it, as far as is reported");
  else {
    lines.push(`  nearest packages that nobody refuses: ${nearest.count}, changing`);
    for (const way of nearest.shown)
      lines.push(
        `    ${way.map((one) => `${issueLabel(subject, one.issue)} to ${option(subject, one.issue, one.to)}`).join(" and ")}`,
      );
  }
  return lines.map((line) => `${line}\n`).join("");
}

function issueLabel(subject: Case, id: string): string {
  return subject.issues.find((issue) => issue.id === id)?.label ?? id;
}

function option(subject: Case, issue: string, id: string): string {
  const found = subject.issues.find((one) => one.id === issue)?.options.find((one) => one.id === id);
  return quoted(found?.label ?? id);
}
