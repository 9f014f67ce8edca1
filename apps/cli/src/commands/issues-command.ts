import { stanceTable } from "@parley/analysis";
import { isNegotiatingParty, type Case } from "@parley/model";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { openNamedCase, withAsOf, withCase } from "./case-argument.ts";

/** `parley issues CASE`. */
export const command = withAsOf(withCase(new Command("issues")))
  .option("--json", "print one JSON envelope")
  .action(async (file: string | undefined, options: { case?: string; asOf?: string; json?: boolean }) => {
    const opened = await openNamedCase(file, options.case, options);
    const issues = listedIssues(opened.case);
    const envelope = { command: "issues", opened, result: { issues }, warnings: opened.warnings };
    await answer(envelope, options.json, () => issueTable(issues));
  });

type ListedIssue = ReturnType<typeof listedIssues>[number];

/** In the order of the case; the stances of negotiating parties that are reported, and of how many. */
function listedIssues(subject: Case) {
  const binding = new Set(subject.parties.filter(isNegotiatingParty).map(({ id }) => id));
  const cells = stanceTable(subject, subject.reading).cells.filter(({ party }) => binding.has(party));
  return subject.issues.map((issue) => {
    const own = cells.filter((cell) => cell.issue === issue.id);
    const reported = own.filter(({ stance }) => stance !== "not-reported").length;
    return { ...issue, stances: reported, of: own.length };
  });
}

function issueTable(issues: readonly ListedIssue[]): string {
  if (issues.length === 0)
    return "No issues yet: parley add REPORT… or parley set issue ID LABEL --options A,B brings some.\n";
  const rows = issues.map((issue) => [
    issue.id,
    issue.label,
    issue.options.map(({ id, label }) => (id === label ? id : `${id} (${label})`)).join(", "),
    `${issue.stances} of ${issue.of}`,
    issue.proposed ? "proposed" : "",
  ]);
  return table(["ID", "ISSUE", "OPTIONS", "STANCES", ""], rows, terminalWidth());
}
