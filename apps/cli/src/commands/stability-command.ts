import { stability } from "@parley/analysis";
import { ParleyError, stabilityConcepts, type ConflictModel, type StabilityConcept, type Warning } from "@parley/model";
import { exportConflict, openConflict } from "@parley/workbench";
import { Command } from "commander";
import { answer, say } from "../output.ts";
import { stabilityWords } from "./stability/stability-words.ts";

interface StabilityFlags {
  readonly inverse?: string;
  readonly concept: string;
  readonly vary?: string;
  readonly explain?: string;
  readonly coalitions?: boolean;
  readonly from?: string;
  readonly output?: string;
  readonly json?: boolean;
}

/** `parley stability FILE`. */
export const command = new Command("stability")
  .argument("<file>", "a conflict file, YAML or JSON (parley schema conflict describes it), a .gmcr, or a case")
  .option("--inverse <state>", "which rankings make this state an equilibrium; with --vary")
  .option("--concept <name>", "of --inverse: nash, gmr, smr or seq", "seq")
  .option("--vary <decision maker>", "whose ranking is open; left out when there is one decision maker")
  .option("--explain <state>", "why each decision maker would stay there or leave, answer by answer")
  .option("--coalitions", "which outcomes hold also when decision makers act together, and who would leave together")
  .option("--from <state>", "the shortest ways from this state to each equilibrium, and who has to accept a worsening")
  .option("-o, --output <file>", "write the conflict as a YAML file, to edit what was inferred from a case")
  .option("--json", "print one JSON envelope")
  .action(async (file: string, flags: StabilityFlags) => {
    const { conflict: model, opened, warnings: made } = await openConflict(file);
    if (flags.output !== undefined) return exported(model, made, flags.output);
    const { explain, from } = flags;
    const { value, warnings } = stability(model, {
      ...(flags.inverse === undefined ? {} : { inverse: question(model, flags) }),
      ...(explain === undefined ? {} : { explain }),
      ...(flags.coalitions ? { coalitions: true } : {}),
      ...(from === undefined ? {} : { from }),
    });
    const about = { command: "stability", ...(opened ? { opened } : {}), result: value };
    await answer({ ...about, warnings: [...made, ...warnings] }, flags.json, () => stabilityWords(value));
  });

async function exported(model: ConflictModel, warnings: readonly Warning[], path: string): Promise<void> {
  await exportConflict(model, path);
  for (const { message, code } of warnings) say(`! ${message} [${code}]`);
  say(
    `wrote ${path}${model.inferred ? ": its rankings are inferred from stances, put them right and name yourself" : ""}`,
  );
}

function question({ decisionMakers }: ConflictModel, { inverse, concept, vary }: StabilityFlags) {
  const known: readonly StabilityConcept[] = stabilityConcepts;
  const chosen = known.find((name) => name.toLowerCase() === concept.toLowerCase());
  if (chosen === undefined)
    throw new ParleyError("usage", `there is no concept "${concept}": expected nash, gmr, smr or seq`);
  const who = vary ?? (decisionMakers.length === 1 ? decisionMakers[0]?.id : undefined);
  if (who === undefined)
    throw new ParleyError("usage", `--inverse needs --vary: one of ${decisionMakers.map(({ id }) => id).join(", ")}`);
  return { state: inverse ?? "", concept: chosen, vary: who };
}
