import { monitor } from "@parley/analysis";
import { complianceWords, listed, type Case, type Commitment, type MonitorResult } from "@parley/model";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { openNamedCase, partyName, withCase } from "./case-argument.ts";

interface MonitorFlags {
  readonly case?: string;
  readonly asOf?: string;
  readonly draft?: string;
  readonly order?: string;
  readonly package?: string;
  readonly session?: string;
  readonly json?: boolean;
}

/** `parley monitor CASE`. */
export const command = withCase(new Command("monitor"))
  .option("--as-of <date>", "the day to judge by, such as 2026-03-01; left out: that of the newest report")
  .option("--draft <id>", "the agreed clauses of this draft; left out: the steps of the case")
  .option("--order <name>", "only the steps of this order")
  .option("--package <id>", "only the steps that this package asks for")
  .option("--session <id>", "only the steps that the text signed in this played session puts in force")
  .option("--json", "print one JSON envelope")
  .action(async (file: string | undefined, { case: named, json, ...options }: MonitorFlags) => {
    const opened = await openNamedCase(file, named, { texts: false });
    const result = monitor(opened.case, options);
    const warnings = [...opened.warnings, ...result.warnings];
    await answer({ command: "monitor", opened, result: result.value, warnings }, json, () =>
      monitorWords(opened.case, result.value),
    );
  });

function monitorWords(subject: Case, { sentence, commitments, exposures }: MonitorResult): string {
  const names = (ids: readonly string[]): string => listed(ids.map((id) => partyName(subject, id)));
  const rows = commitments.map((one) => [
    one.id,
    names(one.actors) || "not said",
    one.text,
    one.due?.day ?? "no day",
    [statusWords(one), ...(one.played ? [`played: ${one.played.join(", ").replaceAll("-", " ")}`] : [])].join("; "),
    [one.overdue ? "overdue" : "", one.disputed ? "disputed" : ""].filter((word) => word !== "").join(", "),
  ]);
  const later = commitments.flatMap((one) => [
    ...(one.overdue && one.strands.length > 0 ? [`${one.id} is overdue; for it wait ${listed(one.strands)}.`] : []),
    ...(one.overdue
      ? one.remedies.map(({ by, text }) => `${one.id}: ${names(by)}${by.length === 0 ? "" : ": "}${text}.`)
      : []),
  ]);
  const exposed = exposures.map(
    ({ step, parties, irreversible, waitingFor }) =>
      `${names(parties)} has done ${step}${irreversible ? ", which is hard to take back," : ""} and waits for ${listed(waitingFor)}.`,
  );
  const list =
    rows.length === 0 ? "" : `\n${table(["STEP", "WHO", "WHAT", "BY", "STATUS", ""], rows, terminalWidth())}`;
  const lines = [...later, ...exposed];
  return `${sentence}\n${list}${lines.length === 0 ? "" : `\n${lines.join("\n")}\n`}`;
}

/** One status, or all that differ with their authors. */
function statusWords({ status, standing }: Commitment): string {
  if (status !== null) return `${status} ${complianceWords[status]}`;
  if (standing.length === 0) return "not reported";
  return standing.map((one) => `${one.status} ${complianceWords[one.status]} (${one.author})`).join(" / ");
}
