import { capitalised, counted, listed, quoted, type FailingStep } from "@parley/model";
import { performersOf } from "./ordinal-exposure.ts";
import { waitingFor, type StepGraph } from "./step-graph.ts";
import { shortened } from "../wording/words.ts";

/**
 * What is stranded when one step of an order is not carried out: the steps that wait for it, and the steps that are hard
 * to take back and lose an answer by it.
 * @param failed - the number of the step.
 * @param nameOf - the name of a party by its id.
 */
export function failingStep(graph: StepGraph, failed: number, nameOf: (party: string) => string): FailingStep {
  const lost = waitingFor(graph, failed);
  const lostIds = new Set([...lost].map((step) => graph.steps[step]!.id));
  const stranded = graph.steps.filter((_, i) => i !== failed && lost.has(i)).map(({ id }) => id);
  const unanswered = graph.steps.flatMap((step, i) => {
    const gone = step.counters.filter((id) => lostIds.has(id));
    if (!step.irreversible || lost.has(i) || gone.length === 0) return [];
    return [{ step: step.id, parties: performersOf(step), lost: gone }];
  });
  const text = (id: string): string => quoted(shortened(graph.steps[graph.numbers.get(id)!]!.text, 80));
  const waiting =
    stranded.length === 0
      ? "no other step of this order waits for it"
      : `${counted(stranded.length, "step")} cannot follow: ${listed(stranded.map(text))}`;
  const open = unanswered.map(
    ({ step, parties }) => `${listed(parties.map(nameOf))} would be left with ${text(step)} not answered in full`,
  );
  return {
    step: graph.steps[failed]!.id,
    sentence: `If ${text(graph.steps[failed]!.id)} is not done, ${waiting}.${open.map((one) => ` ${capitalised(one)}.`).join("")}`,
    stranded,
    unanswered,
  };
}
