import { holdersOf, neutralOrder } from "@parley/analysis";
import type { Case } from "@parley/model";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { openNamedCase, withAsOf, withCase } from "./case-argument.ts";

/** `parley parties CASE`. */
export const command = withAsOf(withCase(new Command("parties")))
  .option("--json", "print one JSON envelope")
  .action(async (file: string | undefined, options: { case?: string; asOf?: string; json?: boolean }) => {
    const opened = await openNamedCase(file, options.case, options);
    const parties = listedParties(opened.case);
    const envelope = { command: "parties", opened, result: { parties }, warnings: opened.warnings };
    await answer(envelope, options.json, () => partyTable(parties));
  });

type ListedParty = ReturnType<typeof listedParties>[number];

/** In neutral order. */
function listedParties({ parties, people, claims, positions }: Case) {
  const counts = new Map<string, number>();
  for (const { holder } of claims)
    for (const { id } of new Set(holdersOf(parties, holder))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return neutralOrder(parties).map((party) => ({
    ...party,
    people: people.filter((person) => person.party === party.id).map(({ id, name }) => ({ id, name })),
    claims: counts.get(party.id) ?? 0,
    positions: positions.filter((position) => position.party === party.id).length,
  }));
}

function partyTable(parties: readonly ListedParty[]): string {
  if (parties.length === 0) return "No parties yet: parley add REPORT… or parley set party ID NAME brings some.\n";
  const rows = parties.map((party) => [
    party.id,
    party.name,
    party.aliases.join(", "),
    party.roles.join(", "),
    party.people.map(({ name }) => name).join(", "),
    `${party.claims}`,
    `${party.positions}`,
    party.proposed ? "proposed" : "",
  ]);
  return table(["ID", "NAME", "ALSO", "ROLES", "PEOPLE", "CLAIMS", "POSITIONS", ""], rows, terminalWidth());
}
