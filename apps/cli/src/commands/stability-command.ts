import { stability } from "@parley/analysis";
import { ParleyError, stabilityConcepts, type ConflictModel, type StabilityConcept } from "@parley/model";
import { openConflict } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { stabilityWords } from "./stability/stability-words.ts";

interface StabilityFlags {
  readonly inverse?: string;
  readonly concept: string;
  readonly vary?: string;
  readonly explain?: string;
  readonly coalitions?: boolean;
  readonly from?: string;
  readonly json?: boolean;
}

/** `parley stability FILE`. */
export const command = new Command("stability")
  .argument("<file>", "a conflict file, YAML or JSON (parley schema conflict describes it), or a .gmcr")
  .option("--inverse <state>", "which rankings make this state an equilibrium; with --vary")
  .option("--concept <name>", "of --inverse: nash, gmr, smr or seq", "seq")
  .option("--vary <decision maker>", "whose ranking is open; left out when there is one decision maker")
  .option("--explain <state>", "why each decision maker would stay there or leave, answer by answer")
  .option("--coalitions", "which outcomes hold also when decision makers act together, and who would leave together")
  .option("--from <state>", "the shortest ways from this state to each equilibrium, and who has to accept a worsening")
  .option("--json", "print one JSON envelope")
  .action(async (file: string, flags: StabilityFlags) => {
    const model = await openConflict(file);
    const { explain, from } = flags;
    const { value, warnings } = stability(model, {
      ...(flags.inverse === undefined ? {} : { inverse: question(model, flags) }),
      ...(explain === undefined ? {} : { explain }),
      ...(flags.coalitions ? { coalitions: true } : {}),
      ...(from === undefined ? {} : { from }),
    });
    await answer({ command: "stability", result: value, warnings }, flags.json, () => stabilityWords(value));
  });

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
