import { durability } from "@parley/analysis";
import { listed, type Case, type DurabilityResult, type DurablePackage, type PowerShift } from "@parley/model";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { openNamedCase, partyName, withAsOf, withCase } from "./case-argument.ts";

interface DurabilityFlags {
  case?: string;
  package?: string;
  asOf?: string;
  json?: boolean;
}

/** `parley durability CASE`. */
export const command = withAsOf(withCase(new Command("durability")))
  .option("--package <id>", "only this package; left out: all that are named, or the deal as it is talked about")
  .option("--json", "print one JSON envelope")
  .action(async (file: string | undefined, options: DurabilityFlags) => {
    const opened = await openNamedCase(file, options.case, { texts: false, ...options });
    const result = durability(opened.case, options.package === undefined ? {} : { package: options.package });
    const envelope = { command: "durability", opened, reading: opened.case.reading, result, warnings: opened.warnings };
    await answer(envelope, options.json, () => durabilityWords(opened.case, result));
  });

function durabilityWords(subject: Case, { sentence, packages }: DurabilityResult): string {
  const several = packages.length > 1 ? [`${sentence}\n`] : [];
  return [...several, ...packages.map((one) => packageWords(subject, one))].join("\n");
}

function packageWords(subject: Case, { sentence, shifts, checklists, consents }: DurablePackage): string {
  const width = terminalWidth();
  const shiftRows = shifts.map((shift) => [
    optionWords(subject, shift),
    shift.changes,
    shift.exploitableBy.map(({ party }) => partyName(subject, party)).join(", ") || "not recorded",
    answerWords(subject, shift),
    shift.state === "answered" ? "answered" : `${shift.state}; missing: ${listed(shift.missing) || "nothing"}`,
  ]);
  const items = checklists.flatMap(({ list, items }) =>
    items.map(({ label, answer, why }) => [list, label, answer, why]),
  );
  const needed = consents.map(({ party, state, by, refused }) => [
    partyName(subject, party),
    state === "crossed" ? "its line is crossed" : state,
    refused.map((one) => optionWords(subject, one)).join("; "),
    by.map(({ author }) => author).join(", "),
  ]);
  const parts = [
    `${sentence}\n`,
    shifts.length === 0
      ? ""
      : table(["OPTION", "CHANGES", "EXPLOITABLE BY", "WHAT COULD ANSWER IT", "STATE"], shiftRows, width),
    table(["CHECKLIST", "ITEM", "ANSWER", "WHY"], items, width),
    needed.length === 0 ? "" : table(["WHO MUST AGREE", "STATE", "REFUSES", "SAID BY"], needed, width),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function answerWords(subject: Case, { answers }: PowerShift): string {
  const words = answers.map(({ role, judged, inside, step, ...at }) => {
    const what = step === undefined ? optionWords(subject, at) : `step ${step}`;
    return `${role}: ${what}${judged ? ", judged" : ""}${inside ? "" : ", not part of it"}`;
  });
  return words.join("; ") || "nothing";
}

function optionWords(
  { issues }: Case,
  { issue, option }: { issue?: string | undefined; option?: string | undefined },
): string {
  const found = issues.find(({ id }) => id === issue);
  const label = found?.options.find(({ id }) => id === option)?.label ?? option;
  return `${found?.label ?? issue}: ${label}`;
}
