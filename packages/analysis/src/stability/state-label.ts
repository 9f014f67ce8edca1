import type { ConflictGraph } from "./conflict-graph.ts";
import { fits, optionBits, patternBits } from "./option-bits.ts";

/**
 * A state in words: its given name, otherwise the options taken in it.
 * @example stateLabel(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: [{ id: "x", label: "Leave" }] }] })), 1); // => "Leave"
 */
export function stateLabel({ model, codes }: ConflictGraph, state: number): string {
  if (codes === undefined) return model.states?.[state]?.label ?? String(state + 1);
  const code = codes[state] ?? 0;
  const bits = optionBits(model);
  const given = model.named.find(({ options }) => fits(code, patternBits(options, bits)));
  if (given) return given.label;
  const taken = model.decisionMakers.flatMap(({ options }) =>
    options.filter(({ id }) => code & (1 << (bits.get(id) ?? 0))).map(({ label }) => label),
  );
  return taken.length === 0 ? "nothing is done" : taken.join("; ");
}
