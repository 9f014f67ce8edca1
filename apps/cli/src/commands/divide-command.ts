import { divide } from "@parley/analysis";
import {
  type AdjustedWinner,
  type ClaimsProblem,
  type DivideResult,
  type Division,
  type ExactValue,
  type ShareFormulas,
} from "@parley/model";
import { openDivision } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";

/** `parley divide FILE`. */
export const command = new Command("divide")
  .argument("<file>", "a division file, YAML or JSON: parley schema divide describes it")
  .option("--json", "print one JSON envelope")
  .action(async (file: string, options: { json?: boolean }) => {
    const division = await openDivision(file);
    const { value, warnings } = divide(division);
    await answer({ command: "divide", result: value, warnings }, options.json, () => divideWords(division, value));
  });

function divideWords(division: Division, { sentences, adjustedWinner, claims, formulas }: DivideResult): string {
  const parts = [sentences.map((sentence) => `${sentence}\n`).join("")];
  if (adjustedWinner) parts.push(...winnerTables(division, adjustedWinner));
  if (claims) parts.push(rulesTable(division, claims));
  if (formulas) parts.push(formulasTable(division, formulas));
  return parts.filter((part) => part !== "").join("\n");
}

/** The parties in alphabetical order, whatever the order of the file. */
function columns({ parties }: Division): Division["parties"] {
  return parties.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function names(division: Division): string[] {
  return columns(division).map(({ name }) => name.toUpperCase());
}

/** A fraction, with its decimal where the fraction is no whole number. */
function shown({ exact, decimal }: ExactValue): string {
  return exact.includes("/") ? `${exact} (${Number(decimal.toFixed(4))})` : exact;
}

function cells(division: Division, values: Readonly<Record<string, ExactValue>>): string[] {
  return columns(division).map(({ id }) => (values[id] ? shown(values[id]) : ""));
}

function winnerTables(division: Division, found: AdjustedWinner): string[] {
  const width = terminalWidth();
  const label = (id: string): string => division.points?.items.find((item) => item.id === id)?.label ?? id;
  const name = (id: string): string => division.parties.find((party) => party.id === id)?.name ?? id;
  const shares = Object.entries(found.shares).map(([item, values]) => [label(item), ...cells(division, values)]);
  const log = found.transfers.map((one) => [
    label(one.item),
    `${name(one.from)} to ${name(one.to)}`,
    shown(one.fraction),
    one.ratio ? shown(one.ratio) : "none for the taker",
    ...cells(division, one.totals),
  ]);
  const whole = (found.splitItem?.roundings ?? []).map((one) => [
    `whole to ${name(one.wholeTo)}`,
    ...cells(division, one.totals),
    shown(one.inequality),
  ]);
  return [
    table(["ITEM", ...names(division)], [...shares, ["points", ...cells(division, found.totals)]], width),
    log.length === 0 ? "" : table(["TRANSFER", "FROM AND TO", "PART", "RATIO", ...names(division)], log, width),
    whole.length === 0
      ? ""
      : table([label(found.splitItem?.item ?? ""), ...names(division), "INEQUALITY"], whole, width),
  ];
}

function rulesTable(division: Division, { claims, minimalRights, rules }: ClaimsProblem): string {
  const rows = [
    ["claims", ...cells(division, claims)],
    ["minimal rights", ...cells(division, minimalRights)],
    ...rules.map(({ rule, awards }) => [rule, ...cells(division, awards)]),
  ];
  return table(["RULE", ...names(division)], rows, terminalWidth());
}

function formulasTable(division: Division, { formulas, declared }: ShareFormulas): string {
  const rows = [
    ...formulas.map(({ id, shares }) => [id, ...columns(division).map((party) => shares[party.id] ?? "")]),
    ["declared for itself", ...cells(division, declared)],
  ];
  return table(["FORMULA", ...names(division)], rows, terminalWidth());
}
