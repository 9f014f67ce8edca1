import { ParleyError, type Case, type Claim } from "@parley/model";
import { reviewClaims, reviewState, withDesk, type ReviewState } from "@parley/workbench";
import { Command, Option } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { withCase } from "./case-argument.ts";
import { deskPath, handOf, withAuthor } from "./desk-argument.ts";

interface ReviewOptions {
  case?: string;
  list?: boolean;
  accept?: string[];
  reject?: string[];
  reason?: string;
  state?: ReviewState;
  author?: string;
  json?: boolean;
}

/** `parley review CASE`. */
export const command = withAuthor(withCase(new Command("review")))
  .option("--list", "list claims; also what happens when nothing is decided")
  .option("--accept <ids...>", "accept claims")
  .option("--reject <ids...>", "reject claims: they reach no output and are not suggested again")
  .option("--reason <text>", "why they are rejected")
  .addOption(
    new Option("--state <state>", "list only these; left out: suggested").choices([
      "suggested",
      "accepted",
      "rejected",
    ]),
  )
  .option("--json", "print one JSON envelope")
  .action(async (file: string | undefined, options: ReviewOptions) => {
    const accept = ids(options.accept);
    const reject = ids(options.reject);
    const deciding = accept.length + reject.length > 0;
    if (options.reason !== undefined && reject.length === 0)
      throw new ParleyError("usage", "--reason says why claims are rejected: name them with --reject");
    const path = await deskPath(file, options.case);
    await withDesk(path, { readOnly: !deciding }, async (opened) => {
      const decisions = { accept, reject, ...(options.reason === undefined ? {} : { reason: options.reason }) };
      const desk = deciding ? await reviewClaims(opened, handOf(options), decisions) : opened;
      const counts = countsOf(desk.case);
      const shown = desk.case.claims.filter((claim) => reviewState(claim) === (options.state ?? "suggested"));
      const recorded = desk.events.slice(opened.events.length).map((event) => event.id);
      await answer(
        { command: "review", opened: desk, result: { counts, recorded, claims: shown }, warnings: desk.warnings },
        options.json,
        () => (deciding && !options.list ? "" : claimTable(shown)) + countsLine(counts),
      );
    });
  });

/** Ids may be separated by commas too. */
function ids(typed: readonly string[] = []): string[] {
  return typed.flatMap((words) => words.split(",")).filter((id) => id !== "");
}

function countsOf({ claims }: Case): Record<ReviewState, number> {
  const counts = { suggested: 0, accepted: 0, rejected: 0 };
  for (const claim of claims) counts[reviewState(claim)] += 1;
  return counts;
}

function countsLine({ suggested, accepted, rejected }: Record<ReviewState, number>): string {
  return `Accepted: ${accepted}, rejected: ${rejected}, to review: ${suggested}\n`;
}

function claimTable(claims: readonly Claim[]): string {
  if (claims.length === 0) return "";
  const rows = claims.map((claim) => [
    claim.id,
    claim.report ?? "",
    claim.holder,
    claim.act,
    claim.issue ?? "",
    `“${claim.quote}”${claim.review?.reason === undefined ? "" : ` (${claim.review.reason})`}`,
  ]);
  return table(["ID", "REPORT", "WHO", "ACT", "ISSUE", "QUOTE"], rows, terminalWidth());
}
