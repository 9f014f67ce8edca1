import { acts, counted } from "@parley/model";
import { Command, Option } from "commander";
import { answer } from "../output.ts";
import { openNamedCase, withAsOf, withCase } from "./case-argument.ts";
import { claimTable, listedClaims, type ClaimFilter } from "./claim-rows.ts";

/** `parley claims CASE`. */
export const command = withAsOf(withCase(new Command("claims")))
  .option("--party <party>", "only what this party says: its id, name or another name")
  .option("--issue <issue>", "only what is on this issue of the case")
  .addOption(new Option("--act <act>", "only statements of this kind").choices(acts))
  .option("--report <report>", "only what stands in this report")
  .addOption(
    new Option("--state <state>", "only these; left out: all but the rejected").choices([
      "suggested",
      "accepted",
      "rejected",
    ]),
  )
  .option("--json", "print one JSON envelope")
  .action(async (file: string | undefined, options: ClaimFilter & { case?: string; asOf?: string; json?: boolean }) => {
    const opened = await openNamedCase(file, options.case, options);
    const claims = listedClaims(opened, options);
    const envelope = { command: "claims", opened, result: { claims }, warnings: opened.warnings };
    await answer(envelope, options.json, () => `${claimTable(claims)}${counted(claims.length, "claim")}\n`);
  });
