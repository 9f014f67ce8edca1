import { freeId, slug, type Step } from "@parley/model";

/** A step that another has to wait for: somebody checks what was done before, or answers for what comes. */
export interface Gate {
  readonly kind: "verification" | "guarantee";
  readonly by: string;
  readonly text: string;
}

/**
 * A gate before a step: a new step that comes after what the step waited for, and whose completion it now waits for.
 * @param id - the step that waits.
 * @returns The gate and the step; nothing when the case has no such step.
 * @example gateStep([], "a", { kind: "guarantee", by: "b", text: "given" }); // => []
 */
export function gateStep(steps: readonly Step[], id: string, { kind, by, text }: Gate): Step[] {
  const waiting = steps.find((step) => step.id === id);
  if (!waiting) return [];
  const gate: Step = {
    id: freeId(slug(text), new Set(steps.map((step) => step.id))),
    text: text.trim(),
    kind,
    ...(by === "" ? {} : { by }),
    ...(waiting.proposal === undefined ? {} : { proposal: waiting.proposal }),
    after: waiting.after,
    irreversible: false,
    counters: [],
    claims: [],
  };
  return [gate, { ...waiting, after: [...waiting.after, { step: gate.id, edge: "completion" }] }];
}
