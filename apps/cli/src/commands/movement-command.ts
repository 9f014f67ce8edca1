import { dateWords, movement, moveKindWords } from "@parley/analysis";
import { ParleyError, quoted, type Case, type Move, type MovementResult } from "@parley/model";
import { type OpenedCase } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { openNamedCase, partyName, withCase } from "./case-argument.ts";

interface MovementFlags {
  readonly case?: string;
  readonly from?: string;
  readonly to?: string;
  readonly recorded?: boolean;
  readonly json?: boolean;
}

/** `parley movement CASE [--from DATE|ROUND] [--to DATE|ROUND]`. */
export const command = withCase(new Command("movement"))
  .option("--from <date or round>", "moves after this day, or after this round of the talks (its id or its label)")
  .option("--to <date or round>", "and up to this one; left out: all that is known")
  .option("--recorded", "what was recorded between the two days instead; only for a .parley")
  .option("--json", "print one JSON envelope")
  .action(async (file: string | undefined, flags: MovementFlags) => {
    const { opened, result } = flags.recorded ? await recorded(file, flags) : await reported(file, flags);
    await answer({ command: "movement", opened, result, warnings: opened.warnings }, flags.json, () =>
      movementWords(opened.case, result),
    );
  });

interface Answered {
  readonly opened: OpenedCase;
  readonly result: MovementResult;
}

async function reported(file: string | undefined, { case: named, from, to }: MovementFlags): Promise<Answered> {
  const opened = await openNamedCase(file, named);
  return { opened, result: movement(opened.case, { from, to }) };
}

async function recorded(file: string | undefined, { case: named, from, to }: MovementFlags): Promise<Answered> {
  if (from === undefined) throw new ParleyError("usage", "--recorded needs --from DATE: since which day?");
  const since = await openNamedCase(file, named, { asOf: from });
  const opened = await openNamedCase(file, named, { asOf: to });
  return { opened, result: movement(opened.case, { since: since.case }) };
}

function movementWords(subject: Case, { sentence, moves, unmoved }: MovementResult): string {
  const rows = moves.map((move) => [
    move.id,
    partyName(subject, move.party),
    subject.issues.find(({ id }) => id === move.issue)?.label ?? "",
    kindWords(move),
    move.from === undefined ? move.to : `${move.from} → ${move.to}`,
    whenWords(move),
    move.pricedBy.join(", "),
    move.answeredBy.join(", ") || "nobody",
    move.claims.join(", "),
  ]);
  const head = ["", "WHO", "ISSUE", "KIND", "FROM → TO", "WHEN", "PRICED BY", "ANSWERED BY", "CLAIMS"];
  const still = unmoved.map(({ party, issues }) => `${partyName(subject, party)} ${issues.length}`).join(", ");
  return [
    `${sentence}\n`,
    rows.length === 0 ? "" : table(head, rows, terminalWidth()),
    still === "" ? "" : `Issues with a position and no move: ${still}.\n`,
  ].join("");
}

function kindWords({ kind, gives, hedges }: Move): string {
  const words = gives === undefined ? moveKindWords[kind] : `${moveKindWords[kind]}: ${moveKindWords[gives]}`;
  return [words, ...hedges.map(quoted)].join(", ");
}

function whenWords({ when, reported: byReport, uncertain }: Move): string {
  if (when === undefined) return "no date";
  return `${dateWords(when)}${byReport ? " (report)" : ""}${uncertain ? ", perhaps outside" : ""}`;
}
