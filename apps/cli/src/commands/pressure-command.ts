import { pressure } from "@parley/analysis";
import { ripenessSigns, type Case, type PressureActor, type PressureResult, type RipenessCell } from "@parley/model";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { openNamedCase, partyName, withAsOf, withCase } from "./case-argument.ts";

/** `parley pressure CASE`. */
export const command = withAsOf(withCase(new Command("pressure")))
  .option("--json", "print one JSON envelope")
  .action(async (file: string | undefined, options: { case?: string; asOf?: string; json?: boolean }) => {
    const opened = await openNamedCase(file, options.case, options);
    const result = pressure(opened.case);
    await answer({ command: "pressure", opened, result, warnings: opened.warnings }, options.json, () =>
      pressureWords(opened.case, result),
    );
  });

const heads = { "cannot-win": "CANNOT WIN", hurting: "HURTING", "way-out": "WAY OUT", spokesman: "SPOKESMAN" } as const;

function pressureWords(subject: Case, { sentence, parties, unplaced, actors }: PressureResult): string {
  const rows = parties.map(({ party, cells }) => [partyName(subject, party), ...cells.map(cellWords)]);
  const head = ["PARTY", ...ripenessSigns.map((sign) => heads[sign])];
  const open = unplaced.map(({ claim, words }) => `${claim} (${words})`).join("; ");
  const parts = [
    `${sentence}\n`,
    rows.length < 2 ? "" : table(head, rows, terminalWidth()),
    open === "" ? "" : `Whose it is, the words do not tell: ${open}.\n`,
    actors.length === 0
      ? ""
      : table(
          ["PARTY", "BEYOND THE TABLE"],
          actors.flatMap((actor) => actorRows(subject, actor)),
          terminalWidth(),
        ),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function cellWords({ answer, state, judged, evidence }: RipenessCell): string {
  const claims = evidence.map(({ claim, points }) => (points === "for" ? claim : `${claim} against`)).join(", ");
  if (state === "nothing") return "nothing recorded";
  if (state === "evidence") return `evidence, not judged (${claims})`;
  const by = judged.map((one) => `${one.author}: ${one.answer}`).join("; ");
  return `${answer} (${by})${claims === "" ? "" : `; evidence ${claims}`}`;
}

function actorRows(subject: Case, { party, spoilers, vetoes, home }: PressureActor): string[][] {
  const name = partyName(subject, party);
  return [
    ...spoilers.map(({ author, aims, position }) => [name, `possible spoiler, ${aims} aims, ${position} (${author})`]),
    ...vetoes.map(({ author, on }) => [
      name,
      `veto on ${on.length === 0 ? "any deal" : on.map(({ issue, option }) => `${issue}=${option}`).join(", ")} (${author})`,
    ]),
    ...home.map(({ kind, points, words, claim }) => [
      name,
      `${kind === "vote" ? "a vote" : "a constituency, not a vote"}, ${points}: “${words}” (${claim})`,
    ]),
  ];
}
