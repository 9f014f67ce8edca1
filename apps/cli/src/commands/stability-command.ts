import { stability } from "@parley/analysis";
import {
  ParleyError,
  stabilityConcepts,
  type ConflictModel,
  type StabilityConcept,
  type StabilityResult,
} from "@parley/model";
import { openConflict } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";

interface StabilityFlags {
  readonly inverse?: string;
  readonly concept: string;
  readonly vary?: string;
  readonly json?: boolean;
}

/** `parley stability FILE`. */
export const command = new Command("stability")
  .argument("<file>", "a conflict file, YAML or JSON (parley schema conflict describes it), or a .gmcr")
  .option("--inverse <state>", "which rankings make this state an equilibrium; with --vary")
  .option("--concept <name>", "of --inverse: nash, gmr, smr or seq", "seq")
  .option("--vary <decision maker>", "whose ranking is open; left out when there is one decision maker")
  .option("--json", "print one JSON envelope")
  .action(async (file: string, flags: StabilityFlags) => {
    const model = await openConflict(file);
    const { value, warnings } = stability(
      model,
      flags.inverse === undefined ? {} : { inverse: question(model, flags) },
    );
    await answer({ command: "stability", result: value, warnings }, flags.json, () => stabilityWords(model, value));
  });

function question({ decisionMakers }: ConflictModel, { inverse, concept, vary }: StabilityFlags) {
  const known: readonly StabilityConcept[] = stabilityConcepts;
  const chosen = known.find((name) => name.toLowerCase() === concept.toLowerCase());
  if (chosen === undefined)
    throw new ParleyError("usage", `there is no concept "${concept}": expected nash, gmr, smr or seq`);
  const who = vary ?? (decisionMakers.length === 1 ? decisionMakers[0]?.id : undefined);
  if (who === undefined)
    throw new ParleyError("usage", `--inverse needs --vary: one of ${decisionMakers.map(({ id }) => id).join(", ")}`);
  return { state: Number(inverse), concept: chosen, vary: who };
}

function stabilityWords(model: ConflictModel, value: StabilityResult): string {
  const rows = value.named.map(({ state, label, holds }) => [
    String(state),
    label,
    ...stabilityConcepts.map((concept) => (holds.includes(concept) ? "holds" : "")),
  ]);
  const more = value.equilibria.GMR.length - value.named.length;
  const parts = [
    `${value.sentence}\n`,
    rows.length === 0 ? "" : table(["STATE", "OUTCOME", ...stabilityConcepts], rows, terminalWidth()),
    more > 0 ? `${more} more are not shown here: see --json.\n` : "",
    value.stable ? whoStays(model, value) : "",
    value.inverse ? inverseWords(model, value.inverse) : "",
  ];
  return parts.filter((part) => part !== "").join("\n");
}

/** In how many states each decision maker would stay. */
function whoStays(model: ConflictModel, { stable = [], states }: StabilityResult): string {
  const rows = model.decisionMakers.map(({ id, name }) => {
    const own = stable.find(({ decisionMaker }) => decisionMaker === id);
    return [name, ...stabilityConcepts.map((concept) => `${own?.[concept].length ?? 0} of ${states}`)];
  });
  return table(["STAYS IN", ...stabilityConcepts], rows, terminalWidth());
}

function inverseWords(
  model: ConflictModel,
  { state, concept, vary, count, of, whenever, why }: NonNullable<StabilityResult["inverse"]>,
): string {
  const name = model.decisionMakers.find(({ id }) => id === vary)?.name ?? vary;
  const reason = why === undefined ? "" : `: ${why}`;
  if (count === null) return `Not counted${reason}.\n`;
  const sets = (whenever ?? []).slice(0, 10).map((set) => (set.length === 0 ? "always" : `above ${set.join(", ")}`));
  const rest = (whenever?.length ?? 0) - sets.length;
  const list =
    sets.length === 0
      ? ""
      : ` It is one whenever ${name} ranks it ${sets.join("; or ")}${rest > 0 ? `; or in ${rest} further ways` : ""}.`;
  return `State ${state} is an equilibrium (${concept}) under ${count} of ${of} rankings of ${name}${reason}.${list}\n`;
}
