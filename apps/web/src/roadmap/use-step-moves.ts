import type { RoadmapOrder, Step } from "@parley/model";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { cutStep } from "./cut-step.ts";
import { gateStep, type Gate } from "./gate-step.ts";
import { draggedStep } from "./moved-step.ts";

/** What changes an order of steps, each in one go that can be undone. */
export interface StepMoves {
  /** Whether steps can be changed at all. */
  readonly editable: boolean;
  /** Puts a step at a place, from 0, among the others of its order. */
  readonly moveTo: (step: Step, place: number) => Promise<void>;
  readonly moveBy: (step: Step, by: 1 | -1) => Promise<void>;
  readonly cut: (step: Step, parts: number) => Promise<boolean>;
  readonly gate: (step: Step, gate: Gate) => Promise<boolean>;
  readonly save: (step: Step) => Promise<boolean>;
}

/** What changes an order of steps. */
export function useStepMoves(order: RoadmapOrder): StepMoves {
  const { subject } = useCaseView();
  const { editable, busy, record } = useRecorder();
  const keep = async (steps: readonly Step[], words: string): Promise<boolean> =>
    steps.length > 0 &&
    editable &&
    !busy &&
    record(
      steps.map((step) => ({ type: "step-set", step })),
      words,
    );
  const moveTo = async (step: Step, place: number): Promise<void> => {
    const at = order.steps.indexOf(step.id);
    if (place < 0 || place >= order.steps.length) return;
    const moved = draggedStep(subject.steps, order.steps, { id: step.id, to: place });
    await keep(moved, `Moved “${step.text}” ${place < at ? "earlier" : "later"}`);
  };
  return {
    editable,
    moveTo,
    moveBy: (step, by) => moveTo(step, order.steps.indexOf(step.id) + by),
    cut: (step, parts) =>
      keep(cutStep(subject.steps, { id: step.id, parts }), `Split “${step.text}” in ${parts} tranches`),
    gate: (step, gate) =>
      keep(gateStep(subject.steps, step.id, gate), `Put a gate before “${step.text}”: ${gate.text}`),
    save: (step) => keep([step], `Saved “${step.text}”`),
  };
}
